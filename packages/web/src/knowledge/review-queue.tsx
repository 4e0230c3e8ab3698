/** The queue of packs to be reviewed as a table, and below it the remarks and proposals that nobody answered. */
import { TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Section } from '../kit/section.tsx';
import { TableTools } from '../kit/table-tools.tsx';
import { type Figures, useFigures } from '../kit/use-figures.ts';
import classes from './knowledge.module.css';
import { MarksBar } from './marks-bar.tsx';
import type { Queue } from './pack-query.ts';
import { RemarkLine } from './record-lines.tsx';

type Row = Queue['items'][number];

interface Props {
  readonly queue: Queue;
  /** That was asked for; the queue may still be that of the day before. */
  readonly day: string;
  /** Another day to ask for; none: today. */
  readonly onLook: (day: string) => void;
}

export function ReviewQueue({ queue: { items }, day, onLook }: Props) {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const columns = useMemo(() => [...packColumns(t, figures), ...recordColumns(t, figures)], [t, figures]);
  const open = items.flatMap((pack) => pack.open.map((remark) => ({ pack, remark })));
  return (
    <>
      <TableTools arrangement={arrangement} onArrange={setArrangement}>
        <TextInput
          type="date"
          label={t('reviewOn')}
          value={day}
          onChange={({ currentTarget: { value } }) => onLook(value)}
          w={160}
        />
      </TableTools>
      <DataTable
        label={t('review')}
        rows={items}
        columns={columns}
        keyOf={({ id }) => id}
        arrangement={arrangement}
        onArrange={setArrangement}
      />
      <div style={{ marginTop: 16 }}>
        <Section title={t('waiting')} why={t('waitingWhy')}>
          {open.length === 0 ? <p className="quiet">{t('waitingNone')}</p> : null}
          <ul className={classes['list']}>
            {open.map(({ pack, remark }) => (
              <li key={`${pack.id} ${remark.id}`}>
                <RemarkLine pack={pack.id} remark={remark} />
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}

type T = TFunction<'knowledge'>;

function packColumns(t: T, figures: Figures): Column<Row>[] {
  return [
    {
      id: 'pack',
      title: t('pack'),
      width: 3,
      value: ({ title }) => title,
      text: ({ title, id, instruments }) => `${title} ${id} ${instruments.join(' ')}`,
      cell: ({ id, title, edition, instruments }) => (
        <>
          <Link to="/knowledge/$pack" params={{ pack: id }} search={{ view: 'log' }}>
            {title}
          </Link>
          <small>
            {id} · {t('edition')} {edition}
          </small>
          {instruments.length === 0 ? null : (
            <small>
              {t('about')}: {instruments.join(', ')}
            </small>
          )}
        </>
      ),
    },
    {
      id: 'due',
      title: t('due'),
      width: 1.8,
      value: ({ reviewBy }) => reviewBy,
      cell: ({ reviewBy, daysLeft }) => (
        <>
          <time dateTime={reviewBy}>{figures.day(reviewBy)}</time>
          <small {...(daysLeft < 0 ? { 'data-evaluation': 'unacceptable' } : {})}>{dueIn(daysLeft, t)}</small>
        </>
      ),
    },
  ];
}

function recordColumns(t: T, figures: Figures): Column<Row>[] {
  return [
    {
      id: 'last',
      title: t('lastReview'),
      width: 3.4,
      value: ({ lastReview, reviewedOn }) => lastReview?.on ?? reviewedOn,
      cell: ({ lastReview, reviewedOn }) =>
        lastReview === undefined ? (
          <>
            <time dateTime={reviewedOn}>{figures.day(reviewedOn)}</time>
            <small>{t('noRecord')}</small>
          </>
        ) : (
          <>
            <time dateTime={lastReview.on}>{figures.day(lastReview.on)}</time> ·{' '}
            {t('asRole', { role: lastReview['by-role'] })}
            <small>{lastReview.found}</small>
          </>
        ),
    },
    { id: 'marks', title: t('marks'), width: 2.6, cell: ({ marks }) => <MarksBar marks={marks} /> },
    {
      id: 'open',
      title: t('openRemarks'),
      width: 1.3,
      value: ({ open }) => open.length,
      cell: ({ open }) => figures.count(open.length),
    },
  ];
}

function dueIn(daysLeft: number, t: T): string {
  if (daysLeft === 0) return t('dueToday');
  return daysLeft < 0 ? t('overdue', { count: -daysLeft }) : t('daysLeft', { count: daysLeft });
}
