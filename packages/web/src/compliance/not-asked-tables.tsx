/** What does not apply and why, and what is asked only later. */
import type { CompliancePicture, NotApplicable } from '@primum/core/compliance/compliance-picture';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { useFigures } from '../kit/use-figures.ts';
import { lawColumn, RequirementDoor } from './asked-columns.tsx';
import type { ViewProps } from './asked.ts';

export function NotApplicableTable({ answer: { picture, facts } }: ViewProps) {
  const { t } = useTranslation('compliance');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const why = ({ because, reason = '', facts: ids }: NotApplicable) =>
    t(`because.${because}`, { reason, facts: ids.map((id) => facts[id] ?? id).join('; ') });
  const columns: Column<NotApplicable>[] = [
    ...named<NotApplicable>(t),
    { id: 'why', title: t('notApplicable'), width: 5, value: why, cell: why },
  ];
  if (picture.notApplicable.length === 0) return <EmptyState title={t('noRows')} why={t('noRowsWhy')} />;
  return (
    <>
      <TableTools
        arrangement={arrangement}
        onArrange={setArrangement}
        groups={columns.filter(({ id }) => id === 'law')}
      />
      <DataTable
        label={t('state.not-applicable')}
        rows={picture.notApplicable}
        columns={columns}
        keyOf={({ id }) => id}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
    </>
  );
}

type Coming = CompliancePicture['coming'][number];

export function LaterTable({ answer: { picture } }: ViewProps) {
  const { t } = useTranslation('compliance');
  const figures = useFigures();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const columns: Column<Coming>[] = [
    {
      id: 'from',
      title: t('fromDay'),
      width: 1.5,
      value: ({ from }) => from,
      cell: ({ from }) => <time dateTime={from}>{figures.day(from)}</time>,
    },
    ...named<Coming>(t),
  ];
  return (
    <>
      <p className="quiet">{t('laterWhy', { count: picture.figures.later })}</p>
      {picture.coming.length === 0 ? (
        <EmptyState title={t('comingNone')} />
      ) : (
        <DataTable
          label={t('coming')}
          rows={picture.coming}
          columns={columns}
          keyOf={({ id }) => id}
          arrangement={arrangement}
          onArrange={setArrangement}
        />
      )}
    </>
  );
}

function named<Row extends Pick<NotApplicable, 'id' | 'title' | 'short' | 'clause'>>(
  t: ReturnType<typeof useTranslation<'compliance'>>['t'],
): Column<Row>[] {
  return [
    {
      id: 'title',
      title: t('requirement'),
      width: 4,
      value: ({ title }) => title,
      cell: ({ id, title }) => <RequirementDoor id={id}>{title}</RequirementDoor>,
    },
    lawColumn<Row>(t),
  ];
}
