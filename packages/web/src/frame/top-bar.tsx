import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../kit/icon.tsx';
import { useIsPart } from '../queries.ts';
import { AccountMenu } from './account-menu.tsx';
import classes from './frame.module.css';
import { OrganisationMenu } from './organisation-menu.tsx';
import { Presence } from './presence.tsx';
import type { Live } from './use-dossier-events.ts';

const LensMenu = lazy(async () => ({ default: (await import('./lens-menu.tsx')).LensMenu }));

interface Props {
  readonly live: Live;
  /** Open dossier. */
  readonly dossier: string | undefined;
  readonly onMenu: () => void;
}

/** Organisation, search, who is here, and the person's own choices. */
export function TopBar({ live, dossier, onMenu }: Props) {
  const { t } = useTranslation();
  const isPart = useIsPart(dossier);
  return (
    <section className={classes['bar']} aria-label={t('app.name')}>
      <ActionIcon className={classes['menu']} variant="subtle" size="lg" aria-label={t('nav.menu')} onClick={onMenu}>
        <Icon name="menu" />
      </ActionIcon>
      <Link to="/" className={classes['brand']}>
        <img src="/primum.svg" alt="" width="24" height="24" />
        <span className={classes['wide']}>{t('app.name')}</span>
      </Link>
      <OrganisationMenu />
      <div className={classes['grow']} />
      <Button
        className={classes['search']}
        variant="default"
        onClick={() => void openPalette()}
        leftSection={<Icon name="search" />}
      >
        <span className={classes['wide']}>
          {t('top.search')} <kbd>Ctrl K</kbd>
        </span>
      </Button>
      {dossier === undefined || isPart ? null : (
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label={t('top.discussion')}
          title={t('top.discussion')}
          renderRoot={(props) => (
            <Link
              {...props}
              to="."
              search={({ thing: _thing, ...rest }) => ({ ...rest, panel: 'discussion' as const })}
              resetScroll={false}
            />
          )}
        >
          <Icon name="speech" />
        </ActionIcon>
      )}
      <Suspense>
        <LensMenu />
      </Suspense>
      <Presence people={live.people} />
      <AccountMenu />
    </section>
  );
}

/** The palette is loaded apart from the first page. */
async function openPalette(): Promise<void> {
  const { openSpotlight } = await import('@mantine/spotlight');
  openSpotlight();
}
