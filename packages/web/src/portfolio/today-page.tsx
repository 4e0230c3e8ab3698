/** Route: /. What needs the person today, over all dossiers, one line each with the reason. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { QuestionHeading } from '../kit/question-heading.tsx';
import { SidePanel } from '../kit/side-panel.tsx';
import { Icon } from '../kit/icon.tsx';
import { dossiersQuery } from '../queries.ts';
import { useSession } from '../use-session.ts';
import { DossierList } from './dossier-list.tsx';
import { isPressing } from './rank-dossiers.ts';
import { useFigured } from './use-figured.ts';

const StartDossier = lazy(async () => ({ default: (await import('./start-dossier.tsx')).StartDossier }));
const Mentions = lazy(async () => ({ default: (await import('./mentions.tsx')).Mentions }));

export function TodayPage() {
  const { t } = useTranslation();
  const query = useQuery(dossiersQuery);
  const [isStarting, setStarting] = useState(false);
  const role = useSession()?.role;
  const mayStart = role === 'owner' || role === 'editor';
  const { dossiers: items, waiting } = useFigured(query.data?.items ?? []);
  const pressing = items.filter(isPressing).length;
  const answer =
    items.length === 0 || waiting > 0
      ? undefined
      : pressing === 0
        ? t('today.calm')
        : t('today.answer', { count: pressing });
  return (
    <>
      <QuestionHeading question={t('today.title')} answer={answer}>
        {items.length === 0 || !mayStart ? null : (
          <Button leftSection={<Icon name="plus" />} onClick={() => setStarting(true)}>
            {t('today.new')}
          </Button>
        )}
      </QuestionHeading>
      <Suspense>
        <Mentions />
      </Suspense>
      <AsyncView
        query={query}
        what={t('nav.dossiers')}
        empty={({ items: none }) =>
          none.length === 0 ? (
            <Suspense fallback={<Waiting what={t('today.new')} />}>
              <StartDossier isFirst />
            </Suspense>
          ) : undefined
        }
      >
        {() => (waiting > 0 ? <Waiting what={t('today.figures')} /> : <DossierList dossiers={items} />)}
      </AsyncView>
      {isStarting ? (
        <SidePanel title={t('today.new')} onClose={() => setStarting(false)}>
          <Suspense fallback={<Waiting what={t('today.new')} />}>
            <StartDossier />
          </Suspense>
        </SidePanel>
      ) : null}
    </>
  );
}
