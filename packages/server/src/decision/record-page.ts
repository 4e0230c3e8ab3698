/** One decision with all that it rests on, as a page that prints: the document, and who signed it by the audit log. */
import type { DecisionPicture } from '@primum/core/decision/decision-picture';
import { DecisionAddress } from '../addresses.ts';
import { askedFor } from '../answer-as-json.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { fileOf, sendPage } from '../register-file.ts';
import { signaturesOf } from './signatures-of.ts';

export function recordPage(app: App, deps: Deps): void {
  app.get(
    '/api/dossiers/:dossier/decision/:decision/record',
    {
      config: { action: 'dossier.read' },
      schema: { params: DecisionAddress, response: { 200: fileOf(['html']) } },
    },
    async (request, reply) => {
      const { decision } = request.params;
      const picture = await askedFor<DecisionPicture>(request, { ask: 'decision' }, deps);
      const signature = (await signaturesOf(request, picture, deps)).find((one) => one.decision === decision);
      return sendPage(reply, await askedFor<string>(request, { ask: 'decision-record', decision, signature }, deps));
    },
  );
}
