import type { AuditView } from '@primum/core/api/organisation';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import { AsyncView } from '../kit/async-view.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { type Figures, useFigures } from '../kit/use-figures.ts';

/** What was done and what sensitive was read, the latest first. */
export function AuditList() {
  const { t } = useTranslation();
  const figures = useFigures();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['organisation', 'audit'],
    queryFn: async ({ pageParam, signal }) =>
      getJson<Page<AuditView>>(`/organisation/audit${queryOf({ cursor: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const columns = useMemo(() => columnsFor(t, figures), [t, figures]);
  return (
    <AsyncView
      query={{ data: rows, error, refetch }}
      what={t('organisation.audit')}
      empty={(entries) =>
        entries.length === 0 ? (
          <EmptyState title={t('organisation.auditEmpty')} why={t('organisation.auditEmptyWhy')} />
        ) : undefined
      }
    >
      {(entries) => (
        <DataTable
          label={t('organisation.audit')}
          rows={entries}
          columns={columns}
          keyOf={({ number }) => String(number)}
          arrangement={arrangement}
          onArrange={setArrangement}
          remote={{ more: hasNextPage && !isFetchingNextPage, onMore: () => void fetchNextPage() }}
        />
      )}
    </AsyncView>
  );
}

function columnsFor(t: TFunction, figures: Figures): Column<AuditView>[] {
  return [
    {
      id: 'at',
      title: t('organisation.when'),
      width: 2,
      cell: ({ at }) => <time dateTime={at}>{figures.instant(at)}</time>,
    },
    {
      id: 'account',
      title: t('organisation.who'),
      width: 2,
      cell: ({ account, name }) => name ?? <span className="quiet">{account}</span>,
    },
    {
      id: 'action',
      title: t('organisation.what'),
      width: 2,
      cell: ({ action, facts }) => (
        <>
          {action}
          <small>
            {Object.entries(facts)
              .map(([name, value]) => `${name} ${String(value)}`)
              .join(', ')}
          </small>
        </>
      ),
    },
    { id: 'thing', title: t('organisation.thing'), width: 2, cell: ({ thing }) => thing },
  ];
}
