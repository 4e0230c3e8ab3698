/** Route: /dossiers/:id/system. What the system is made of, where it is and who controls it: a picture and a table of the same. */
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useSystem } from './use-system.ts';

// What edits is loaded apart, so that the page itself stands early.
const SystemDesk = lazy(async () => ({ default: (await import('./system-desk.tsx')).SystemDesk }));

export function SystemPage() {
  const { t } = useTranslation();
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/system' });
  const system = useSystem(dossier);
  const made = system.data?.context.dossier.system;
  const answer =
    made === undefined
      ? undefined
      : t('system.answer', {
          zones: made.zones?.length ?? 0,
          assets: made.assets.length,
          data: made.data?.length ?? 0,
          functions: made.functions?.length ?? 0,
        });
  return (
    <>
      <DossierHeading dossier={dossier} question={t('system.title')} answer={answer} />
      {system.broken === undefined ? (
        <AsyncView query={system} what={t('nav.system')}>
          {(state) => (
            <Suspense fallback={<Waiting what={t('nav.system')} />}>
              <SystemDesk dossier={dossier} state={state} />
            </Suspense>
          )}
        </AsyncView>
      ) : (
        <EmptyState
          title={t('system.broken')}
          why={system.broken.map(({ file, line, message }) => `${file}:${line} ${message}`).join(' · ')}
        />
      )}
    </>
  );
}
