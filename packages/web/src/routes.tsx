/** Every address of the workbench. Pages are loaded when they are first gone to. */
import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { askAheadForOverview, askAheadForSystem } from './ahead.ts';
import { Frame } from './frame/frame.tsx';
import { NotFound, RouteProblem } from './route-problem.tsx';
import { sessionQuery } from './queries.ts';
import {
  readBenefitSearch,
  readClassificationSearch,
  readCompareSearch,
  readComplianceSearch,
  readConflictSearch,
  readFrameSearch,
  readHarmSearch,
  readLibrarySearch,
  readMapSearch,
  readPackSearch,
  readResponsibilitySearch,
  readRiskSearch,
  readSystemSearch,
  readTreatmentSearch,
  readTriedSearch,
  textOr,
} from './search.ts';

interface Context {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => ({ ...textOr('to', search), ...textOr('provider', search) }),
  component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>) => textOr('token', search),
  component: lazyRouteComponent(() => import('./session/setup-page.tsx'), 'SetupPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  validateSearch: (search: Record<string, unknown>) => textOr('token', search),
  component: lazyRouteComponent(() => import('./session/invitation-page.tsx'), 'InvitationPage'),
});

const partner = createRoute({
  getParentRoute: () => root,
  path: '/partner',
  validateSearch: (search: Record<string, unknown>) => textOr('token', search),
  component: lazyRouteComponent(() => import('./session/partner-page.tsx'), 'PartnerPage'),
});

/** Everything that needs somebody signed in stands in the frame. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'in',
  validateSearch: readFrameSearch,
  beforeLoad: async ({ context: { client }, location }) => {
    const session = await client.ensureQueryData(sessionQuery);
    if (session === null)
      throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
    // Nothing else answers before there is a second factor.
    if (session.needsSecondFactor && location.pathname !== '/account') throw redirect({ to: '/account' });
  },
  component: Frame,
});

const today = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./portfolio/today-page.tsx'), 'TodayPage'),
});

const overview = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier',
  validateSearch: readMapSearch,
  loader: ({ context: { client }, params: { dossier }, location: { search } }) => {
    const { mode, proposed } = readFrameSearch(search);
    askAheadForOverview(client, dossier, { mode, proposed }, readMapSearch(search));
  },
  component: lazyRouteComponent(() => import('./dossier/overview-page.tsx'), 'OverviewPage'),
});

const history = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/history',
  component: lazyRouteComponent(() => import('./dossier/history-page.tsx'), 'HistoryPage'),
});

const risk = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/risk',
  validateSearch: readRiskSearch,
  component: lazyRouteComponent(() => import('./risk/risk-page.tsx'), 'RiskPage'),
});

const harm = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/harm',
  validateSearch: readHarmSearch,
  component: lazyRouteComponent(() => import('./harm/harm-page.tsx'), 'HarmPage'),
});

const treatment = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/treatment',
  validateSearch: readTreatmentSearch,
  component: lazyRouteComponent(() => import('./treatment/treatment-page.tsx'), 'TreatmentPage'),
});

const benefit = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/benefit',
  validateSearch: readBenefitSearch,
  component: lazyRouteComponent(() => import('./benefit/benefit-page.tsx'), 'BenefitPage'),
});

const responsibility = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/responsibility',
  validateSearch: readResponsibilitySearch,
  component: lazyRouteComponent(() => import('./responsibility/responsibility-page.tsx'), 'ResponsibilityPage'),
});

const conflict = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/conflict',
  validateSearch: readConflictSearch,
  component: lazyRouteComponent(() => import('./conflict/conflict-page.tsx'), 'ConflictPage'),
});

const decision = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/decision',
  component: lazyRouteComponent(() => import('./decision/decision-page.tsx'), 'DecisionPage'),
});

const compliance = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/compliance',
  validateSearch: readComplianceSearch,
  component: lazyRouteComponent(() => import('./compliance/compliance-page.tsx'), 'CompliancePage'),
});

const classification = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/classification',
  validateSearch: readClassificationSearch,
  component: lazyRouteComponent(() => import('./classification/classification-page.tsx'), 'ClassificationPage'),
});

const dossierPacks = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/packs',
  validateSearch: readTriedSearch,
  component: lazyRouteComponent(() => import('./knowledge/dossier-packs-page.tsx'), 'DossierPacksPage'),
});

const system = createRoute({
  getParentRoute: () => frame,
  path: '/dossiers/$dossier/system',
  validateSearch: readSystemSearch,
  loader: ({ context: { client }, params: { dossier }, location: { search } }) => {
    const first = matchMedia('(max-width: 640px)').matches ? 'table' : 'picture';
    askAheadForSystem(client, dossier, (readSystemSearch(search).view ?? first) === 'picture');
  },
  component: lazyRouteComponent(() => import('./system/system-page.tsx'), 'SystemPage'),
});

const knowledge = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge',
  component: lazyRouteComponent(() => import('./knowledge/packs-page.tsx'), 'PacksPage'),
});

const library = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/library',
  validateSearch: readLibrarySearch,
  component: lazyRouteComponent(() => import('./library/library-page.tsx'), 'LibraryPage'),
});

const review = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/review',
  validateSearch: (search: Record<string, unknown>) => textOr('on', search),
  component: lazyRouteComponent(() => import('./knowledge/review-page.tsx'), 'ReviewPage'),
});

const compare = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/$pack/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('./knowledge/compare-page.tsx'), 'ComparePage'),
});

const pack = createRoute({
  getParentRoute: () => frame,
  path: '/knowledge/$pack',
  validateSearch: readPackSearch,
  component: lazyRouteComponent(() => import('./knowledge/pack-page.tsx'), 'PackPage'),
});

const organisation = createRoute({
  getParentRoute: () => frame,
  path: '/organisation',
  component: lazyRouteComponent(() => import('./organisation/organisation-page.tsx'), 'OrganisationPage'),
});

const account = createRoute({
  getParentRoute: () => frame,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
});

const tree = root.addChildren([
  signIn,
  setup,
  invitation,
  partner,
  frame.addChildren([
    today,
    overview,
    system,
    history,
    risk,
    harm,
    benefit,
    treatment,
    decision,
    compliance,
    classification,
    dossierPacks,
    responsibility,
    conflict,
    knowledge,
    library,
    review,
    compare,
    pack,
    organisation,
    account,
  ]),
]);

export function routerFor(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: 'intent',
    defaultErrorComponent: ({ error, reset }) => <RouteProblem error={error} reset={reset} />,
    // What an address says and no page knows is dropped: it would stand in place of what a page falls back on.
    search: { strict: true },
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof routerFor>;
  }
}
