import { Button } from '@mantine/core';
import type { LibraryEntry, LibraryView } from '@primum/core/api/library';
import { LIBRARY_KINDS, type LibraryKind } from '@primum/core/knowledge/own-library';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import type { Page } from '../api-types.ts';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { AsyncView } from '../kit/async-view.tsx';
import { Choice } from '../kit/choice.tsx';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Icon } from '../kit/icon.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Tag } from '../kit/tag.tsx';
import { copyOf, type Entry } from './entry-form.ts';
import { LibraryFaults } from './library-faults.tsx';

const EntryDialog = lazy(async () => ({ default: (await import('./entry-dialog.tsx')).EntryDialog }));
const PickDialog = lazy(async () => ({ default: (await import('./pick-dialog.tsx')).PickDialog }));

/** What stands open beside the table. */
type Opened =
  | { readonly kind: LibraryKind; readonly entry: Entry; readonly instead?: string; readonly isWithdrawn?: boolean }
  | 'pick'
  | undefined;

export function EntriesView({ library }: { readonly library: LibraryView }) {
  const { t } = useTranslation('library');
  const [kind, setKind] = useState<LibraryKind>();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [opened, setOpened] = useState<Opened>();
  const query = useQuery({
    queryKey: ['library', 'entries'],
    queryFn: async ({ signal }) => allEntries(signal),
  });
  const columns = useMemo(() => columnsFor(t), [t]);
  const mayWrite = library.may.includes('library.change');
  const rows = (query.data ?? []).filter((one) => kind === undefined || one.kind === kind);
  const open = ({ kind: own, entry, state }: LibraryEntry) => {
    const known = LIBRARY_KINDS.find((one) => one === own);
    const isWithdrawn = state === 'withdrawn';
    if (known !== undefined) setOpened({ kind: known, entry, instead: entry.id, isWithdrawn });
  };
  return (
    <>
      <LibraryFaults faults={library.faults.filter(({ file }) => file === 'pack.yaml')} />
      <TableTools arrangement={arrangement} onArrange={setArrangement}>
        <Choice
          label={t('kind')}
          options={LIBRARY_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          none={t('allKinds')}
          onChoose={setKind}
          width={200}
        />
        {mayWrite ? <Adding kind={kind ?? 'threats'} onOpen={setOpened} /> : null}
      </TableTools>
      <AsyncView
        query={query}
        what={t('view.entries')}
        empty={(all) => (all.length === 0 ? <EmptyState title={t('noEntries')} why={t('noEntriesWhy')} /> : undefined)}
      >
        {() => (
          <DataTable
            label={t('view.entries')}
            rows={rows}
            columns={columns}
            keyOf={({ entry }) => entry.id}
            arrangement={arrangement}
            onArrange={setArrangement}
            onOpen={open}
          />
        )}
      </AsyncView>
      <Dialogs {...{ library, opened }} onOpen={setOpened} />
    </>
  );
}

function Adding({ kind, onOpen }: { readonly kind: LibraryKind; readonly onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation('library');
  return (
    <>
      <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => onOpen({ kind, entry: {} })}>
        {t('add')}
      </Button>
      <Button variant="default" leftSection={<Icon name="copy" />} onClick={() => onOpen('pick')}>
        {t('fromPack')}
      </Button>
    </>
  );
}

interface DialogsProps {
  readonly library: LibraryView;
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
}

function Dialogs({ library, opened, onOpen }: DialogsProps) {
  const close = () => onOpen(undefined);
  return (
    <Suspense>
      {opened === 'pick' ? (
        <PickDialog onPick={(kind, entry) => onOpen({ kind, entry: copyOf(entry) })} onClose={close} />
      ) : null}
      {opened === undefined || opened === 'pick' ? null : <EntryDialog library={library} {...opened} onClose={close} />}
    </Suspense>
  );
}

async function allEntries(signal: AbortSignal): Promise<readonly LibraryEntry[]> {
  const all: LibraryEntry[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const page: Page<LibraryEntry> = await getJson(`/library/entries${queryOf({ limit: 200, cursor })}`, signal);
    all.push(...page.items);
    cursor = page.next;
  }
  return all;
}

function columnsFor(t: TFunction<'library'>): Column<LibraryEntry>[] {
  const titleOf = ({ entry }: LibraryEntry) => (typeof entry['title'] === 'string' ? entry['title'] : entry.id);
  return [
    {
      id: 'title',
      title: t('entry'),
      width: 5,
      value: titleOf,
      cell: (row) => (
        <>
          {titleOf(row)}
          {typeof row.entry['explain'] === 'string' ? <small>{row.entry['explain']}</small> : null}
          <small>{row.entry.id}</small>
        </>
      ),
    },
    {
      id: 'kind',
      title: t('kind'),
      width: 2,
      value: ({ kind }) => kind,
      cell: ({ kind }) => {
        const known = LIBRARY_KINDS.find((one) => one === kind);
        return known === undefined ? kind : t(`kinds.${known}`);
      },
    },
    {
      id: 'state',
      title: t('state'),
      width: 2,
      value: ({ state }) => state,
      cell: ({ state }) => <Tag>{t(`states.${state}`)}</Tag>,
    },
    {
      id: 'faults',
      title: t('faults'),
      width: 3,
      value: ({ faults }) => faults.length,
      cell: ({ faults }) =>
        faults.map(({ severity, message }) => (
          <div key={message} data-evaluation={severity === 'error' ? 'unacceptable' : 'reduce'}>
            {message}
          </div>
        )),
    },
  ];
}
