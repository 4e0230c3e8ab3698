/** Every entry of a pack with its source and mark, by kind and by words in it. */
import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { EntryView, PackView } from '@primum/core/api/knowledge';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView } from '../kit/async-view.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Tag } from '../kit/tag.tsx';

export function PackEntries({ pack }: { readonly pack: PackView }) {
  const { t } = useTranslation();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [kind, setKind] = useState<string | null>(null);
  const [q] = useDebouncedValue(arrangement.filter.trim(), 250);
  const asked = { kind: kind ?? undefined, q };
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['packs', pack.id, 'entries', asked],
    queryFn: async ({ pageParam, signal }) =>
      getJson<Page<EntryView>>(
        `/packs/${encodeURIComponent(pack.id)}/entries${queryOf({ ...asked, cursor: pageParam })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const columns = useMemo(() => columnsFor(t), [t]);
  return (
    <>
      <TableTools arrangement={arrangement} onArrange={setArrangement}>
        {pack.kinds.length === 0 ? null : (
          <Select
            label={t('knowledge.kind')}
            data={pack.kinds.map(({ kind: value, entries: count }) => ({ value, label: `${value} (${count})` }))}
            value={kind}
            placeholder={t('knowledge.allKinds')}
            clearable
            onChange={setKind}
            w={240}
          />
        )}
      </TableTools>
      <AsyncView query={{ data: rows, error, refetch }} what={t('knowledge.entries')}>
        {(entries) => (
          <DataTable
            label={t('knowledge.entries')}
            rows={entries}
            columns={columns}
            keyOf={({ id }) => id}
            arrangement={arrangement}
            onArrange={setArrangement}
            remote={{ more: hasNextPage && !isFetchingNextPage, onMore: () => void fetchNextPage() }}
          />
        )}
      </AsyncView>
    </>
  );
}

function columnsFor(t: TFunction): Column<EntryView>[] {
  return [
    {
      id: 'title',
      title: t('knowledge.entry'),
      width: 5,
      cell: ({ id, title, explain }) => (
        <>
          {title}
          <small>{explain}</small>
          <small>{id}</small>
        </>
      ),
    },
    { id: 'kind', title: t('knowledge.kind'), width: 1.6, cell: ({ kind }) => kind },
    {
      id: 'mark',
      title: t('knowledge.mark'),
      width: 1.6,
      cell: ({ source: { mark } }) => <Tag>{t(`mark.${mark}`)}</Tag>,
    },
    {
      id: 'source',
      title: t('knowledge.source'),
      width: 2.6,
      cell: ({ source: { document, clause } }) => (typeof clause === 'string' ? `${document}, ${clause}` : document),
    },
    {
      id: 'codes',
      title: t('knowledge.codes'),
      width: 2,
      cell: ({ refs }) => <small>{codesOf(refs).join(', ')}</small>,
    },
  ];
}

/** Codes of outside catalogues, whatever the catalogues. */
function codesOf(refs: unknown): string[] {
  if (typeof refs !== 'object' || refs === null) return [];
  return Object.values(refs).flatMap((codes: unknown) => (Array.isArray(codes) ? codes.map(String) : []));
}
