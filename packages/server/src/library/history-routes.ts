/** Who changed what in a library, when and why; and bringing an earlier state back, as a change of its own. */
import { Restore, RevisionView } from '@primum/core/api/dossiers';
import { LibrarySaved } from '@primum/core/api/library';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { listLibraryRevisions, readLibraryDocuments } from '@primum/store/library/libraries';
import { z } from 'zod';
import { IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { toETag } from '../revision-in.ts';
import { revisionPage } from '../revision-page.ts';
import { signedIn } from '../session.ts';
import { saveTexts } from './save-texts.ts';

const MOST = 2 ** 31 - 1;
const RevisionAddress = z.object({ revision: z.coerce.number().int().positive().max(MOST) });

export function historyRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    '/api/library/history',
    {
      config: { action: 'library.read' },
      schema: { querystring: PageQuery, response: { 200: pageOf(RevisionView) } },
    },
    (request) => revisionPage(request.query, (asked) => listLibraryRevisions(store, signedIn(request), asked)),
  );

  app.post(
    '/api/library/history/:revision/restore',
    {
      config: { action: 'library.change' },
      schema: { params: RevisionAddress, headers: IfMatch, body: Restore, response: { 200: LibrarySaved } },
    },
    async (request, reply) => {
      const { revision } = request.params;
      const then = await readLibraryDocuments(store, signedIn(request), { revision });
      const texts = then.documents.map(({ kind, text }) => [kind, text] as const);
      const given = ({ texts: before }: { readonly texts: ReadonlyMap<string, string> }) => {
        const gone = [...before.keys()].map((name) => [name, null] as const);
        return new Map<string, string | null>([...gone, ...texts]);
      };
      const { reason } = request.body;
      const saved = await saveTexts(request, { given, reason, restores: revision }, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );
}
