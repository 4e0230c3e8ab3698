/** The knowledge packs of this server: editions, entries, sources and marks. */
import { EntriesQuery, EntryAddress, EntryQuery, EntryView, PackAddress, PackView } from '@primum/core/api/knowledge';
import { pageOf } from '@primum/core/api/page';
import { packRow } from '@primum/core/assessment/report-for';
import { DomainError } from '@primum/core/domain-error';
import { findEntries, type FoundEntry } from '@primum/core/knowledge/find-entries';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';
import { editionOnShelf, packOnShelf, type WholePack, wholePacks } from '../pack-on-shelf.ts';

const READ = { action: 'knowledge.read' } as const;

export function packRoutes(app: App, { packs: shelf }: Deps): void {
  const packs = wholePacks(shelf);

  app.get('/api/packs', { config: READ, schema: { response: { 200: pageOf(PackView) } } }, async () => ({
    items: packs.map(packView),
  }));

  app.get(
    '/api/packs/:pack',
    { config: READ, schema: { params: PackAddress, response: { 200: PackView } } },
    async ({ params }) => packView(packOnShelf(packs, params.pack)),
  );

  app.get(
    '/api/packs/:pack/entries',
    {
      config: READ,
      schema: { params: PackAddress, querystring: EntriesQuery, response: { 200: pageOf(EntryView) } },
    },
    async ({ params, query: { cursor, limit, edition, q, ...filter } }) => {
      const found = findEntries(editionOnShelf(packs, params.pack, edition), { ...filter, words: q });
      const from = fromCursor(cursor, z.int().nonnegative()) ?? 0;
      const items = found.slice(from, from + limit).map(entryView);
      return { items, ...(from + items.length < found.length ? { next: toCursor(from + items.length) } : {}) };
    },
  );

  app.get(
    '/api/packs/:pack/entries/:entry',
    { config: READ, schema: { params: EntryAddress, querystring: EntryQuery, response: { 200: EntryView } } },
    async ({ params: { pack, entry }, query: { edition } }) => {
      const id = `${pack}/${entry}`;
      const found = findEntries(editionOnShelf(packs, pack, edition), {}).find((one) => one.entry.id === id);
      if (found === undefined) throw new DomainError('NOT_FOUND', `there is no entry "${id}" here`, { entry: id });
      return entryView(found);
    },
  );
}

function entryView({ entry, ...found }: FoundEntry): EntryView {
  return EntryView.parse({ ...entry, ...found });
}

function packView({ pack, older }: WholePack): PackView {
  const kinds = Object.entries(pack.entries).flatMap(([kind, { length }]) =>
    length === 0 ? [] : [{ kind, entries: length }],
  );
  const { entries: _, ...row } = packRow(pack);
  const { requires = [], revises } = pack.manifest;
  const editions = [pack, ...older.map((one) => one.pack)].map(({ manifest }) => ({
    edition: manifest.edition,
    effectiveOn: manifest['effective-on'],
  }));
  return { ...row, requires, ...(revises === undefined ? {} : { revises }), editions, kinds };
}
