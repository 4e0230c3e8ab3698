/** Who must do what in a dossier; what parties ask of each other and answer. */
import { NewAnswer, NewRequest, Remind, Requested, Withdraw } from '@primum/core/api/agreements';
import { AssessmentQuery } from '@primum/core/api/assessment';
import { Saved } from '@primum/core/api/dossiers';
import { DomainError } from '@primum/core/domain-error';
import {
  type Answer,
  editsForAnswer,
  editsForReminder,
  editsForRequest,
  editsForWithdrawal,
  isProposed,
} from '@primum/core/responsibility/edits-for-agreements';
import { ownersIn } from '@primum/core/responsibility/owners';
import { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { z } from 'zod';
import { DossierAddress, IfMatch } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { agree, type Agreeing, agreeingFor } from './agree.ts';
import { requireSeenExpectation, requireSeenRequest, seenPart } from './within-part.ts';

const AGREE = { action: 'dossier.agree' } as const;
const ExpectationAddress = DossierAddress.extend({ expectation: z.string().min(1).max(80) });

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/responsibility',
    {
      config: { action: 'dossier.read-part' },
      schema: { params: DossierAddress, querystring: AssessmentQuery, response: { 200: ResponsibilityPicture } },
    },
    (request, reply) => answerAsJson(request, reply, { ask: 'responsibility', ...request.query }, deps),
  );

  app.post(
    '/api/dossiers/:dossier/expectations',
    {
      config: AGREE,
      schema: { params: DossierAddress, headers: IfMatch, body: NewRequest, response: { 201: Requested } },
    },
    async (request, reply) => {
      const { as, of, text, at, why, answerBy, saidBy } = request.body;
      const { party, on, context } = await agreeingFor(request, as, deps);
      requireSeenRequest(await seenPart(request, deps), request.body);
      const { id, ...plan } = editsForRequest(context, {
        by: party,
        of,
        text,
        at,
        why,
        'asked-on': on,
        'answer-by': answerBy,
        'asked-by': saidBy,
      });
      const saved = await agree(request, reply, { plan }, deps);
      return reply.code(201).send({ id, ...saved });
    },
  );
  answerRoutes(app, deps);
}

function answerRoutes(app: App, deps: Deps): void {
  app.post(
    '/api/dossiers/:dossier/expectations/:expectation/answer',
    {
      config: AGREE,
      schema: { params: ExpectationAddress, headers: IfMatch, body: NewAnswer, response: { 200: Saved } },
    },
    async (request, reply) => {
      const { expectation } = request.params;
      const agreeing = await agreeingFor(request, request.body.as, deps);
      const seen = await seenPart(request, deps);
      requireSeenExpectation(seen, expectation);
      const answer = answerIn(request.body);
      if (seen !== undefined && answer.state === 'proved') requireOwnProof(agreeing, expectation);
      const { party, on, context } = agreeing;
      const plan = editsForAnswer(context, { expectation, by: party, on }, answer);
      const decision = { finding: `expectation:${expectation}`, body: { by: party, ...answer } };
      return agree(request, reply, { plan, decision, reason: answer.reason?.slice(0, 500) }, deps);
    },
  );

  app.post(
    '/api/dossiers/:dossier/expectations/:expectation/reminders',
    { config: AGREE, schema: { params: ExpectationAddress, headers: IfMatch, body: Remind, response: { 200: Saved } } },
    async (request, reply) => {
      const { expectation } = request.params;
      const { party, on, context } = await agreeingFor(request, request.body.as, deps);
      requireSeenExpectation(await seenPart(request, deps), expectation);
      return agree(request, reply, { plan: editsForReminder(context, { expectation, by: party, on }) }, deps);
    },
  );

  app.post(
    '/api/dossiers/:dossier/expectations/:expectation/withdrawal',
    {
      config: AGREE,
      schema: { params: ExpectationAddress, headers: IfMatch, body: Withdraw, response: { 200: Saved } },
    },
    async (request, reply) => {
      const { expectation } = request.params;
      const { as, reason } = request.body;
      const { party, context } = await agreeingFor(request, as, deps);
      requireSeenExpectation(await seenPart(request, deps), expectation);
      return agree(request, reply, { plan: editsForWithdrawal(context, { expectation, by: party }), reason }, deps);
    },
  );
}

function answerIn(body: NewAnswer): Answer {
  const said = { 'said-by': body.saidBy };
  switch (body.state) {
    case 'accepted':
      return { state: body.state, 'done-by': body.doneBy, ...said };
    case 'declined':
      return { state: body.state, reason: body.reason, ...said };
    case 'proved':
      return { state: body.state, proof: body.proof, ...said };
  }
}

/** A proof that puts a control in place is the partner's to give at what is in its hands alone. Throws DomainError NOT_ALLOWED. */
function requireOwnProof({ party, context }: Agreeing, expectation: string): void {
  const { agreements, system } = context.dossier;
  const at = agreements.expectations?.find(({ id }) => id === expectation)?.at;
  if (at === undefined || !('control' in at) || !isProposed(context, at)) return;
  const owners = ownersIn(system)(at.at);
  if (owners.length === 1 && owners[0] === party) return;
  throw new DomainError(
    'NOT_ALLOWED',
    'the control is only proposed at a thing that is not yours alone: ask the owner',
  );
}
