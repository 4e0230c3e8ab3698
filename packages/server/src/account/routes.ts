/** Somebody's own account: name, language and password; the second factor; the sessions that are open. */
import {
  AccountChange,
  AccountView,
  FirstCode,
  NewAuthenticator,
  OwnSessionView,
  PasswordAgain,
  PasswordChange,
  RecoveryCodes,
} from '@primum/core/api/account';
import { pageOf } from '@primum/core/api/page';
import {
  changeOwnAccount,
  changePassword,
  endOwnSession,
  listSessions,
  readOwnAccount,
} from '@primum/store/account/own-account';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
} from '@primum/store/account/second-factor';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { personOf } from '../session.ts';

const Nothing = z.null().describe('nothing');
const Address = z.object({ session: z.string().min(1).max(40) });
/** Where a password or a code is asked for again: guessing is slow. */
const FEW = { rateLimit: { max: 20, timeWindow: '1 minute' } };
const OWN = { action: 'signed-in' } as const;
const GUARDED = { ...OWN, ...FEW };

export function routes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get('/api/account', { config: OWN, schema: { response: { 200: AccountView } } }, async (request) =>
    readOwnAccount(store, personOf(request).account),
  );

  app.put(
    '/api/account',
    { config: OWN, schema: { body: AccountChange, response: { 204: Nothing } } },
    async (request, reply) => {
      await changeOwnAccount(store, personOf(request), request.body);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/api/account/password',
    { config: GUARDED, schema: { body: PasswordChange, response: { 204: Nothing } } },
    async (request, reply) => {
      const person = personOf(request);
      await changePassword(store, person, { ...request.body, session: person.id });
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/api/account/sessions',
    { config: OWN, schema: { response: { 200: pageOf(OwnSessionView) } } },
    async (request) => {
      const { account, id } = personOf(request);
      const sessions = await listSessions(store, account);
      return {
        items: sessions.map(({ createdAt, seenAt, ...session }) => ({
          ...session,
          isThis: session.id === id,
          createdAt: createdAt.toISOString(),
          seenAt: seenAt.toISOString(),
        })),
      };
    },
  );

  app.delete(
    '/api/account/sessions/:session',
    { config: OWN, schema: { params: Address, response: { 204: Nothing } } },
    async (request, reply) => {
      await endOwnSession(store, personOf(request).account, request.params.session);
      return reply.code(204).send(null);
    },
  );

  secondFactorRoutes(app, deps);
}

function secondFactorRoutes(app: App, { store }: Deps): void {
  const ADDRESS = '/api/account/second-factor';

  app.post(
    ADDRESS,
    { config: GUARDED, schema: { body: PasswordAgain, response: { 200: NewAuthenticator } } },
    async (request) => beginSecondFactor(store, personOf(request), request.body.password),
  );

  app.put(
    ADDRESS,
    { config: GUARDED, schema: { body: FirstCode, response: { 200: RecoveryCodes } } },
    async (request) => {
      const person = personOf(request);
      const { code } = request.body;
      return { recoveryCodes: await confirmSecondFactor(store, person, { code, session: person.id }) };
    },
  );

  app.post(
    `${ADDRESS}/off`,
    { config: GUARDED, schema: { body: PasswordAgain, response: { 204: Nothing } } },
    async (request, reply) => {
      await endSecondFactor(store, personOf(request), request.body.password);
      return reply.code(204).send(null);
    },
  );

  app.post(
    `${ADDRESS}/recovery-codes`,
    { config: GUARDED, schema: { body: PasswordAgain, response: { 200: RecoveryCodes } } },
    async (request) => ({
      recoveryCodes: await renewRecoveryCodes(store, personOf(request), request.body.password),
    }),
  );
}
