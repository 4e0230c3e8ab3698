/** All tickets of the dossier: where each is, how it stands there, and whether it still fits what is found here. */
import { Button } from '@mantine/core';
import type { TicketView } from '@primum/core/api/tickets';
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf, sendJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { notify } from '../kit/notify.ts';
import { TableTools } from '../kit/table-tools.tsx';
import { dossierPath, dossierQuery } from '../queries.ts';
import { useTicketColumns } from './ticket-columns.tsx';

const STATES = ['open', 'closed', 'lost', 'pending'] as const;
type State = (typeof STATES)[number];

export function TicketsView({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('tickets');
  const [state, setState] = useState<State>();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const query = useTickets(dossier, state);
  const { data, error, refetch, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const columns = useTicketColumns();
  const apart = rows?.filter(({ attention }) => attention !== undefined).length ?? 0;
  return (
    <>
      <TableTools arrangement={arrangement} onArrange={setArrangement}>
        <Choice
          label={t('state')}
          options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
          value={state}
          none={t('anyState')}
          onChoose={setState}
          width={180}
        />
        <LookButton dossier={dossier} />
      </TableTools>
      <AsyncView
        query={{ data: rows, error, refetch, isPlaceholderData }}
        what={t('loading')}
        empty={(tickets) => {
          if (tickets.length > 0) return undefined;
          return state === undefined ? (
            <EmptyState title={t('none')} why={t('noneWhy')} />
          ) : (
            <EmptyState title={t('noneSuch')} />
          );
        }}
      >
        {(tickets) => (
          <>
            <p>{apart === 0 ? t('allFit') : t('needsLook', { count: apart })}</p>
            <DataTable
              label={t('title')}
              rows={tickets}
              columns={columns}
              keyOf={({ id }) => id}
              arrangement={arrangement}
              onArrange={setArrangement}
            />
            {hasNextPage ? (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {t('more')}
              </Button>
            ) : null}
          </>
        )}
      </AsyncView>
    </>
  );
}

function useTickets(dossier: string, state: State | undefined) {
  return useInfiniteQuery({
    queryKey: ['tickets', dossier, 'list', { state }],
    queryFn: async ({ pageParam, signal }) =>
      getJson<Page<TicketView>>(
        `${dossierPath(dossier)}/tickets${queryOf({ state, cursor: pageParam, limit: 200 })}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Asks the tracker now, instead of within the hour. */
function LookButton({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation('tickets');
  const { t: word } = useTranslation();
  const client = useQueryClient();
  const may = useQuery(dossierQuery(dossier)).data?.may.includes('dossier.ticket');
  const look = useMutation({
    mutationFn: async () =>
      sendJson<{ looked: number; changed: number }>(`${dossierPath(dossier)}/tickets/look`, { method: 'POST' }),
    onSuccess: async ({ looked, changed }) => {
      notify({ message: t('lookedAt', { count: looked, changed }) });
      await client.invalidateQueries({ queryKey: ['tickets', dossier] });
    },
    onError: (error) => notify({ title: word('problem.title'), message: problemText(error, word), color: 'red' }),
  });
  return may === true ? (
    <Button variant="default" loading={look.isPending} onClick={() => look.mutate()}>
      {t('look')}
    </Button>
  ) : null;
}
