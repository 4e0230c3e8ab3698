/** Requirements that another edition asks otherwise, or that stand otherwise with it: old beside new. */
import type { PackEffectView } from '@primum/core/api/pack-effect';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';

type Compliance = Extract<PackEffectView['effect'], { kind: 'effect' }>['compliance'];
type Moved = Compliance['moved'][number];

export function MovedRequirements({ moved, gapsBefore, gapsAfter }: Compliance) {
  const { t } = useTranslation('knowledge');
  const { t: law } = useTranslation('compliance');
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const columns = useMemo(() => columnsFor(t, law), [t, law]);
  if (moved.length === 0) return <p>{t('askedNone')}</p>;
  return (
    <>
      <p>{t('asked', { count: moved.length, before: gapsBefore, after: gapsAfter })}</p>
      <DataTable
        label={t('requirement')}
        rows={moved}
        columns={columns}
        keyOf={({ id }) => id}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
    </>
  );
}

function columnsFor(t: TFunction<'knowledge'>, law: TFunction<'compliance'>): Column<Moved>[] {
  const state = (of: Moved['before']) => (of === undefined ? t('notAsked') : law(`state.${of}`));
  return [
    {
      id: 'requirement',
      title: t('requirement'),
      width: 4,
      value: ({ title }) => title,
      cell: ({ title, short, clause, id }) => (
        <>
          {title}
          <small>
            {short} {clause} · {id}
          </small>
        </>
      ),
    },
    {
      id: 'before',
      title: t('before'),
      width: 1.3,
      value: ({ before }) => state(before),
      cell: ({ before }) => state(before),
    },
    {
      id: 'after',
      title: t('after'),
      width: 1.3,
      value: ({ after }) => state(after),
      cell: ({ after }) => <strong>{state(after)}</strong>,
    },
    {
      id: 'fields',
      title: t('saysOtherwise'),
      width: 1.6,
      value: ({ fields }) => fields.join(', '),
      cell: ({ fields }) => fields.join(', '),
    },
  ];
}
