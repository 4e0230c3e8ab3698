/** Route: /dossiers/:id/conflict. Controls that pull both ways, both sides of one, and the worksheets about them. */
import { Switch } from '@mantine/core';
import type { ConflictPicture, ConflictRow } from '@primum/core/benefit/conflict/worksheet';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { DossierHeading, useLook } from '../dossier-heading.tsx';
import { AsyncView, Waiting } from '../kit/async-view.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { ConflictList } from './conflict-list.tsx';
import { conflictsQuery } from './conflict-queries.ts';
import { WorksheetView } from './worksheet-view.tsx';

const ConflictSides = lazy(async () => ({ default: (await import('./conflict-sides.tsx')).ConflictSides }));

export function ConflictPage() {
  const { t } = useTranslation('conflict');
  const { dossier } = useParams({ from: '/in/dossiers/$dossier/conflict' });
  const { at } = useSearch({ from: '/in/dossiers/$dossier/conflict' });
  const query = useQuery(conflictsQuery(dossier, useLook()));
  const { data } = query;
  const pressing = data?.conflicts.filter(isPressing).length ?? 0;
  const open = data?.conflicts.filter((one) => isPressing(one) && one.state !== 'decided').length ?? 0;
  const answer = data === undefined ? undefined : t('answer', { count: pressing, open });
  return (
    <>
      <DossierHeading dossier={dossier} question={t('title')} answer={answer} />
      <AsyncView query={query} what={t('loading')}>
        {(picture) => (
          <>
            <Listed picture={picture} />
            {at === undefined ? null : (
              <Suspense fallback={<Waiting what={t('loading')} />}>
                <ConflictSides dossier={dossier} place={at} />
              </Suspense>
            )}
            {picture.worksheets.map((sheet) => (
              <WorksheetView key={sheet.id} dossier={dossier} sheet={sheet} />
            ))}
          </>
        )}
      </AsyncView>
    </>
  );
}

function Listed({ picture }: { readonly picture: ConflictPicture }) {
  const { t } = useTranslation('conflict');
  const navigate = useNavigate();
  const { all = false, at } = useSearch({ from: '/in/dossiers/$dossier/conflict' });
  const shown = all ? picture.conflicts : picture.conflicts.filter(isPressing);
  const more = picture.conflicts.length - picture.conflicts.filter(isPressing).length;
  if (picture.conflicts.length === 0) return <EmptyState title={t('none')} why={t('noneWhy')} />;
  return (
    <>
      <Toolbar label={t('list')}>
        <Switch
          label={t('all', { count: more })}
          checked={all}
          onChange={({ currentTarget }) =>
            void navigate({
              to: '.',
              search: ({ all: _all, ...rest }) => ({
                ...rest,
                ...(currentTarget.checked ? { all: true as const } : {}),
              }),
              replace: true,
            })
          }
        />
      </Toolbar>
      {shown.length === 0 ? <EmptyState title={t('noneHere')} why={t('noneHereWhy')} /> : null}
      {shown.length === 0 ? null : (
        <ConflictList
          rows={shown}
          opened={at}
          linkTo={({ id, control }, text) => (
            <Link to="." search={(rest) => ({ ...rest, at: id })} aria-label={`${text}: ${control.title}`}>
              {control.title}
            </Link>
          )}
        />
      )}
    </>
  );
}

/** Neither slight nor of a control that nobody has in hand; or somebody made a worksheet of it. */
function isPressing({ slight, standing, worksheets }: ConflictRow): boolean {
  return (!slight && standing !== 'missing') || worksheets.length > 0;
}
