/** Signing in through the organisation's own provider: to it with a fresh state, and back by an address that counts once. */
import { BeginProvider, ProviderAddress, type ProviderProblem, ProviderView } from '@primum/core/api/provider';
import { DomainError } from '@primum/core/domain-error';
import { giveChallenge, takeChallenge } from '@primum/store/account/challenges';
import { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier } from 'openid-client';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { beginSessionFor } from '../begin-session.ts';
import type { Deps } from '../deps.ts';
import type { Provider } from '../provider-of.ts';
import { sessionOf } from '../session.ts';
import { accountFor } from './account-for.ts';
import { comeBack, Begun } from './come-back.ts';

const COOKIE = 'primum_provider';
const PATH = '/api/session/provider';
const FEW = { rateLimit: { max: 20, timeWindow: '1 minute' } };
const Nothing = z.null().describe('nothing: on to the page in `location`');

export function routes(app: App, deps: Deps): void {
  const { provider } = deps;

  app.get('/api/provider', { config: { action: 'open' }, schema: { response: { 200: ProviderView } } }, async () =>
    provider === undefined ? {} : { title: provider.title },
  );

  if (provider === undefined) return;
  outRoute(app, deps, provider);
  backRoute(app, deps, provider);
}

/** The way back begins at the provider, so the cookie has to come along from there: lax, and for this address only. */
const cookieFor = ({ origin }: Deps) =>
  ({ path: PATH, httpOnly: true, sameSite: 'lax', secure: origin.startsWith('https:') }) as const;
const callbackOf = ({ origin }: Deps) => `${origin}${PATH}/callback`;

function outRoute(app: App, deps: Deps, provider: Provider): void {
  const { store } = deps;

  app.post(
    PATH,
    { config: { action: 'open', ...FEW }, schema: { body: BeginProvider, response: { 200: ProviderAddress } } },
    async (request, reply) => {
      const { invitation, connect } = request.body;
      const session = connect === true ? await sessionOf(request, deps) : undefined;
      if (connect === true && session === undefined) throw new DomainError('NOT_SIGNED_IN', 'sign in first');
      const configuration = await provider.configuration().catch((cause: unknown) => {
        throw new DomainError('STORE_UNAVAILABLE', 'the sign-in of your organisation does not answer', {}, cause);
      });
      const verifier = randomPKCECodeVerifier();
      const nonce = randomNonce();
      const begun: Begun = {
        verifier,
        nonce,
        ...(invitation === undefined ? {} : { invitation }),
        ...(session === undefined ? {} : { actor: { organisation: session.organisation, account: session.account } }),
      };
      const state = await giveChallenge(store, { purpose: 'provider', body: begun });
      reply.setCookie(COOKIE, state, { ...cookieFor(deps), maxAge: 600 }).header('cache-control', 'no-store');
      const address = buildAuthorizationUrl(configuration, {
        redirect_uri: callbackOf(deps),
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address: address.href };
    },
  );
}

function backRoute(app: App, deps: Deps, provider: Provider): void {
  const { store, origin } = deps;

  app.get(
    `${PATH}/callback`,
    { config: { action: 'open', ...FEW }, schema: { response: { 303: Nothing } } },
    async (request, reply) => {
      const on = (path: string) => reply.clearCookie(COOKIE, cookieFor(deps)).redirect(path, 303);
      const problem = (because: ProviderProblem) => on(`/sign-in?provider=${because}`);
      const address = new URL(request.url, origin);
      const state = address.searchParams.get('state') ?? '';
      // In the browser where it was begun only: nobody is led into somebody else's account by a link.
      const isOurs = state !== '' && request.cookies[COOKIE] === state;
      const taken = isOurs ? await takeChallenge(store, { purpose: 'provider', token: state }) : undefined;
      const begun = Begun.safeParse(taken).data;
      if (begun === undefined) return problem('refused');
      const person = await comeBack(provider, {
        address: new URL(`${callbackOf(deps)}${address.search}`),
        state,
        begun,
      });
      if (typeof person === 'string') {
        request.log.warn({ because: person }, 'PROVIDER_REFUSED');
        return problem(person);
      }
      const account = await accountFor(store, provider, person, begun);
      if (typeof account === 'string') return problem(account);
      if (begun.actor !== undefined) return on('/account');
      try {
        await beginSessionFor(request, reply, { ...account, means: 'provider' }, deps);
      } catch (error) {
        // Taken out of every organisation: who knows them at the provider does not bring them back.
        if (error instanceof DomainError) return problem('unknown');
        throw error;
      }
      return on('/');
    },
  );
}
