/** The capabilities of the open dossier, grouped as people think of them; only what is there. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierQuery, useIsPart } from '../queries.ts';
import type { FrameSearch } from '../search.ts';
import classes from './frame.module.css';

export function Navigation({ dossier }: { readonly dossier: string | undefined }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('nav.title')}>
      <Group>
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            {t('nav.today')}
          </Link>
        </li>
      </Group>
      {dossier === undefined ? null : <InDossier dossier={dossier} />}
      <Group>
        <li>
          <Link to="/knowledge">{t('nav.knowledge')}</Link>
        </li>
        <li>
          <Link to="/organisation">{t('nav.organisation')}</Link>
        </li>
      </Group>
    </nav>
  );
}

/** Address of a screen, and its word. Of a part only those that show it are there. */
const SCREENS = {
  know: [
    { to: '/dossiers/$dossier', word: 'nav.overview', ofPart: true },
    { to: '/dossiers/$dossier/system', word: 'nav.system', ofPart: true },
    { to: '/dossiers/$dossier/classification', word: 'nav.classification', ofPart: false },
    { to: '/dossiers/$dossier/packs', word: 'nav.packs', ofPart: false },
    { to: '/dossiers/$dossier/history', word: 'nav.history', ofPart: false },
  ],
  judge: [
    { to: '/dossiers/$dossier/risk', word: 'nav.risk', ofPart: false },
    { to: '/dossiers/$dossier/harm', word: 'nav.harm', ofPart: true },
    { to: '/dossiers/$dossier/benefit', word: 'nav.benefit', ofPart: false },
    { to: '/dossiers/$dossier/conflict', word: 'nav.conflict', ofPart: false },
    { to: '/dossiers/$dossier/decision', word: 'nav.decision', ofPart: false },
    { to: '/dossiers/$dossier/compliance', word: 'nav.compliance', ofPart: false },
  ],
  act: [
    { to: '/dossiers/$dossier/treatment', word: 'nav.treatment', ofPart: false },
    { to: '/dossiers/$dossier/responsibility', word: 'nav.responsibility', ofPart: true },
  ],
} as const;

function InDossier({ dossier }: { readonly dossier: string }) {
  const { t } = useTranslation();
  const { data } = useQuery(dossierQuery(dossier));
  const isPart = useIsPart(dossier);
  return (
    <>
      <div className={classes['here']}>
        <small>{t('nav.here')}</small>
        {data?.title ?? ' '}
        {isPart ? null : (
          <div className={classes['recipes']}>
            <Link to="." search={(before) => ({ ...before, panel: 'recipe' as const })} resetScroll={false}>
              {t('nav.recipes')}
            </Link>
          </div>
        )}
      </div>
      {(['know', 'judge', 'act'] as const).map((group) => (
        <Group key={group} title={t(`nav.${group}`)}>
          {SCREENS[group]
            .filter(({ ofPart }) => ofPart || !isPart)
            .map(({ to, word }) => (
              <li key={to}>
                <Link
                  to={to}
                  params={{ dossier }}
                  search={keepLook}
                  activeOptions={{ exact: to === '/dossiers/$dossier', includeSearch: false }}
                >
                  {t(word)}
                </Link>
              </li>
            ))}
        </Group>
      ))}
    </>
  );
}

/** From page to page the look stays, and a recipe that is followed; the open chain does not. */
function keepLook({ mode, proposed, panel, recipe }: FrameSearch) {
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(panel === 'recipe' ? { panel } : {}),
    ...(recipe === undefined ? {} : { recipe }),
  };
}

function Group({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <div className={classes['group']}>
      {title === undefined ? null : <h2>{title}</h2>}
      <ul>{children}</ul>
    </div>
  );
}
