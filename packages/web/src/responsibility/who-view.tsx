/** Who answers for an asset, a control, a duty or a harm, who does it, is asked before and is told after. */
import type { AssignmentRow } from '@primum/core/responsibility/responsibility-picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import type { ViewProps } from './view-props.ts';

const GROUPS = new Set(['kind', 'accountable']);

export function WhoView({ picture, standing }: ViewProps) {
  const { t } = useTranslation('sharing');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const columns = useColumns(standing);
  if (picture.assignments.length === 0) return <EmptyState title={t('whoNone')} why={t('whoNoneWhy')} />;
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => GROUPS.has(id))}
      />
      <DataTable
        label={t('who')}
        rows={picture.assignments}
        columns={columns}
        keyOf={({ about: { kind, id } }) => `${kind} ${id}`}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
    </>
  );
}

function useColumns({ titleOf }: ViewProps['standing']): Column<AssignmentRow>[] {
  const { t } = useTranslation('sharing');
  const { t: general } = useTranslation();
  const named = (parties: readonly string[]) => parties.map(titleOf).join(', ');
  const list = (key: 'responsible' | 'consulted' | 'informed'): Column<AssignmentRow> => ({
    id: key,
    title: t(key),
    width: 2,
    value: (row) => named(row[key]),
    cell: (row) => named(row[key]),
  });
  return [
    {
      id: 'thing',
      title: t('thing'),
      width: 3,
      value: ({ about }) => about.title,
      text: ({ about, because }) => `${about.title} ${because}`,
      cell: ({ about }) => about.title,
    },
    {
      id: 'kind',
      title: t('kindOf'),
      width: 1,
      value: ({ about }) => t(`kind.${about.kind}`),
      cell: ({ about }) => t(`kind.${about.kind}`),
    },
    {
      id: 'accountable',
      title: t('accountable'),
      width: 2,
      value: ({ accountable }) => (accountable === undefined ? general('word.nobody') : titleOf(accountable)),
      cell: ({ accountable }) =>
        accountable === undefined ? <span className="quiet">{general('word.nobody')}</span> : titleOf(accountable),
    },
    list('responsible'),
    list('consulted'),
    list('informed'),
    {
      id: 'because',
      title: t('why'),
      width: 3,
      cell: ({ said, because }) => (
        <>
          {t(`said.${said}`)}
          <small>{because}</small>
        </>
      ),
    },
  ];
}
