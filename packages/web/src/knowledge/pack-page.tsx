/** Route: /knowledge/:pack. What the pack says: every entry with its source and mark. */
import type { PackView } from '@primum/core/api/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { getJson } from '../api.ts';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { useFigures } from '../kit/use-figures.ts';

// The table is loaded apart, so that the page itself stands early.
const PackEntries = lazy(async () => ({ default: (await import('./pack-entries.tsx')).PackEntries }));

export function PackPage() {
  const { t } = useTranslation();
  const figures = useFigures();
  const { pack } = useParams({ from: '/in/knowledge/$pack' });
  const query = useQuery({
    queryKey: ['packs', pack],
    queryFn: async ({ signal }) => getJson<PackView>(`/packs/${encodeURIComponent(pack)}`, signal),
  });
  return (
    <>
      <QuestionHeading
        question={t('knowledge.entryTitle')}
        above={
          <>
            <Link to="/knowledge">{t('knowledge.toPacks')}</Link> / {query.data?.title ?? pack}
          </>
        }
        answer={
          query.data === undefined
            ? undefined
            : `${t('knowledge.edition')} ${query.data.edition} · ${t('knowledge.reviewBy')} ${figures.day(query.data.reviewBy)} · ${t('knowledge.licence')} ${query.data.licence}`
        }
      />
      <AsyncView query={query} what={t('knowledge.pack')}>
        {(detail) => (
          <Suspense fallback={<Waiting what={t('knowledge.entries')} />}>
            <PackEntries pack={detail} />
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}
