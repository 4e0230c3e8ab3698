/** What an assessment found: the picture, the registers, chains and attack paths, and what a change would do. */
import {
  AssessmentQuery,
  Picture,
  PictureQuery,
  RegisterName,
  RegisterOrder,
  ThingQuery,
  WhatIf,
} from '@primum/core/api/assessment';
import { PageQuery } from '@primum/core/api/page';
import { Vocabulary } from '@primum/core/api/vocabulary';
import { ReportAction, ReportHarm } from '@primum/core/assessment/report';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import type { App } from '../app.ts';
import { askedOf } from '../asked-of.ts';
import type { Question } from '../assessor-messages.ts';
import { dossierOf } from '../authorise.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

const READ = { action: 'dossier.read' } as const;
const RegisterAddress = DossierAddress.extend({ name: RegisterName });
const RegisterQuery = PageQuery.extend({
  ...AssessmentQuery.shape,
  ...RegisterOrder.shape,
  q: z.string().max(200).default(''),
});
const FileQuery = AssessmentQuery.extend({ format: z.enum(['csv', 'md']) });
const Rows = z.object({
  of: z.int().describe('rows that fit'),
  items: z.array(z.unknown()),
  next: z.string().optional(),
});

export function routes(app: App, deps: Deps): void {
  const at = { params: DossierAddress };
  /** The assessor gives JSON text, which goes out as it is. */
  const answer = async (request: FastifyRequest, reply: FastifyReply, question: Question) => {
    const { store, assessor } = deps;
    const json = await assessor.ask(askedOf(store, signedIn(request), dossierOf(request)), question);
    return reply.type('application/json; charset=utf-8').serializer(asItIs).send(json);
  };

  app.get(
    '/api/dossiers/:dossier/picture',
    { config: READ, schema: { ...at, querystring: PictureQuery, response: { 200: Picture } } },
    (request, reply) => answer(request, reply, { ask: 'picture', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/first',
    { config: READ, schema: { ...at, querystring: AssessmentQuery, response: { 200: z.array(ReportAction) } } },
    (request, reply) => answer(request, reply, { ask: 'first', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/vocabulary',
    { config: READ, schema: { ...at, response: { 200: Vocabulary } } },
    (request, reply) => answer(request, reply, { ask: 'vocabulary' }),
  );
  app.get(
    '/api/dossiers/:dossier/explain',
    { config: READ, schema: { ...at, querystring: ThingQuery, response: { 200: z.unknown() } } },
    (request, reply) => answer(request, reply, { ask: 'explain', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/chain',
    { config: READ, schema: { ...at, querystring: ThingQuery, response: { 200: ReportHarm } } },
    (request, reply) => answer(request, reply, { ask: 'chain', ...request.query }),
  );
  app.get(
    '/api/dossiers/:dossier/paths',
    { config: READ, schema: { ...at, querystring: ThingQuery, response: { 200: z.unknown() } } },
    (request, reply) => answer(request, reply, { ask: 'paths', ...request.query }),
  );
  app.post(
    '/api/dossiers/:dossier/what-if',
    { config: READ, schema: { ...at, querystring: AssessmentQuery, body: WhatIf, response: { 200: z.unknown() } } },
    (request, reply) => answer(request, reply, { ask: 'what-if', ...request.query, ...request.body }),
  );
  app.get(
    '/api/dossiers/:dossier/registers/:name',
    { config: READ, schema: { params: RegisterAddress, querystring: RegisterQuery, response: { 200: Rows } } },
    async (request) => {
      const { cursor, limit, q, mode, proposed, ...order } = request.query;
      const from = fromCursor(cursor, z.int().nonnegative()) ?? 0;
      const { name } = request.params;
      const question: Question = { ask: 'register', name, from, limit, words: q, mode, proposed, order };
      const json = await deps.assessor.ask(askedOf(deps.store, signedIn(request), dossierOf(request)), question);
      const { of, items } = JSON.parse(json) as z.infer<typeof Rows>;
      return { of, items, ...(from + items.length < of ? { next: toCursor(from + items.length) } : {}) };
    },
  );
  app.get(
    '/api/dossiers/:dossier/registers/:name/file',
    { config: READ, schema: { params: RegisterAddress, querystring: FileQuery, response: { 200: z.string() } } },
    async (request, reply) => {
      const { format, mode, proposed } = request.query;
      const { name } = request.params;
      const question: Question = { ask: 'register-file', name, format, mode, proposed };
      const json = await deps.assessor.ask(askedOf(deps.store, signedIn(request), dossierOf(request)), question);
      reply.header('content-disposition', `attachment; filename="${name}.${format}"`);
      return reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'text/markdown; charset=utf-8')
        .serializer(asItIs)
        .send(JSON.parse(json) as string);
    },
  );
}

function asItIs(text: unknown): string {
  return String(text);
}
