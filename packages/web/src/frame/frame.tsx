/** What stands around every screen: navigation at the left, the bar on top, the panel at the right on demand. */
import { Drawer, Modal } from '@mantine/core';
import { Outlet, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from '../sign-in-form.tsx';
import { useSession } from '../use-session.ts';
import { ChainPanel } from './chain-panel.tsx';
import classes from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useDossierEvents } from './use-dossier-events.ts';

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

export function Frame() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // Where the menu was opened: on another page it is closed again.
  const [menuAt, setMenuAt] = useState<string>();
  const { dossier } = useParams({ strict: false });
  const { thing } = useSearch({ from: '/in' });
  const live = useDossierEvents(dossier);
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <TopBar live={live} onMenu={() => setMenuAt(pathname)} />
      <div className={classes['side']}>
        <Navigation dossier={dossier} />
      </div>
      <Drawer
        opened={menuAt === pathname}
        onClose={() => setMenuAt(undefined)}
        size={280}
        title={t('nav.title')}
        closeButtonProps={{ 'aria-label': t('word.close') }}
      >
        <Navigation dossier={dossier} />
      </Drawer>
      <main
        id="content"
        className={classes['main']}
        tabIndex={-1}
        {...(thing === undefined ? {} : { 'data-beside': true })}
      >
        {live.state === 'lost' ? (
          <p role="status" className={classes['lost']}>
            {t('top.lost')}
          </p>
        ) : null}
        <Outlet />
      </main>
      {dossier === undefined || thing === undefined ? null : <ChainPanel key={thing} dossier={dossier} thing={thing} />}
      <Suspense>
        <Palette dossier={dossier} />
      </Suspense>
      <SignInAgain />
    </>
  );
}

/** A session that ends while somebody works: the page stays as it is under the question. */
function SignInAgain() {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Modal opened={session === null} onClose={() => {}} withCloseButton={false} title={t('signIn.title')} centered>
      <SignInForm onDone={() => {}} />
    </Modal>
  );
}
