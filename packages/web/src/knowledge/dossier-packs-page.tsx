/** Route: /dossiers/:id/packs. The packs that a dossier is judged with, and what another edition of one would change in it. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { today } from '../kit/today.ts';
import { packsQuery, valuesQuery } from '../queries.ts';
import { namedPacks } from './named-packs.ts';

const DossierPacks = lazy(async () => ({ default: (await import('./dossier-packs.tsx')).DossierPacks }));

export function DossierPacksPage() {
  const { t } = useTranslation('knowledge');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/packs' });
  const values = useQuery(valuesQuery(dossier));
  const packs = useQuery(packsQuery);
  const named = values.data?.values.dossier?.packs ?? [];
  const rows = packs.data === undefined ? [] : namedPacks(named, packs.data.items);
  const now = today();
  const counts = {
    packs: rows.length,
    other: rows.filter(({ others }) => others.length > 0).length,
    stale: rows.filter(({ pack }) => pack !== undefined && pack.reviewBy < now).length,
  };
  return (
    <>
      <DossierHeading
        dossier={dossier}
        question={t('packsTitle')}
        answer={values.data === undefined || packs.data === undefined ? ' ' : t('packsAnswer', counts)}
        hasLook={false}
      />
      <AsyncView query={values} what={t('packsOf')}>
        {() => (
          <AsyncView query={packs} what={t('packsOf')}>
            {({ items }) => (
              <Suspense fallback={<Waiting what={t('packsOf')} />}>
                <DossierPacks dossier={dossier} rows={rows} packs={items} />
              </Suspense>
            )}
          </AsyncView>
        )}
      </AsyncView>
    </>
  );
}
