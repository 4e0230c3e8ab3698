/** Route: /knowledge. What Primum reasons with: packs with their edition, age, source, and how sure their entries are. */
import type { PackView } from '@primum/core/api/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView } from '../kit/async-view.tsx';
import type { Arrangement } from '../kit/arrange-rows.ts';
import type { Column } from '../kit/column.ts';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { Term } from '../kit/term.tsx';
import { type Figures, useFigures } from '../kit/use-figures.ts';
import { packsQuery } from '../queries.ts';
import { MarksBar } from './marks-bar.tsx';
import { today } from '../kit/today.ts';

export function PacksPage() {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  const navigate = useNavigate();
  const [arrangement, setArrangement] = useState<Arrangement>({ filter: '' });
  const query = useQuery(packsQuery);
  const packs = query.data?.items ?? [];
  const sum = (count: (pack: PackView) => number) =>
    figures.count(packs.reduce((total, pack) => total + count(pack), 0));
  const answer = t('answer', {
    packs: packs.length,
    entries: sum(entriesOf),
    seen: sum(({ marks }) => marks.seen),
    known: sum(({ marks }) => marks.known),
    proposal: sum(({ marks }) => marks.proposal),
  });
  return (
    <>
      <QuestionHeading question={t('title')} {...(packs.length === 0 ? {} : { answer })}>
        <Link to="/knowledge/review">{t('review')}</Link>
        <Link to="/knowledge/library">{t('library')}</Link>
      </QuestionHeading>
      <AsyncView
        query={query}
        what={t('packs')}
        empty={({ items }) =>
          items.length === 0 ? <EmptyState title={t('emptyTitle')} why={t('empty')} /> : undefined
        }
      >
        {({ items }) => (
          <DataTable
            label={t('packs')}
            rows={items}
            columns={columnsFor(t, figures)}
            keyOf={({ id }) => id}
            arrangement={arrangement}
            onArrange={setArrangement}
            onOpen={({ id }) => void navigate({ to: '/knowledge/$pack', params: { pack: id } })}
          />
        )}
      </AsyncView>
    </>
  );
}

function entriesOf({ kinds }: PackView): number {
  return kinds.reduce((sum, { entries }) => sum + entries, 0);
}

function columnsFor(t: TFunction<'knowledge'>, figures: Figures): Column<PackView>[] {
  return [
    {
      id: 'title',
      title: t('pack'),
      width: 3,
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <>
          <Link to="/knowledge/$pack" params={{ pack: id }}>
            {title}
          </Link>
          <small>{id}</small>
        </>
      ),
    },
    {
      id: 'edition',
      title: t('edition'),
      head: <Term of="edition">{t('edition')}</Term>,
      width: 1.5,
      value: ({ edition }) => edition,
      cell: ({ id, edition, editions: [, ...older] }) => (
        <>
          {edition}
          {older.length === 0 ? null : (
            <small>
              <Link to="/knowledge/$pack" params={{ pack: id }} search={{ view: 'log' }}>
                {t('also', { editions: older.map((one) => one.edition).join(', ') })}
              </Link>
            </small>
          )}
        </>
      ),
    },
    {
      id: 'entries',
      title: t('entries'),
      width: 1.5,
      value: entriesOf,
      cell: (pack) => figures.count(entriesOf(pack)),
    },
    {
      id: 'marks',
      title: t('marks'),
      head: <Term of="mark">{t('marks')}</Term>,
      width: 3,
      cell: ({ marks }) => <MarksBar marks={marks} />,
    },
    ...originColumns(t, figures),
  ];
}

function originColumns(t: TFunction<'knowledge'>, figures: Figures): Column<PackView>[] {
  const now = today();
  return [
    {
      id: 'reviewBy',
      title: t('reviewBy'),
      width: 1.8,
      value: ({ reviewBy }) => reviewBy,
      cell: ({ reviewBy }) => (
        <>
          <time dateTime={reviewBy}>{figures.day(reviewBy)}</time>
          {reviewBy < now ? <small data-evaluation="reduce">{t('stale')}</small> : null}
        </>
      ),
    },
    {
      id: 'source',
      title: t('source'),
      width: 2.5,
      value: ({ source }) => source,
      cell: ({ source, licence }) => (
        <>
          {source}
          <small>
            {t('licence')}: {licence}
          </small>
        </>
      ),
    },
  ];
}
