/** Route: /dossiers/:id/risk. Which threats reach what, how they get there, and what would lower them. */
import type { Picture } from '@primum/core/api/assessment';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading, useLook } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { pictureQuery } from '../queries.ts';
import { RISK_VIEWS, type RiskView } from '../search.ts';
import { inView } from '../kit/in-view.ts';
import classes from '../kit/views.module.css';
import type { ViewProps } from './view-props.ts';

const ThreatsView = lazy(async () => ({ default: (await import('./threats-view.tsx')).ThreatsView }));
const ConsequencesView = lazy(async () => ({ default: (await import('./consequences-view.tsx')).ConsequencesView }));
const MatrixView = lazy(async () => ({ default: (await import('./matrix-view.tsx')).MatrixView }));
const PathsView = lazy(async () => ({ default: (await import('./paths-view.tsx')).PathsView }));
const WhatIfView = lazy(async () => ({ default: (await import('./what-if-view.tsx')).WhatIfView }));
const TicketsView = lazy(async () => ({ default: (await import('./tickets-view.tsx')).TicketsView }));

const TITLE = {
  threats: 'risk.threats',
  consequences: 'risk.consequences',
  matrix: 'risk.matrix',
  paths: 'risk.paths',
  'what-if': 'risk.whatIf',
  tickets: 'risk.tickets',
} as const;

export function RiskPage() {
  const { t } = useTranslation();
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/risk' });
  const view = useSearch({ from: '/in/dossiers/$dossier/risk', select: (search) => search.view ?? 'threats' });
  const picture = useQuery(pictureQuery(dossier, useLook()));
  const answer = picture.data === undefined ? undefined : answerOf(picture.data, t);
  return (
    <>
      <DossierHeading dossier={dossier} question={t('risk.title')} answer={answer} />
      <nav className={classes['views']} aria-label={t('risk.views')}>
        {RISK_VIEWS.map((name) => (
          <Link
            key={name}
            to="."
            search={({ view: _view, thing: _thing, panel: _panel, ...rest }) => ({ ...rest, view: name })}
            {...(name === view ? { 'aria-current': 'page' as const, ref: inView } : {})}
          >
            {t(TITLE[name])}
          </Link>
        ))}
      </nav>
      <AsyncView query={picture} what={t('nav.risk')}>
        {(data) => (
          <Suspense fallback={<Waiting what={t(TITLE[view])} />}>
            <View name={view} dossier={dossier} picture={data} />
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}

function View({ name, ...props }: ViewProps & { readonly name: RiskView }) {
  switch (name) {
    case 'threats':
      return <ThreatsView {...props} />;
    case 'consequences':
      return <ConsequencesView {...props} />;
    case 'matrix':
      return <MatrixView {...props} />;
    case 'paths':
      return <PathsView {...props} />;
    case 'what-if':
      return <WhatIfView {...props} />;
    case 'tickets':
      return <TicketsView dossier={props.dossier} />;
  }
}

/** The highest risk level that some consequence carries, and how many do. */
export function answerOf({ counts, scales }: Pick<Picture, 'counts' | 'scales'>, t: TFunction): string {
  const highest = counts.risks.findLastIndex((count) => count > 0);
  if (highest <= 0) return t('risk.calm');
  return t('risk.answer', {
    possible: counts.threatsPossible,
    threats: counts.threats,
    high: counts.risks[highest] ?? 0,
    level: scales.risk[highest]?.title ?? '',
  });
}
