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
const RecipePanel = lazy(async () => ({ default: (await import('./recipe-panel.tsx')).RecipePanel }));
const DecisionPanel = lazy(async () => ({ default: (await import('./decision-panel.tsx')).DecisionPanel }));
const SignInAgain = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

/** Draws again where what it shows is another, and not whenever the address is: it holds everything. */
export function Frame() {
  const { t } = useTranslation();
  const pathname = useLocation({ select: (location) => location.pathname });
  // Where the menu was opened: on another page it is closed again.
  const [menuAt, setMenuAt] = useState<string>();
  const dossier = useParams({ strict: false, select: (params) => params.dossier });
  const beside = useBeside(dossier);
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
        {...(beside === undefined ? {} : { 'data-beside': beside })}
      >
        {live.state === 'lost' ? (
          <p role="status" className={classes['lost']}>
            {t('top.lost')}
          </p>
        ) : null}
        <Outlet />
      </main>
      <Panels dossier={dossier} />
    </>
  );
}

/** What stands at the right, as the address names it. */
function Panels({ dossier }: { readonly dossier: string | undefined }) {
  const { pathname } = useLocation();
  const { thing, panel } = useSearch({ from: '/in' });
  if (dossier === undefined) return null;
  // The system page has a panel of its own for the thing in hand.
  const isChain = panel === 'chain' || (panel === undefined && !pathname.endsWith('/system'));
  return (
    <>
      {thing === undefined || !isChain ? null : <ChainPanel key={thing} dossier={dossier} thing={thing} />}
      <Suspense>
        {panel === 'tour' ? <TourPanel dossier={dossier} /> : null}
        {panel === 'recipe' ? <RecipePanel dossier={dossier} /> : null}
        {panel === 'decision' && thing !== undefined ? (
          <DecisionPanel key={thing} dossier={dossier} thing={thing} />
        ) : null}
        {panel === 'discussion' ? <DiscussionPanel key={thing} dossier={dossier} thing={thing} /> : null}
      </Suspense>
    </>
  );
}

/** What stands beside the page and takes room from it; `tour`: on narrow screens the lower half only. */
function useBeside(dossier: string | undefined): 'tour' | true | undefined {
  return useSearch({
    strict: false,
    select: ({ thing, panel, requirement }) => {
      if (dossier !== undefined && (panel === 'tour' || panel === 'recipe')) return 'tour';
      const isDiscussed = dossier !== undefined && panel === 'discussion';
      return thing !== undefined || requirement !== undefined || isDiscussed ? true : undefined;
    },
  });
}
