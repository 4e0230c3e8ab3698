/** The classes of a dossier's device, why, and what to ask next. */
import { ClassificationAnswer, ClassificationQuery } from '@primum/core/api/classification';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/classification',
    {
      config: { action: 'dossier.read' },
      schema: { params: DossierAddress, querystring: ClassificationQuery, response: { 200: ClassificationAnswer } },
    },
    (request, reply) => answerAsJson(request, reply, { ask: 'classification', ...request.query }, deps),
  );
}
