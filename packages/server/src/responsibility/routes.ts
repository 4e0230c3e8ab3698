/** Who must do what in a dossier. */
import { AssessmentQuery } from '@primum/core/api/assessment';
import { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/responsibility',
    {
      config: { action: 'dossier.read-part' },
      schema: { params: DossierAddress, querystring: AssessmentQuery, response: { 200: ResponsibilityPicture } },
    },
    (request, reply) => answerAsJson(request, reply, { ask: 'responsibility', ...request.query }, deps),
  );
}
