/** Small changes of a dossier, as the workbench makes them: edits of values, all or none. */
import { Changes, Saved } from '@primum/core/api/dossiers';
import { DossierAddress, IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { toETag } from '../revision-in.ts';
import { saveChange } from '../save-change.ts';
import { editedTexts } from '../edited-texts.ts';

export function routes(app: App, deps: Deps): void {
  app.post(
    '/api/dossiers/:dossier/changes',
    {
      config: { action: 'dossier.change' },
      schema: { params: DossierAddress, headers: IfMatch, body: Changes, response: { 200: Saved } },
    },
    async (request, reply) => {
      const { edits, reason } = request.body;
      const saved = await saveChange(request, { given: (before) => editedTexts(before, edits), reason }, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );
}
