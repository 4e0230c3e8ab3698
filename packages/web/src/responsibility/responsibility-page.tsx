/** Route: /dossiers/:id/responsibility. Who must do what, what was asked and promised, what nobody owns, and what is shared. */
import type { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading, useLook } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { RESPONSIBILITY_VIEWS } from '../search.ts';
import { inView } from '../kit/in-view.ts';
import classes from '../kit/views.module.css';
import { responsibilityQuery, type Standing, useStanding } from './standing.ts';

// One for all: so many small files would cut what every page shares into pieces.
const View = lazy(async () => ({ default: (await import('./view.tsx')).View }));

export function ResponsibilityPage() {
  const { t } = useTranslation('sharing');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/responsibility' });
  const search = useSearch({ from: '/in/dossiers/$dossier/responsibility' });
  const query = useQuery(responsibilityQuery(dossier, useLook()));
  const standing = useStanding(dossier);
  const both = query.data === undefined || standing === undefined ? undefined : { picture: query.data, standing };
  const answer = both === undefined ? undefined : answerOf(both.picture, both.standing, t);
  const view = search.view ?? (standing?.isPart === true ? 'asked' : 'nobody');
  return (
    <>
      <DossierHeading dossier={dossier} question={t('title')} answer={answer} />
      <nav className={classes['views']} aria-label={t('views')}>
        {RESPONSIBILITY_VIEWS.filter((name) => name !== 'share' || standing?.mayShare === true).map((name) => (
          <Link
            key={name}
            to="."
            search={({ thing: _thing, panel: _panel, ...rest }) => ({ ...rest, view: name })}
            {...(name === view ? { 'aria-current': 'page' as const, ref: inView } : {})}
          >
            {t(name)}
          </Link>
        ))}
      </nav>
      <AsyncView query={{ ...query, data: both }} what={t('title')}>
        {(known) => (
          <Suspense fallback={<Waiting what={t(view)} />}>
            <View name={view} {...known} />
          </Suspense>
        )}
      </AsyncView>
    </>
  );
}

function answerOf(
  { nobody, expectations }: ResponsibilityPicture,
  { isPart, own, titleOf }: Standing,
  t: TFunction<'sharing'>,
): string {
  const open = expectations.filter(({ state, of }) => state === 'asked' && (!isPart || of === own)).length;
  if (isPart) return t('answerPart', { party: titleOf(own), asked: open, nobody: nobody.length });
  const late = expectations.filter(({ overdue }) => overdue !== undefined).length;
  return t('answer', { nobody: nobody.length, asked: open, late });
}
