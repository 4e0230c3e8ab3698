/** Entries of the packs that a dossier names, in the editions that it names, by words that stand in them. */
import type { EntryView } from '@primum/core/api/knowledge';
import type { Dossier } from '@primum/core/dossier/dossier';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import { packsQuery } from '../queries.ts';

export interface Asked {
  readonly kind: 'requirements' | 'conflict-patterns';
  readonly words: string;
  /** At most so many of each pack. */
  readonly limit: number;
}

/** In the order of the packs. A pack of an organisation's own library is not searched: the server's shelf does not have it. */
export function usePackEntries(
  packs: Dossier['dossier']['packs'],
  { kind, words, limit }: Asked,
): { readonly entries: readonly EntryView[]; readonly isAsking: boolean } {
  const shelf = useQuery(packsQuery).data?.items ?? [];
  const having = packs.filter(({ id }) =>
    shelf.some((pack) => pack.id === id && pack.kinds.some((one) => one.kind === kind)),
  );
  return useQueries({
    queries: having.map(({ id, edition }) => ({
      queryKey: ['packs', id, 'entries', kind, edition, words, limit],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        getJson<Page<EntryView>>(
          `/packs/${encodeURIComponent(id)}/entries${queryOf({ kind, edition, q: words, limit })}`,
          signal,
        ),
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (answers) => ({
      entries: answers.flatMap(({ data }) => data?.items ?? []),
      isAsking: answers.some(({ isFetching }) => isFetching),
    }),
  });
}

/** The clause of a requirement, as its pack cites it; its id where there is none. */
export function clauseOf({ id, clause, instrument }: EntryView): string {
  const pack = id.slice(0, id.indexOf('/'));
  const law = typeof instrument === 'string' ? instrument.replace(/^.*\//, '') : pack;
  return typeof clause === 'string' ? `${law.toUpperCase()} ${clause}` : id;
}
