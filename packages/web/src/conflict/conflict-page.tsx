/** Route: /dossiers/:id/conflict. Controls that pull both ways, both sides of one, and the worksheets about them. */
import { isPressing } from '@primum/core/benefit/conflict/is-pressing';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading, useLook } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { conflictsQuery } from './conflict-queries.ts';

// One for all: so many small files would cut what every page shares into pieces.
const View = lazy(async () => ({ default: (await import('./view.tsx')).View }));

export function ConflictPage() {
  const { t } = useTranslation('conflict');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/conflict' });
  const query = useQuery(conflictsQuery(dossier, useLook()));
  const pressing = query.data?.conflicts.filter(isPressing) ?? [];
  const open = pressing.filter(({ state }) => state !== 'decided').length;
  const answer = query.data === undefined ? undefined : t('answer', { count: pressing.length, open });
  return (
    <>
      <DossierHeading dossier={dossier} question={t('title')} answer={answer} />
      <AsyncView query={query} what={t('loading')}>
        {(picture) => (
          <Suspense fallback={<Waiting what={t('loading')} />}>
            <View dossier={dossier} picture={picture} />
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}
