/** Signing in and out, the first owner, and changing to another organisation. */
import { ChangeOrganisation, Join, SessionView, SetUp, SetUpState, SignIn } from '@primum/core/api/session';
import { acceptInvitation, needsSetup, setUp } from '@primum/store/account/one-time-links';
import {
  beginSession,
  changeOrganisation,
  checkPassword,
  endSession,
  readSession,
  type Session,
} from '@primum/store/account/sessions';
import { forgiveTry, giveTryBack, takeTry } from '@primum/store/account/failed-tries';
import { useCode } from '@primum/store/account/second-factor';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { browserOf } from '../browser-of.ts';
import type { Deps } from '../deps.ts';
import { knowBrowser, knownBrowserOf } from '../known-browser.ts';
import { giveCookie, personOf, sessionOf, sessionToken, takeCookie } from '../session.ts';

const Nothing = z.null().describe('nothing');
/** Guessing passwords and links is slow, whoever guesses. */
const FEW = { rateLimit: { max: 20, timeWindow: '1 minute' } };

export function routes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    '/api/session',
    { config: { action: 'signed-in' }, schema: { response: { 200: SessionView } } },
    async (request) => view(personOf(request)),
  );

  app.post(
    '/api/session',
    { config: { action: 'open', ...FEW }, schema: { body: SignIn, response: { 200: SessionView } } },
    async (request, reply) => {
      const { body, headers, ip: address } = request;
      const attempt = { account: body.email, address, knownBrowser: knownBrowserOf(request, body.email, deps) };
      await takeTry(store, attempt);
      const { account, totpSecret: sealed } = await checkPassword(store, body);
      // The password was right, so far: asking for the code is no failure.
      if (sealed !== undefined && body.code === undefined) await giveTryBack(store, attempt);
      const means = sealed === undefined ? 'password' : await useCode(store, { account, sealed, code: body.code });
      await forgiveTry(store, attempt);
      const session = await begin(
        reply,
        await beginSession(store, { account, means, browser: browserOf(headers['user-agent']) }),
        deps,
      );
      knowBrowser(reply, body.email, deps);
      return session;
    },
  );

  app.delete(
    '/api/session',
    { config: { action: 'signed-in' }, schema: { response: { 204: Nothing } } },
    async (request, reply) => {
      await endSession(store, sessionToken(request) ?? '');
      takeCookie(reply);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/session/organisation',
    { config: { action: 'signed-in' }, schema: { body: ChangeOrganisation, response: { 200: SessionView } } },
    async (request, reply) => {
      const to = { organisation: request.body.id, browser: browserOf(request.headers['user-agent']) };
      return begin(reply, await changeOrganisation(store, sessionToken(request) ?? '', to), deps);
    },
  );

  firstRoutes(app, deps);
}

/** How somebody gets an account: the first owner by the set-up link, everybody else by an invitation. */
function firstRoutes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get('/api/setup', { config: { action: 'open' }, schema: { response: { 200: SetUpState } } }, async () => ({
    needed: await needsSetup(store),
  }));

  app.post(
    '/api/setup',
    { config: { action: 'open', ...FEW }, schema: { body: SetUp, response: { 201: SessionView } } },
    async ({ body, headers }, reply) => {
      const { token, organisation, ...person } = body;
      const { account } = await setUp(store, { token, person, organisation });
      reply.code(201);
      const browser = browserOf(headers['user-agent']);
      return begin(reply, await beginSession(store, { account, browser }), deps);
    },
  );

  app.post(
    '/api/invitation',
    { config: { action: 'open', ...FEW }, schema: { body: Join, response: { 201: SessionView } } },
    async (request, reply) => {
      const { token, ...person } = request.body;
      const session = await sessionOf(request, deps);
      const existing = session === undefined ? {} : { existing: session.account };
      const actor = await acceptInvitation(store, { token, person, ...existing });
      const means = session?.account === actor.account ? session.means : 'password';
      reply.code(201);
      const browser = browserOf(request.headers['user-agent']);
      return begin(reply, await beginSession(store, { ...actor, means, browser }), deps);
    },
  );
}

async function begin(reply: FastifyReply, token: string, deps: Deps): Promise<SessionView> {
  giveCookie(reply, token, deps);
  const session = await readSession(deps.store, token);
  if (session === undefined) throw new Error('a session that has just begun is not there');
  return view(session);
}

function view({ account, person, organisation, role, organisations, means, needsSecondFactor }: Session): SessionView {
  const own = organisations.find(({ id }) => id === organisation);
  return {
    account: { id: account, ...person },
    organisation: { id: organisation, title: own?.title ?? '', asksSecondFactor: own?.asksSecondFactor === true },
    means,
    needsSecondFactor,
    role,
    organisations: [...organisations],
  };
}
