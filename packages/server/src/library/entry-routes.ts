/** The entries of a library one by one, as the workbench lists and writes them. */
import { LibraryEntry, LibrarySaved, NewEntry } from '@primum/core/api/library';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { DomainError } from '@primum/core/domain-error';
import { putEntry, removeEntry } from '@primum/formats/library/edit-entries';
import { z } from 'zod';
import { IfMatch } from '../addresses.ts';
import type { App } from '../app-type.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { type OpenLibrary, openLibrary } from '../library-texts.ts';
import { FaultyInput } from '../problem.ts';
import { toETag } from '../revision-in.ts';
import { signedIn } from '../session.ts';
import { faultsByEntry, libraryEntries } from './library-entries.ts';
import { merged, saveTexts } from './save-texts.ts';

const Query = PageQuery.extend({ kind: z.string().max(60).optional(), q: z.string().max(200).default('') });
/** Without the pack's id. */
const EntryAddress = z.object({ entry: z.string().min(1).max(120) });

export function entryRoutes(app: App, deps: Deps): void {
  listRoute(app, deps);

  app.put(
    '/api/library/entries',
    {
      config: { action: 'library.change' },
      schema: { headers: IfMatch, body: NewEntry, response: { 200: LibrarySaved } },
    },
    async (request, reply) => {
      const { reason, ...put } = request.body;
      const { id } = put.entry;
      const given = ({ texts }: OpenLibrary) => {
        const edited = putEntry(texts, put);
        if (!edited.ok) throw new FaultyInput('INPUT_INVALID', `${put.kind}.yaml cannot be read`, edited.faults);
        return new Map([[edited.file, edited.text]]);
      };
      // An entry that does not fit is for its author to mend before it is kept; what others say of it is told.
      const refuses = (library: OpenLibrary, changed: ReadonlyMap<string, string | null>) =>
        faultsByEntry(merged(library.texts, changed), library.check(merged(library.texts, changed)).faults)
          .filter((one) => one.id === id && one.fault.severity === 'error')
          .map(({ fault }) => fault);
      const kind = put.instead === undefined ? 'added' : 'changed';
      const changes = [{ document: put.kind, path: [], kind, title: id }];
      const saved = await saveTexts(request, { given, changes, reason, refuses }, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );

  app.delete(
    '/api/library/entries/:entry',
    {
      config: { action: 'library.change' },
      schema: { params: EntryAddress, headers: IfMatch, response: { 200: LibrarySaved } },
    },
    async (request, reply) => {
      const given = ({ texts, pack }: OpenLibrary) => {
        const removed = removeEntry(texts, `${pack}/${request.params.entry}`);
        if (removed === undefined) throw new DomainError('NOT_FOUND', 'the library has no such entry', request.params);
        if (!removed.ok) throw new FaultyInput('INPUT_INVALID', 'the file of the entry cannot be read', removed.faults);
        return new Map([[removed.file, removed.text]]);
      };
      const changes = [{ document: 'library', path: [], kind: 'removed', title: request.params.entry }];
      const saved = await saveTexts(request, { given, changes }, deps);
      reply.header('etag', toETag(saved.revision));
      return saved;
    },
  );
}

function listRoute(app: App, deps: Deps): void {
  app.get(
    '/api/library/entries',
    {
      config: { action: 'library.read' },
      schema: { querystring: Query, response: { 200: pageOf(LibraryEntry) } },
    },
    async (request) => {
      const { cursor, limit, kind, q } = request.query;
      const words = q.toLowerCase().split(/\s+/);
      const fitting = libraryEntries(await openLibrary(signedIn(request), deps)).filter(
        ({ kind: own, entry }) =>
          (kind === undefined || own === kind) &&
          words.every((word) => JSON.stringify(entry).toLowerCase().includes(word)),
      );
      const from = fromCursor(cursor, z.int().nonnegative()) ?? 0;
      const items = fitting.slice(from, from + limit);
      return { items, ...(from + items.length < fitting.length ? { next: toCursor(from + items.length) } : {}) };
    },
  );
}
