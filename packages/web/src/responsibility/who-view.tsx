/** Who answers for an asset, a control, a duty or a harm, who does it, is asked before and is told after; and changing that. */
import { Button } from '@mantine/core';
import type { AssignmentRow } from '@primum/core/responsibility/responsibility-picture';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import type { ViewProps } from './view-props.ts';
import { useWhoColumns } from './who-columns.tsx';

const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog.tsx')).AssignDialog }));
const GROUPS = new Set(['kind', 'accountable']);

export function WhoView({ picture: { assignments }, standing }: ViewProps) {
  const { t } = useTranslation('sharing');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [isAssigning, setAssigning] = useState(false);
  const chosen = useMemo(
    () => assignments.filter((row) => row.about.kind !== 'harm' && marked.has(keyOf(row))),
    [assignments, marked],
  );
  const choose = (row: AssignmentRow) => setMarked(toggled(marked, keyOf(row)));
  const columns = useWhoColumns(
    standing,
    standing.mayChange ? { isChosen: (row) => marked.has(keyOf(row)), choose } : undefined,
  );
  if (assignments.length === 0) return <EmptyState title={t('whoNone')} why={t('whoNoneWhy')} />;
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => GROUPS.has(id))}
      />
      {standing.mayChange ? <p className="quiet keys">{t('whoKeys')}</p> : null}
      {chosen.length === 0 ? null : (
        <Toolbar label={t('assignTitle')}>
          <strong>{t('things', { count: chosen.length })}</strong>
          <Button onClick={() => setAssigning(true)}>{t('assignTo')}</Button>
          <Button variant="subtle" onClick={() => setMarked(new Set())}>
            {t('unchoose')}
          </Button>
        </Toolbar>
      )}
      <DataTable
        label={t('who')}
        rows={assignments}
        columns={columns}
        keyOf={keyOf}
        arrangement={arrangement}
        onArrange={setArrangement}
        onKey={(key, row) => {
          if (key === 'x' && standing.mayChange && row.about.kind !== 'harm') choose(row);
        }}
      />
      <Suspense>
        {isAssigning && chosen.length > 0 ? (
          <AssignDialog
            rows={chosen}
            standing={standing}
            onClose={() => {
              setAssigning(false);
              setMarked(new Set());
            }}
          />
        ) : null}
      </Suspense>
    </>
  );
}

function keyOf({ about: { kind, id } }: AssignmentRow): string {
  return `${kind} ${id}`;
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
