/** Route: /knowledge/:pack. What the pack says, entry by entry with source and mark, and how it came to say so. */
import type { PackView } from '@primum/core/api/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { inView } from '../kit/in-view.ts';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { useFigures } from '../kit/use-figures.ts';
import classes from '../kit/views.module.css';
import { packQuery } from './pack-query.ts';

// Loaded apart, so that the page itself stands early.
const PackEntries = lazy(async () => ({ default: (await import('./pack-entries.tsx')).PackEntries }));
const PackLog = lazy(async () => ({ default: (await import('./pack-log.tsx')).PackLog }));

const VIEWS = ['entries', 'log'] as const;

export function PackPage() {
  const { t } = useTranslation('knowledge');
  const { pack } = useParams({ from: '/in/knowledge/$pack' });
  const { view } = useSearch({ from: '/in/knowledge/$pack' });
  const query = useQuery(packQuery(pack));
  return (
    <>
      <QuestionHeading
        question={t('entryTitle')}
        above={
          <>
            <Link to="/knowledge">{t('toPacks')}</Link> / {query.data?.title ?? pack}
          </>
        }
        answer={query.data === undefined ? undefined : <Answer pack={query.data} />}
      >
        {query.data === undefined ? null : <CompareLink pack={query.data} />}
      </QuestionHeading>
      <AsyncView query={query} what={t('pack')}>
        {(detail) => (
          <>
            <nav className={classes['views']} aria-label={t('views')}>
              {VIEWS.map((name) => (
                <Link
                  key={name}
                  to="."
                  search={{ view: name }}
                  {...((view === 'log') === (name === 'log') ? { 'aria-current': 'page' as const, ref: inView } : {})}
                >
                  {t(`view.${name}`)}
                </Link>
              ))}
            </nav>
            <Suspense fallback={<Waiting what={t('entries')} />}>
              {view === 'log' ? <PackLog pack={detail} /> : <PackEntries key={detail.id} pack={detail} />}
            </Suspense>
          </>
        )}
      </AsyncView>
    </>
  );
}

function Answer({ pack: { edition, reviewBy, licence, revises } }: { readonly pack: PackView }) {
  const { t } = useTranslation('knowledge');
  const figures = useFigures();
  return (
    <>
      {t('edition')} {edition} · {t('reviewBy')} {figures.day(reviewBy)} · {t('licence')} {licence}
      {revises === undefined ? null : (
        <>
          <br />
          {t('revises', { pack: revises })}
        </>
      )}
    </>
  );
}

/** Only where there is something to compare with. */
function CompareLink({ pack: { id, editions, revises } }: { readonly pack: PackView }) {
  const { t } = useTranslation('knowledge');
  if (editions.length < 2 && revises === undefined) return null;
  return (
    <Link to="/knowledge/$pack/compare" params={{ pack: id }}>
      {editions.length < 2 ? t('compareWithRevised') : t('compare')}
    </Link>
  );
}
