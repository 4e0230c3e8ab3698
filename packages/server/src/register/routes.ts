/** The registers of an assessment: rows in pages, searched and sorted, and as files. */
import { AssessmentQuery, RegisterName, RegisterOrder } from '@primum/core/api/assessment';
import { PageQuery } from '@primum/core/api/page';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import { askedFor } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import { type Question, REGISTER_FORMATS } from '../assessor-messages.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { fileOf, sendFile } from '../register-file.ts';

const READ = { action: 'dossier.read' } as const;
const RegisterAddress = DossierAddress.extend({ name: RegisterName });
const RegisterQuery = PageQuery.extend({
  ...AssessmentQuery.shape,
  ...RegisterOrder.shape,
  q: z.string().max(200).default(''),
});
const FileQuery = AssessmentQuery.extend({ format: z.enum(REGISTER_FORMATS) });
const Rows = z.object({
  of: z.int().describe('rows that fit'),
  items: z.array(z.unknown()),
  next: z.string().optional(),
});

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/registers/:name',
    { config: READ, schema: { params: RegisterAddress, querystring: RegisterQuery, response: { 200: Rows } } },
    async (request) => {
      const { cursor, limit, q, mode, proposed, ...order } = request.query;
      const from = fromCursor(cursor, z.int().nonnegative()) ?? 0;
      const { name } = request.params;
      const question: Question = { ask: 'register', name, from, limit, words: q, mode, proposed, order };
      const { of, items } = await askedFor<z.infer<typeof Rows>>(request, question, deps);
      return { of, items, ...(from + items.length < of ? { next: toCursor(from + items.length) } : {}) };
    },
  );
  app.get(
    '/api/dossiers/:dossier/registers/:name/file',
    {
      config: READ,
      schema: { params: RegisterAddress, querystring: FileQuery, response: { 200: fileOf(REGISTER_FORMATS) } },
    },
    async (request, reply) => {
      const { format, mode, proposed } = request.query;
      const { name } = request.params;
      const text = await askedFor<string>(request, { ask: 'register-file', name, format, mode, proposed }, deps);
      return sendFile(reply, `${name}.${format}`, format, text);
    },
  );
  app.get(
    '/api/dossiers/:dossier/workbook',
    {
      config: READ,
      schema: { params: DossierAddress, querystring: AssessmentQuery, response: { 200: fileOf(['xlsx']) } },
    },
    async (request, reply) => {
      const text = await askedFor<string>(request, { ask: 'workbook', ...request.query }, deps);
      return sendFile(reply, 'registers.xlsx', 'xlsx', text);
    },
  );
}
