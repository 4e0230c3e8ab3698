import { SegmentedControl } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { ManyBar } from './many-bar.tsx';
import { systemColumns } from './system-columns.tsx';
import { SYSTEM_LISTS, type SystemRow, systemRows } from './system-rows.ts';
import { useRetire } from './use-retire.tsx';
import type { SystemState } from './use-system.ts';
import type { SystemChange } from './use-system-change.ts';

interface Props {
  readonly state: SystemState;
  readonly change: SystemChange;
  readonly onOpen: (id: string) => void;
}

const GROUPS = new Set(['list', 'type', 'party', 'place']);

/** Everything the system is made of, to sort, filter, choose and change, one or many at once. */
export function TableView({ state, change, onOpen }: Props) {
  const { t } = useTranslation();
  const { thing } = useSearch({ from: '/in' });
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [list, setList] = useState('all');
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => systemRows(state.context, state.faults), [state.context, state.faults]);
  const shown = list === 'all' ? rows : rows.filter((row) => row.list === list);
  // What somebody took out is no longer chosen.
  const chosen = useMemo(() => new Set(rows.flatMap(({ id }) => (marked.has(id) ? [id] : []))), [rows, marked]);
  const retire = useRetire(state, change);
  const choose = (id: string) => setMarked(toggled(chosen, id));
  const acts: Readonly<Record<string, (id: string) => void>> = { x: choose, d: (id) => retire.ask([id]) };
  const onKey = (key: string, { id }: SystemRow) => (state.mayChange ? acts[key]?.(id) : undefined);
  const columns = systemColumns(t, { chosen, onChoose: state.mayChange ? choose : undefined, onOpen });
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => GROUPS.has(id))}
        saved="system"
      >
        <SegmentedControl
          aria-label={t('system.kind')}
          value={list}
          onChange={setList}
          data={[
            { value: 'all', label: t('word.all') },
            ...SYSTEM_LISTS.map((value) => ({ value, label: t(`system.${value}`) })),
          ]}
        />
      </TableTools>
      {state.mayChange ? <p className="quiet keys">{t('system.keys')}</p> : null}
      {chosen.size === 0 ? null : (
        <ManyBar
          {...{ state, change, chosen }}
          onRetire={() => retire.ask([...chosen])}
          onNone={() => setMarked(new Set())}
        />
      )}
      {shown.length === 0 ? (
        <EmptyState title={t('system.none')} why={t('system.noneWhy')} />
      ) : (
        <DataTable
          label={t('nav.system')}
          rows={shown}
          columns={columns}
          keyOf={({ id }) => id}
          arrangement={arrangement}
          onArrange={setArrangement}
          opened={thing}
          onOpen={({ id }) => onOpen(id)}
          onKey={onKey}
        />
      )}
      {retire.dialog}
    </>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
