/** Decisions of a dossier: how they stand and who signed them, what there is to decide on, and recording one. */
import {
  DecisionAnswer,
  DecisionQuery,
  DraftAnswer,
  DraftQuery,
  RecordDecision,
  Recorded,
} from '@primum/core/api/decisions';
import type { DecisionDraft } from '@primum/core/decision/decision-draft';
import type { DecisionPicture } from '@primum/core/decision/decision-picture';
import { editsForDecision } from '@primum/core/decision/edits-for-decision';
import { seenFrom } from '@primum/core/decision/seen-rows';
import { DomainError } from '@primum/core/domain-error';
import { DossierAddress, IfMatch } from '../addresses.ts';
import { askedFor } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { editedTexts } from '../edited-texts.ts';
import { judgedFor } from '../judged-for.ts';
import { FaultyInput } from '../problem.ts';
import { toETag } from '../revision-in.ts';
import { saveChange } from '../save-change.ts';
import { approvalRoutes } from './approval-routes.ts';
import { recordPage } from './record-page.ts';
import { signaturesOf } from './signatures-of.ts';

const READ = { action: 'dossier.read' } as const;

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/decision',
    { config: READ, schema: { params: DossierAddress, querystring: DecisionQuery, response: { 200: DecisionAnswer } } },
    async (request) => {
      const picture = await askedFor<DecisionPicture>(request, { ask: 'decision', ...request.query }, deps);
      const signatures = await signaturesOf(request, picture, deps);
      return { revision: dossierOf(request).revision, picture, signatures };
    },
  );

  app.get(
    '/api/dossiers/:dossier/decision/draft',
    { config: READ, schema: { params: DossierAddress, querystring: DraftQuery, response: { 200: DraftAnswer } } },
    async (request) => {
      const draft = await askedFor<DecisionDraft>(request, { ask: 'decision-draft', ...request.query }, deps);
      return { ...draft, revision: dossierOf(request).revision };
    },
  );

  app.post(
    '/api/dossiers/:dossier/decision',
    {
      config: { action: 'dossier.decide' },
      schema: { params: DossierAddress, headers: IfMatch, body: RecordDecision, response: { 201: Recorded } },
    },
    async (request, reply) => {
      const { about, option, decidedBy, reviewBy, ...said } = request.body;
      const { on, context } = await judgedFor(request, deps);
      const [thing = ''] = Object.values(about);
      const draft = await askedFor<DecisionDraft>(request, { ask: 'decision-draft', thing }, deps);
      const { id, ...plan } = editsForDecision(context, {
        about,
        revises: draft.open,
        ...said,
        option,
        'decided-by': decidedBy,
        'decided-on': on,
        'review-by': reviewBy,
        seen: seenIn(draft, option),
      });
      if (!plan.ok) throw new DomainError('INPUT_INVALID', plan.because);
      const change = {
        given: (before: ReadonlyMap<string, string>) => editedTexts(before, plan.edits),
        reason: said.reason.slice(0, 500),
        decision: { finding: `decision:${id}`, body: { recorded: plan.edits[0] } },
        alsoAudited: { action: 'decision.record', thing: dossierOf(request).id, facts: { decision: id } },
        refusal: (faults: FaultyInput['faults']) =>
          new FaultyInput('INPUT_INVALID', 'this decision does not fit what stands in the dossier', faults),
      };
      const saved = await saveChange(request, change, deps);
      reply.header('etag', toETag(saved.revision));
      return reply.code(201).send({ id, ...saved });
    },
  );
  recordPage(app, deps);
  approvalRoutes(app, deps);
}

/** Without the words for people. An option that is not there is told by the checks of the dossier. */
function seenIn({ seen, options }: DecisionDraft, option: string | undefined) {
  const rows = option === undefined ? seen : (options.find(({ id }) => id === option)?.seen ?? []);
  return rows.map(seenFrom);
}
