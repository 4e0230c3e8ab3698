/** Route: /dossiers/:id/treatment. What lowers the harms, what it costs and asks, and which of it is best. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { inView } from '../kit/in-view.ts';
import viewClasses from '../kit/views.module.css';
import { TREATMENT_VIEWS } from '../search.ts';
import { treatmentQuery } from './asked.ts';

// Loaded apart, so that the page itself stands early.
const Body = lazy(async () => ({ default: (await import('./treatment-body.tsx')).TreatmentBody }));

export function TreatmentPage() {
  const { t } = useTranslation('treatment');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/treatment' });
  const { view = 'ways' } = useSearch({ from: '/in/dossiers/$dossier/treatment' });
  const query = useQuery(treatmentQuery(dossier));
  const harms = query.data?.harms ?? [];
  const none = harms.filter(({ ways }) => ways.length === 0).length;
  const answer = query.data === undefined ? undefined : t('answer', { harms: harms.length - none, none });
  return (
    <>
      <DossierHeading dossier={dossier} question={t('question')} answer={answer} hasLook={false} />
      <nav className={viewClasses['views']} aria-label={t('views')}>
        {TREATMENT_VIEWS.map((name) => (
          <Link
            key={name}
            to="."
            search={(before) => ({ ...before, view: name })}
            {...(name === view ? { 'aria-current': 'page' as const, ref: inView } : {})}
          >
            {t(`view.${name}`)}
          </Link>
        ))}
      </nav>
      <AsyncView
        query={query}
        what={t('loading')}
        empty={(picture) => (picture.harms.length === 0 ? <EmptyState title={t('noHarms')} /> : undefined)}
      >
        {(picture) => (
          <Suspense fallback={<Waiting what={t(`view.${view}`)} />}>
            <Body view={view} dossier={dossier} picture={picture} />
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}
