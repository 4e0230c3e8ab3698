/** Who changed what, when and why; and bringing an earlier state back, as a change of its own. */
import { Restore, RevisionView, Saved } from '@primum/core/api/dossiers';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { listRevisions, readDocuments } from '@primum/store/dossier/read-dossier';
import { z } from 'zod';
import { DossierAddress, IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { textsOf } from '../asked-of.ts';
import { dossierOf } from '../authorise.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { toETag } from '../revision-in.ts';
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
    async (request) => {
      const { cursor, limit } = request.query;
      const before = fromCursor(cursor, z.int().positive());
      const found = await listRevisions(store, signedIn(request), {
        dossier: dossierOf(request).id,
        limit,
        ...(before === undefined ? {} : { before }),
      });
      const last = found.at(-1);
      return {
        items: found.map(({ number, at, by, reason, restores, changes }) => ({
          revision: number,
          at: at.toISOString(),
          by,
          ...(reason === undefined ? {} : { reason }),
          ...(restores === undefined ? {} : { restores }),
          changes: changes as RevisionView['changes'],
        })),
        ...(last === undefined || last.number === 1 ? {} : { next: toCursor(last.number) }),
      };
    },
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
