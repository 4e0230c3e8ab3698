/** All of the page below its heading: the list, both sides of the one that is open, and the worksheets. */
import { Switch } from '@mantine/core';
import { isPressing } from '@primum/core/benefit/conflict/is-pressing';
import type { ConflictPicture } from '@primum/core/benefit/conflict/worksheet';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../kit/empty-state.tsx';
import { Toolbar } from '../kit/toolbar.tsx';
import { ConflictList } from './conflict-list.tsx';
import { ConflictSides } from './conflict-sides.tsx';
import { WorksheetView } from './worksheet-view.tsx';

interface Props {
  readonly dossier: string;
  readonly picture: ConflictPicture;
}

export function View({ dossier, picture }: Props) {
  const { at } = useSearch({ from: '/in/dossiers/$dossier/conflict' });
  return (
    <>
      <Listed picture={picture} />
      {at === undefined ? null : <ConflictSides dossier={dossier} place={at} />}
      {picture.worksheets.map((sheet) => (
        <WorksheetView key={sheet.id} dossier={dossier} sheet={sheet} />
      ))}
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
