/** What is asked of a party of a dossier, how far it is met, and the baseline of its classes; as files too. */
import { BaselineAnswer, ComplianceAnswer, ComplianceFileQuery, ComplianceQuery } from '@primum/core/api/compliance';
import { DossierAddress } from '../addresses.ts';
import { answerAsJson, askedFor } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import { REGISTER_FORMATS } from '../assessor-messages.ts';
import type { Deps } from '../deps.ts';
import { fileOf, sendFile } from '../register-file.ts';

const READ = { action: 'dossier.read' } as const;

export function routes(app: App, deps: Deps): void {
  const asked = { params: DossierAddress, querystring: ComplianceQuery };
  app.get(
    '/api/dossiers/:dossier/compliance',
    { config: READ, schema: { ...asked, response: { 200: ComplianceAnswer } } },
    (request, reply) => answerAsJson(request, reply, { ask: 'compliance', ...request.query }, deps),
  );
  app.get(
    '/api/dossiers/:dossier/compliance/baseline',
    { config: READ, schema: { ...asked, response: { 200: BaselineAnswer } } },
    (request, reply) => answerAsJson(request, reply, { ask: 'baseline', ...request.query }, deps),
  );
  app.get(
    '/api/dossiers/:dossier/compliance/file',
    {
      config: READ,
      schema: { params: DossierAddress, querystring: ComplianceFileQuery, response: { 200: fileOf(REGISTER_FORMATS) } },
    },
    async (request, reply) => {
      const { what, format } = request.query;
      const text = await askedFor<string>(request, { ask: 'compliance-file', ...request.query }, deps);
      return sendFile(reply, `${what}.${format}`, format, text);
    },
  );
}
