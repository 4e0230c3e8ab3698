/** Who changed what, when and why; and bringing an earlier state back, as a change of its own. */
import { Restore, RevisionView, Saved } from '@primum/core/api/dossiers';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { listRevisions, readDocuments } from '@primum/store/dossier/read-dossier';
import { z } from 'zod';
import { DossierAddress, IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { textsOf } from '../asked-of.ts';
import { dossierOf } from '../authorise.ts';
import type { Deps } from '../deps.ts';
import { toETag } from '../revision-in.ts';
import { revisionPage } from '../revision-page.ts';
import { saveChange } from '../save-change.ts';
import { signedIn } from '../session.ts';

const Address = DossierAddress.extend({
  revision: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
});

export function routes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    '/api/dossiers/:dossier/history',
    {
      config: { action: 'dossier.read' },
      schema: { params: DossierAddress, querystring: PageQuery, response: { 200: pageOf(RevisionView) } },
    },
    (request) =>
      revisionPage(request.query, (asked) =>
        listRevisions(store, signedIn(request), { dossier: dossierOf(request).id, ...asked }),
      ),
  );

  app.post(
    '/api/dossiers/:dossier/history/:revision/restore',
    {
      config: { action: 'dossier.change' },
      schema: { params: Address, headers: IfMatch, body: Restore, response: { 200: Saved } },
    },
    async (request, reply) => {
      const { dossier, revision } = request.params;
      const then = textsOf((await readDocuments(store, signedIn(request), { dossier, revision })).documents);
      const given = (before: ReadonlyMap<string, string>) => {
        const gone = [...before.keys()].filter((kind) => !then.has(kind)).map((kind) => [kind, null] as const);
        return new Map<string, string | null>([...then, ...gone]);
      };
      const saved = await saveChange(request, { given, reason: request.body.reason, restores: revision }, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );
}
