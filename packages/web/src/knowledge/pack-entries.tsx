/** Every entry of a pack with its source and mark, by what somebody looks for. */
import { useDebouncedValue } from '@mantine/hooks';
import type { EntryView, PackView } from '@primum/core/api/knowledge';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { entryColumns, requirementColumns } from './entry-columns.tsx';
import { EntryFilters, kindShown } from './entry-filters.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { packPath } from './pack-query.ts';

export function PackEntries({ pack }: { readonly pack: PackView }) {
  const { t } = useTranslation('knowledge');
  const look = useSearch({ from: '/in/knowledge/$pack' });
  const navigate = useNavigate({ from: '/knowledge/$pack' });
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const kind = kindShown(pack, look.kind);
  const query = useEntries(pack, kind, arrangement.filter.trim());
  const { data, error, refetch, isPlaceholderData } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const columns = useColumns(kind === 'requirements');
  const open = (entry: string | undefined) =>
    void navigate({
      to: '.',
      search: ({ entry: _entry, ...rest }) => (entry === undefined ? rest : { ...rest, entry }),
      resetScroll: false,
    });
  return (
    <>
      <TableTools arrangement={arrangement} onArrange={setArrangement}>
        <EntryFilters pack={pack} />
      </TableTools>
      <AsyncView query={{ data: rows, error, refetch, isPlaceholderData }} what={t('entries')}>
        {(entries) => (
          <>
            <DataTable
              label={t('entries')}
              rows={entries}
              columns={columns}
              keyOf={({ id }) => id}
              arrangement={arrangement}
              onArrange={setArrangement}
              onOpen={({ id }) => open(id)}
              opened={look.entry}
              remote={{
                more: query.hasNextPage && !query.isFetchingNextPage,
                onMore: () => void query.fetchNextPage(),
              }}
            />
            {look.entry === undefined ? null : (
              <EntryPanel
                key={look.entry}
                pack={pack.id}
                edition={look.edition}
                id={look.entry}
                onClose={() => open(undefined)}
              />
            )}
          </>
        )}
      </AsyncView>
    </>
  );
}

function useEntries(pack: PackView, kind: string | undefined, words: string) {
  const { edition, mark, status, role, stage, on } = useSearch({ from: '/in/knowledge/$pack' });
  const [q] = useDebouncedValue(words, 250);
  const asked = { edition, kind, mark, status, role, stage, on, q };
  return useInfiniteQuery({
    queryKey: ['packs', pack.id, 'entries', asked],
    queryFn: async ({ pageParam, signal }) =>
      getJson<Page<EntryView>>(`${packPath(pack.id)}/entries${queryOf({ ...asked, cursor: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

function useColumns(areRequirements: boolean) {
  const { t } = useTranslation('knowledge');
  const { t: law } = useTranslation('compliance');
  const { t: word } = useTranslation();
  const figures = useFigures();
  return useMemo(() => {
    const words = { t, law, word, figures };
    return areRequirements ? requirementColumns(words) : entryColumns(words);
  }, [areRequirements, t, law, word, figures]);
}
