/** What entries of a library can refer to: short ids of the packs' entries and of the library's own. */
import type { LibraryEntry } from '@primum/core/api/library';
import type { EntryView, PackView } from '@primum/core/api/knowledge';
import { useQuery } from '@tanstack/react-query';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';

const KINDS = ['asset-types', 'controls', 'strategies', 'trust-attributes'] as const;
type Kind = (typeof KINDS)[number];
export type KnownRefs = Readonly<Record<Kind, readonly string[]>>;

const NONE: KnownRefs = { 'asset-types': [], controls: [], strategies: [], 'trust-attributes': [] };

export function useKnownRefs(): KnownRefs {
  const { data } = useQuery({
    queryKey: ['library', 'refs'],
    queryFn: async ({ signal }) => readRefs(signal),
    staleTime: 60_000,
  });
  return data ?? NONE;
}

async function readRefs(signal: AbortSignal): Promise<KnownRefs> {
  const { items: packs } = await getJson<Page<PackView>>('/packs', signal);
  const found = await Promise.all(
    KINDS.map(async (kind): Promise<[Kind, string[]]> => {
      const lists = packs.map(async ({ id }) =>
        pages<EntryView>(`/packs/${encodeURIComponent(id)}/entries`, kind, signal),
      );
      const own = pages<LibraryEntry>('/library/entries', kind, signal);
      const ids = [
        ...(await own).map(({ entry }) => entry.id),
        ...(await Promise.all(lists)).flat().map(({ id }) => id),
      ];
      return [kind, [...new Set(ids.map((id) => id.slice(id.indexOf('/') + 1)))]];
    }),
  );
  return { ...NONE, ...Object.fromEntries(found) };
}

async function pages<T>(path: string, kind: Kind, signal: AbortSignal): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: Page<T> = await getJson(`${path}${queryOf({ kind, limit: 200, cursor })}`, signal);
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
}
