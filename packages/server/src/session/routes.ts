/** Signing in and out, the first owner, and changing to another organisation. */
import { ChangeOrganisation, Join, SessionView, SetUp, SetUpState, SignIn } from '@primum/core/api/session';
import { acceptInvitation, needsSetup, setUp } from '@primum/store/account/one-time-links';
import { changeOrganisation, checkPassword, endSession } from '@primum/store/account/sessions';
import { forgiveTry, giveTryBack, takeTry } from '@primum/store/account/failed-tries';
import { useCode } from '@primum/store/account/second-factor';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { answerSession, beginSessionFor, sessionView } from '../begin-session.ts';
import { browserOf } from '../browser-of.ts';
import type { Deps } from '../deps.ts';
import { knowBrowser, knownBrowserOf } from '../known-browser.ts';
import { personOf, sessionOf, sessionToken, takeCookie } from '../session.ts';

const Nothing = z.null().describe('nothing');
/** Guessing passwords and links is slow, whoever guesses. */
const FEW = { rateLimit: { max: 20, timeWindow: '1 minute' } };

export function routes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    '/api/session',
    { config: { action: 'signed-in' }, schema: { response: { 200: SessionView } } },
    async (request) => sessionView(personOf(request)),
  );

  app.post(
    '/api/session',
    { config: { action: 'open', ...FEW }, schema: { body: SignIn, response: { 200: SessionView } } },
    async (request, reply) => {
      const { body, ip: address } = request;
      const attempt = { account: body.email, address, knownBrowser: knownBrowserOf(request, body.email, deps) };
      await takeTry(store, attempt);
      const { account, totpSecret: sealed } = await checkPassword(store, body);
      // The password was right, so far: asking for the code is no failure.
      if (sealed !== undefined && body.code === undefined) await giveTryBack(store, attempt);
      const means = sealed === undefined ? 'password' : await useCode(store, { account, sealed, code: body.code });
      await forgiveTry(store, attempt);
      const session = await beginSessionFor(request, reply, { account, means }, deps);
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
      return answerSession(reply, await changeOrganisation(store, sessionToken(request) ?? '', to), deps);
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
    async (request, reply) => {
      const { token, organisation, ...person } = request.body;
      const { account } = await setUp(store, { token, person, organisation });
      reply.code(201);
      return beginSessionFor(request, reply, { account }, deps);
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
      return beginSessionFor(request, reply, { ...actor, means }, deps);
    },
  );
}
