/** The knowledge packs of this server: editions, entries, sources and marks. */
import { EntryView, PackView } from '@primum/core/api/knowledge';
import { PageQuery, pageOf } from '@primum/core/api/page';
import { packRow } from '@primum/core/assessment/report-for';
import { DomainError } from '@primum/core/domain-error';
import type { Pack } from '@primum/core/knowledge/pack';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import type { Deps } from '../deps.ts';

const Address = z.object({ pack: z.string().min(1).max(100) });
const EntriesQuery = PageQuery.extend({ kind: z.string().max(60).optional(), q: z.string().max(200).default('') });

export function routes(app: App, { packs: shelf }: Deps): void {
  const packs = shelf.listed.flatMap(({ path }) => shelf.read.get(path)?.pack ?? []);
  const packOf = (id: string): Pack => {
    const found = packs.find(({ manifest }) => manifest.id === id);
    if (found === undefined) throw new DomainError('NOT_FOUND', `there is no pack "${id}" here`, { pack: id });
    return found;
  };

  app.get(
    '/api/packs',
    { config: { action: 'knowledge.read' }, schema: { response: { 200: pageOf(PackView) } } },
    async () => ({ items: packs.map(packView) }),
  );

  app.get(
    '/api/packs/:pack',
    { config: { action: 'knowledge.read' }, schema: { params: Address, response: { 200: PackView } } },
    async ({ params }) => packView(packOf(params.pack)),
  );

  app.get(
    '/api/packs/:pack/entries',
    {
      config: { action: 'knowledge.read' },
      schema: { params: Address, querystring: EntriesQuery, response: { 200: pageOf(EntryView) } },
    },
    async ({ params, query: { cursor, limit, kind, q } }) => {
      const words = q
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '');
      const fitting = Object.entries(packOf(params.pack).entries)
        .filter(([name]) => kind === undefined || name === kind)
        .flatMap(([name, entries]) => entries.map((entry) => ({ kind: name, ...entry })))
        .filter((entry) => {
          const text = JSON.stringify(entry).toLowerCase();
          return words.every((word) => text.includes(word));
        });
      const from = fromCursor(cursor, z.int().nonnegative()) ?? 0;
      const items = fitting.slice(from, from + limit).map((entry) => EntryView.parse(entry));
      return { items, ...(from + items.length < fitting.length ? { next: toCursor(from + items.length) } : {}) };
    },
  );
}

function packView(pack: Pack): PackView {
  const kinds = Object.entries(pack.entries).flatMap(([kind, { length }]) =>
    length === 0 ? [] : [{ kind, entries: length }],
  );
  const { entries: _, ...row } = packRow(pack);
  return { ...row, requires: pack.manifest.requires ?? [], kinds };
}
