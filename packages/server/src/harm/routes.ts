/** The risk management file of a dossier: the table of ISO 14971, and RDF in the words of the Riskman ontology. */
import { AssessmentQuery } from '@primum/core/api/assessment';
import { z } from 'zod';
import { DossierAddress } from '../addresses.ts';
import { askedFor } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import { RISK_FILE_FORMATS } from '../assessor-messages.ts';
import type { Deps } from '../deps.ts';
import { fileOf, sendFile } from '../register-file.ts';

const FileQuery = AssessmentQuery.extend({
  format: z.enum(RISK_FILE_FORMATS).describe('ttl: Riskman RDF, of what is in place only'),
});

export function routes(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/harm/file',
    {
      config: { action: 'dossier.read' },
      schema: { params: DossierAddress, querystring: FileQuery, response: { 200: fileOf(RISK_FILE_FORMATS) } },
    },
    async (request, reply) => {
      const text = await askedFor<string>(request, { ask: 'risk-file', ...request.query }, deps);
      return sendFile(reply, `risks.${request.query.format}`, request.query.format, text);
    },
  );
}
