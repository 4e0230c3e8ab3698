/** What an assessment found: the picture, chains and attack paths, and what a change would do. */
import {
  AssessmentQuery,
  Figures,
  FiguresQuery,
  FirstAction,
  Picture,
  PictureQuery,
  ThingQuery,
  WhatIf,
} from '@primum/core/api/assessment';
import { Vocabulary } from '@primum/core/api/vocabulary';
import { ReportHarm } from '@primum/core/assessment/report';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson, sendJson } from '../answer-as-json.ts';
import { DomainError } from '@primum/core/domain-error';
import type { App } from '../app-type.ts';
import { askedOf } from '../asked-of.ts';
import type { Question } from '../assessor-messages.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

const READ = { action: 'dossier.read' } as const;
/** Partners too: the assessor answers them from their part. */
const READ_PART = { action: 'dossier.read-part' } as const;

export function routes(app: App, deps: Deps): void {
  const at = { params: DossierAddress };
  const answer = (request: FastifyRequest, reply: FastifyReply, question: Question) =>
    answerAsJson(request, reply, question, deps);

  app.get(
    '/api/dossiers/:dossier/picture',
    { config: READ_PART, schema: { ...at, querystring: PictureQuery, response: { 200: Picture } } },
    (request, reply) => answer(request, reply, { ask: 'picture', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/figures',
    { config: READ_PART, schema: { ...at, querystring: FiguresQuery, response: { 200: Figures } } },
    async (request, reply) => {
      const { revision, ...look } = request.query;
      const dossier = dossierOf(request);
      if (revision === undefined || revision === dossier.revision)
        return answer(request, reply, { ask: 'figures', ...look });
      // What was granted is the dossier as it is, not what it was before.
      if (dossier.part !== undefined) throw new DomainError('NOT_ALLOWED', 'earlier revisions are not shared');
      if (revision > dossier.revision) throw new DomainError('NOT_FOUND', `there is no revision ${revision}`);
      const asked = askedOf(deps.store, signedIn(request), { ...dossier, revision });
      return sendJson(request, reply, await deps.assessor.ask(asked, { ask: 'figures', ...look }));
    },
  );
  app.get(
    '/api/dossiers/:dossier/first',
    { config: READ, schema: { ...at, querystring: AssessmentQuery, response: { 200: z.array(FirstAction) } } },
    (request, reply) => answer(request, reply, { ask: 'first', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/vocabulary',
    { config: READ_PART, schema: { ...at, response: { 200: Vocabulary } } },
    (request, reply) => answer(request, reply, { ask: 'vocabulary' }),
  );
  app.get(
    '/api/dossiers/:dossier/explain',
    { config: READ, schema: { ...at, querystring: ThingQuery, response: { 200: z.unknown() } } },
    (request, reply) => answer(request, reply, { ask: 'explain', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/chain',
    { config: READ_PART, schema: { ...at, querystring: ThingQuery, response: { 200: ReportHarm } } },
    (request, reply) => answer(request, reply, { ask: 'chain', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/paths',
    { config: READ, schema: { ...at, querystring: ThingQuery, response: { 200: z.unknown() } } },
    (request, reply) => answer(request, reply, { ask: 'paths', ...request.query }),
  );
  app.post(
    '/api/dossiers/:dossier/what-if',
    {
      config: { ...READ, reads: true },
      schema: { ...at, querystring: AssessmentQuery, body: WhatIf, response: { 200: z.unknown() } },
    },
    (request, reply) => answer(request, reply, { ask: 'what-if', ...request.query, ...request.body }),
  );
}
