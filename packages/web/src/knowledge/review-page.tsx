/** Route: /knowledge/review. Which packs are to be held against their sources again, by when, who last did, and what waits for an answer. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson, queryOf } from '../api.ts';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import type { Queue } from './pack-query.ts';

const ReviewQueue = lazy(async () => ({ default: (await import('./review-queue.tsx')).ReviewQueue }));

/** Days in which what is due counts as soon. */
const SOON = 90;

export function ReviewPage() {
  const { t } = useTranslation('knowledge');
  const { on } = useSearch({ from: '/in/knowledge/review' });
  const navigate = useNavigate({ from: '/knowledge/review' });
  const query = useQuery({
    queryKey: ['review-queue', on],
    queryFn: async ({ signal }) => getJson<Queue>(`/review-queue${queryOf({ on })}`, signal),
    placeholderData: keepPreviousData,
  });
  const look = (value: string) =>
    void navigate({ to: '.', search: value === '' ? {} : { on: value }, replace: true, resetScroll: false });
  return (
    <>
      <QuestionHeading
        question={t('reviewTitle')}
        above={<Link to="/knowledge">{t('toPacks')}</Link>}
        answer={query.data === undefined ? undefined : <Answer queue={query.data} />}
      />
      <AsyncView
        query={query}
        what={t('review')}
        empty={({ items }) =>
          items.length === 0 ? <EmptyState title={t('reviewNone')} why={t('empty')} /> : undefined
        }
      >
        {(queue) => (
          <Suspense fallback={<Waiting what={t('review')} />}>
            <ReviewQueue queue={queue} day={on ?? queue.on} onLook={look} />
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}

function Answer({ queue: { items } }: { readonly queue: Queue }) {
  const { t } = useTranslation('knowledge');
  return t('reviewAnswer', {
    packs: items.length,
    overdue: items.filter(({ daysLeft }) => daysLeft < 0).length,
    soon: items.filter(({ daysLeft }) => daysLeft >= 0 && daysLeft <= SOON).length,
    open: items.reduce((sum, { open }) => sum + open.length, 0),
  });
}
