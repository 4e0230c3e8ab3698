/** Passkeys: made, named, listed and removed by whose account it is, and signing in with one. */
import {
  BeginPasskey,
  NewPasskey,
  PasskeyChange,
  PasskeyOptions,
  PasskeySignIn,
  PasskeyView,
} from '@primum/core/api/passkeys';
import { pageOf } from '@primum/core/api/page';
import { SessionView } from '@primum/core/api/session';
import { DomainError } from '@primum/core/domain-error';
import { giveChallenge, takeChallenge } from '@primum/store/account/challenges';
import { readOwnAccount, requirePassword } from '@primum/store/account/own-account';
import { addPasskey, listPasskeys, removePasskey, renamePasskey } from '@primum/store/account/passkeys';
import { z } from 'zod';
import type { App } from '../app-type.ts';
import { beginSessionFor } from '../begin-session.ts';
import type { Deps } from '../deps.ts';
import { personOf } from '../session.ts';
import { ALGORITHMS, challengeIn, checkNewPasskey, partyOf, webAuthn } from '../check-passkey.ts';
import { provePasskey } from '../prove-passkey.ts';

const Nothing = z.null().describe('nothing');
const Address = z.object({ passkey: z.string().min(1).max(1400) });
const FEW = { rateLimit: { max: 20, timeWindow: '1 minute' } };
const OWN = { action: 'signed-in' } as const;

export function routes(app: App, deps: Deps): void {
  const { store } = deps;

  app.get(
    '/api/account/passkeys',
    { config: OWN, schema: { response: { 200: pageOf(PasskeyView) } } },
    async (request) => ({
      items: (await listPasskeys(store, personOf(request).account)).map(({ id, title, createdAt, usedAt }) => ({
        id,
        title,
        createdAt: createdAt.toISOString(),
        ...(usedAt === undefined ? {} : { usedAt: usedAt.toISOString() }),
      })),
    }),
  );

  app.put(
    '/api/account/passkeys/:passkey',
    { config: OWN, schema: { params: Address, body: PasskeyChange, response: { 204: Nothing } } },
    async (request, reply) => {
      await renamePasskey(store, personOf(request), { id: request.params.passkey, title: request.body.title });
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/api/account/passkeys/:passkey',
    { config: OWN, schema: { params: Address, response: { 204: Nothing } } },
    async (request, reply) => {
      await removePasskey(store, personOf(request), request.params.passkey);
      return reply.code(204).send(null);
    },
  );

  makingRoutes(app, deps);
  signInRoutes(app, deps);
}

function makingRoutes(app: App, { store, origin }: Deps): void {
  app.post(
    '/api/account/passkeys/options',
    { config: { ...OWN, ...FEW }, schema: { body: BeginPasskey, response: { 200: PasskeyOptions } } },
    async (request) => {
      const { account, person } = personOf(request);
      // A passkey is a way in that stays: whoever found an open browser must not make one.
      const { hasPassword } = await readOwnAccount(store, account);
      if (hasPassword) await requirePassword(store, account, request.body.password ?? '');
      const challenge = await giveChallenge(store, { purpose: 'passkey-register', body: { account } });
      const { generateRegistrationOptions } = await webAuthn();
      const options = await generateRegistrationOptions({
        rpName: 'Primum',
        supportedAlgorithmIDs: ALGORITHMS,
        rpID: partyOf(origin),
        userName: person.email,
        userDisplayName: person.name,
        userID: new TextEncoder().encode(account),
        challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
        excludeCredentials: (await listPasskeys(store, account)).map(({ id, transports }) => ({
          id,
          transports: [...transports],
        })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return { ...options };
    },
  );

  app.post(
    '/api/account/passkeys',
    { config: { ...OWN, ...FEW }, schema: { body: NewPasskey, response: { 204: Nothing } } },
    async (request, reply) => {
      const person = personOf(request);
      const { title, credential } = request.body;
      const challenge = challengeIn(credential.response.clientDataJSON) ?? '';
      const given = await takeChallenge(store, { purpose: 'passkey-register', token: challenge });
      if (given === undefined || !('account' in given) || given.account !== person.account) {
        throw new DomainError('INPUT_INVALID', 'this took too long, or came twice: begin again');
      }
      const passkey = await checkNewPasskey(credential, { challenge, origin });
      await addPasskey(store, person, { passkey, title, session: person.id });
      return reply.code(204).send(null);
    },
  );
}

function signInRoutes(app: App, deps: Deps): void {
  const { store, origin } = deps;

  app.post(
    '/api/session/passkey/options',
    { config: { action: 'open', ...FEW }, schema: { response: { 200: PasskeyOptions } } },
    async () => {
      const challenge = await giveChallenge(store, { purpose: 'passkey-sign-in', body: {} });
      const { generateAuthenticationOptions } = await webAuthn();
      const options = await generateAuthenticationOptions({
        rpID: partyOf(origin),
        challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
        userVerification: 'required',
      });
      return { ...options };
    },
  );

  app.post(
    '/api/session/passkey',
    { config: { action: 'open', ...FEW }, schema: { body: PasskeySignIn, response: { 200: SessionView } } },
    async (request, reply) => {
      const { account } = await provePasskey(request.body.credential, 'passkey-sign-in', deps);
      return beginSessionFor(request, reply, { account, means: 'passkey' }, deps);
    },
  );
}
