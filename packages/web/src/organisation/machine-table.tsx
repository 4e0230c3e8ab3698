import { Button, Group, Modal } from '@mantine/core';
import type { MachineView } from '@primum/core/api/machines';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf, sendJson } from '../api.ts';
import type { Page } from '../api-types.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { AsyncView, problemText } from '../kit/async-view.tsx';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/section.tsx';
import { useFigures } from '../kit/use-figures.ts';

const NewMachineDialog = lazy(async () => ({ default: (await import('./new-machine-dialog.tsx')).NewMachineDialog }));

/** Programs that act for the organisation: what each may do, when it was used last, and taking its token away. */
export function MachineTable() {
  const { t } = useTranslation('account');
  const [isMaking, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<MachineView>();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['organisation', 'machines'],
    queryFn: async ({ pageParam, signal }) =>
      getJson<Page<MachineView>>(`/organisation/machines${queryOf({ cursor: pageParam })}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items), [data]);
  const columns = useMachineColumns(setRevoking);
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const make = (
    <Button leftSection={<Icon name="plus" />} variant="default" onClick={() => setMaking(true)}>
      {t('machine.make')}
    </Button>
  );
  return (
    <Section title={t('machine.title')} why={t('machine.why')}>
      <AsyncView
        query={{ data: rows, error, refetch }}
        what={t('machine.title')}
        empty={(machines) =>
          machines.length === 0 ? (
            <EmptyState title={t('machine.empty')} why={t('machine.emptyWhy')}>
              {make}
            </EmptyState>
          ) : undefined
        }
      >
        {(machines) => (
          <>
            <Group mb="sm">{make}</Group>
            <DataTable
              label={t('machine.title')}
              rows={machines}
              columns={columns}
              keyOf={({ id }) => id}
              arrangement={arrangement}
              onArrange={setArrangement}
              remote={{ more: hasNextPage && !isFetchingNextPage, onMore: () => void fetchNextPage() }}
            />
          </>
        )}
      </AsyncView>
      <Suspense>{isMaking ? <NewMachineDialog onClose={() => setMaking(false)} /> : null}</Suspense>
      {revoking === undefined ? null : <RevokeDialog machine={revoking} onClose={() => setRevoking(undefined)} />}
    </Section>
  );
}

function useMachineColumns(onRevoke: (machine: MachineView) => void): Column<MachineView>[] {
  const { t } = useTranslation('account');
  const figures = useFigures();
  return [
    {
      id: 'title',
      title: t('machine.program'),
      width: 3,
      cell: ({ title, createdBy, createdAt }) => (
        <>
          {title}
          <small>
            {t('machine.madeBy')} {createdBy.name}, <time dateTime={createdAt}>{figures.day(createdAt)}</time>
          </small>
        </>
      ),
    },
    {
      id: 'scopes',
      title: t('machine.mayDo'),
      width: 3,
      cell: ({ scopes }) => scopes.map((scope) => t(`machine.scope.${scope}`)).join(', '),
    },
    {
      id: 'used',
      title: t('machine.used'),
      width: 2,
      cell: ({ usedAt }) =>
        usedAt === undefined ? (
          <span className="quiet">{t('machine.notUsed')}</span>
        ) : (
          <time dateTime={usedAt}>{figures.instant(usedAt)}</time>
        ),
    },
    { id: 'ends', title: t('machine.ends'), width: 2, cell: (machine) => <Ends machine={machine} /> },
    {
      id: 'revoke',
      title: t('machine.revoke'),
      width: 1.5,
      cell: (machine) =>
        hasEnded(machine) ? null : (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onRevoke(machine)}
            aria-label={`${t('machine.revoke')}: ${machine.title}`}
          >
            {t('machine.revoke')}
          </Button>
        ),
    },
  ];
}

function Ends({ machine: { expiresAt, revokedAt, ...machine } }: { readonly machine: MachineView }) {
  const { t } = useTranslation('account');
  const figures = useFigures();
  const at = revokedAt ?? expiresAt;
  if (at === undefined) return null;
  const word =
    revokedAt !== undefined ? t('machine.revoked') : hasEnded({ expiresAt, ...machine }) ? t('machine.ended') : '';
  return (
    <>
      <time dateTime={at}>{figures.day(at)}</time>
      {word === '' ? null : <small>{word}</small>}
    </>
  );
}

function hasEnded({ revokedAt, expiresAt }: Pick<MachineView, 'revokedAt' | 'expiresAt'>): boolean {
  return revokedAt !== undefined || (expiresAt !== undefined && Date.parse(expiresAt) <= Date.now());
}

function RevokeDialog({ machine, onClose }: { readonly machine: MachineView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { t: own } = useTranslation('account');
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: async () =>
      sendJson<unknown>(`/organisation/machines/${encodeURIComponent(machine.id)}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['organisation'] });
      notify({ message: own('machine.wasRevoked') });
      onClose();
    },
    onError: (error) => notify({ title: t('problem.saved'), message: problemText(error, t), color: 'red' }),
  });
  return (
    <Modal opened onClose={onClose} title={own('machine.revoke')} closeButtonProps={{ 'aria-label': t('word.close') }}>
      <p style={{ marginTop: 0 }}>{own('machine.revokeSure', { title: machine.title })}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('word.cancel')}
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate()}>
          {own('machine.revoke')}
        </Button>
      </Group>
    </Modal>
  );
}
