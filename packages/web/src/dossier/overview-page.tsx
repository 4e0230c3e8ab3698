/** Route: /dossiers/:id. Which risks can reach a person, how they get there, and what should be done first. */
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading, useLook } from '../dossier-heading.tsx';
import { AsyncView } from '../kit/async-view.tsx';
import { pictureQuery, useIsPart, valuesQuery } from '../queries.ts';
import { readMapSearch } from '../search.ts';
import { answerOf } from './answer-of.ts';
import { FaultList } from './fault-list.tsx';
import { FiguresRow } from './figures-row.tsx';
import { FirstSection } from './first-section.tsx';
import { MapSection } from './map-section.tsx';
import { UnknownSection } from './unknown-section.tsx';

const TourOffer = lazy(async () => ({ default: (await import('./tour-offer.tsx')).TourOffer }));

const NewerEdition = lazy(async () => ({ default: (await import('./newer-edition.tsx')).NewerEdition }));

export function OverviewPage() {
  const { t } = useTranslation();
  const { dossier } = useParams({ from: '/in/dossiers/$dossier' });
  const search = useSearch({ from: '/in/dossiers/$dossier' });
  const look = useLook();
  const filter = readMapSearch({ ...search });
  const values = useQuery(valuesQuery(dossier));
  const picture = useQuery(pictureQuery(dossier, look, filter));
  const isPart = useIsPart(dossier);
  const faults = (values.data?.faults ?? []).filter(({ severity }) => severity === 'error');
  const isEmptyPart = isPart && picture.data?.harms.length === 0;
  const known = picture.data === undefined ? undefined : answerOf(picture.data, t);
  const example = values.data?.values.dossier?.id;
  const library = values.data?.values.dossier?.packs?.find(({ id }) => id.startsWith('own-'));
  const answer = isEmptyPart ? t('overview.partNone') : known;
  return (
    <>
      <DossierHeading dossier={dossier} question={t('overview.title')} answer={answer} />
      {example === undefined || isPart ? null : (
        <Suspense>
          <TourOffer dossier={dossier} example={example} />
        </Suspense>
      )}
      {library === undefined || isPart ? null : (
        <Suspense>
          <NewerEdition named={library.edition} />
        </Suspense>
      )}
      {faults.length === 0 ? null : <FaultList faults={faults} />}
      {faults.length > 0 && picture.data === undefined ? null : (
        <AsyncView query={picture} what={t('nav.overview')}>
          {(data) => (
            <>
              <FiguresRow dossier={dossier} counts={data.counts} revision={data.revision} />
              <MapSection picture={data} filter={filter} isOld={picture.isPlaceholderData} />
              {isPart ? null : <FirstSection dossier={dossier} look={look} picture={data} />}
              {isPart ? null : <UnknownSection unknown={data.unknown} />}
            </>
          )}
        </AsyncView>
      )}
    </>
  );
}
