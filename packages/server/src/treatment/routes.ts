/** Ways to lower the harms of a dossier, the best set of controls for a goal, and the frontier of two axes. */
import {
  FrontierAnswer,
  FrontierQuestion,
  SetAnswerTold,
  SetQuestion,
  TreatmentAnswer,
} from '@primum/core/api/treatment';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';

const READ = { action: 'dossier.read' } as const;
const params = DossierAddress;

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/treatment',
    { config: READ, schema: { params, response: { 200: TreatmentAnswer } } },
    (request, reply) => answerAsJson(request, reply, { ask: 'treatment', of: 'ways' }, deps),
  );
  app.post(
    '/api/dossiers/:dossier/treatment/set',
    { config: { ...READ, reads: true }, schema: { params, body: SetQuestion, response: { 200: SetAnswerTold } } },
    (request, reply) => answerAsJson(request, reply, { ask: 'treatment', of: 'set', question: request.body }, deps),
  );
  app.post(
    '/api/dossiers/:dossier/treatment/frontier',
    { config: { ...READ, reads: true }, schema: { params, body: FrontierQuestion, response: { 200: FrontierAnswer } } },
    (request, reply) =>
      answerAsJson(request, reply, { ask: 'treatment', of: 'frontier', question: request.body }, deps),
  );
}
