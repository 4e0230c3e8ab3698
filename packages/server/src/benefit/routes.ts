/** Benefit-risk analyses of a dossier, and its uses and stages beside each other. */
import { BenefitAnswer } from '@primum/core/api/benefit';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/benefit',
    { config: { action: 'dossier.read' }, schema: { params: DossierAddress, response: { 200: BenefitAnswer } } },
    (request, reply) => answerAsJson(request, reply, { ask: 'benefit' }, deps),
  );
}
