/** Controls that pull both ways, and the worksheets about them; worksheets are written as any change to a document is. */
import { AssessmentQuery } from '@primum/core/api/assessment';
import { ConflictDetail, ConflictPicture } from '@primum/core/benefit/conflict/worksheet';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';

const READ = { action: 'dossier.read' } as const;
const ConflictAddress = DossierAddress.extend({
  place: z.string().min(1).max(500).describe('control@asset, with or without the pack'),
});

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/conflict',
    {
      config: READ,
      schema: { params: DossierAddress, querystring: AssessmentQuery, response: { 200: ConflictPicture } },
    },
    (request, reply) => answerAsJson(request, reply, { ask: 'conflicts', ...request.query }, deps),
  );
  app.get(
    '/api/dossiers/:dossier/conflict/:place',
    {
      config: READ,
      schema: { params: ConflictAddress, querystring: AssessmentQuery, response: { 200: ConflictDetail } },
    },
    (request, reply) =>
      answerAsJson(request, reply, { ask: 'conflict', thing: request.params.place, ...request.query }, deps),
  );
}
