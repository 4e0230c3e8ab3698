/** What stands around every screen: navigation at the left, the bar on top, the panel at the right on demand. */
import { Outlet, useLocation, useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { ChainPanel } from './chain-panel.tsx';
import classes from './frame.module.css';
import { Navigation } from './navigation.tsx';
import { TopBar } from './top-bar.tsx';
import { useDossierEvents } from './use-dossier-events.ts';

// What is not there when the page first stands is loaded apart.
const MobileMenu = lazy(async () => ({ default: (await import('./mobile-menu.tsx')).MobileMenu }));
const DiscussionPanel = lazy(async () => ({ default: (await import('./discussion-panel.tsx')).DiscussionPanel }));
const TourPanel = lazy(async () => ({ default: (await import('./tour-panel.tsx')).TourPanel }));
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

export function Frame() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // Where the menu was opened: on another page it is closed again.
  const [menuAt, setMenuAt] = useState<string>();
  const { dossier } = useParams({ strict: false });
  const { thing, panel } = useSearch({ from: '/in' });
  // The system page has a panel of its own for the thing in hand.
  const isChain = panel === 'chain' || (panel === undefined && !pathname.endsWith('/system'));
  const isDiscussion = panel === 'discussion' && dossier !== undefined;
  const isTour = panel === 'tour' && dossier !== undefined;
  const live = useDossierEvents(dossier);
  const session = useSession();
  return (
    <>
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <TopBar live={live} dossier={dossier} onMenu={() => setMenuAt(pathname)} />
      <div className={classes['side']}>
        <Navigation dossier={dossier} />
      </div>
      <Suspense>
        {menuAt === pathname ? <MobileMenu dossier={dossier} onClose={() => setMenuAt(undefined)} /> : null}
        {session === null ? <SignInAgain /> : null}
        <Palette dossier={dossier} />
      </Suspense>
      <main
        id="content"
        className={classes['main']}
        tabIndex={-1}
        {...(thing === undefined && !isDiscussion && !isTour ? {} : { 'data-beside': isTour ? 'tour' : true })}
      >
        {live.state === 'lost' ? (
          <p role="status" className={classes['lost']}>
            {t('top.lost')}
          </p>
        ) : null}
        <Outlet />
      </main>
      {dossier === undefined || thing === undefined || !isChain ? null : (
        <ChainPanel key={thing} dossier={dossier} thing={thing} />
      )}
      {isTour ? (
        <Suspense>
          <TourPanel dossier={dossier} />
        </Suspense>
      ) : null}
      {isDiscussion ? (
        <Suspense>
          <DiscussionPanel key={thing} dossier={dossier} thing={thing} />
        </Suspense>
      ) : null}
    </>
  );
}
