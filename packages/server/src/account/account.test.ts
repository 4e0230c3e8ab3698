import { codeAt } from '@primum/store/testing/authenticator';
import { describe, expect, it } from 'vitest';
import { asking, PASSWORD, testServer } from '../testing/test-server.ts';

const server = testServer();
const FACTOR = '/api/account/second-factor';
const STEP_MS = 30_000;

const signIn = (payload: object) =>
  server().app.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { 'x-primum': '1', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0' },
  });
const cookiesOf = (reply: Awaited<ReturnType<typeof signIn>>) => ({ primum_session: reply.cookies[0]?.value ?? '' });

/** Gives the person with this role an authenticator. Returns its secret and the recovery codes. */
async function giveAuthenticator(role: 'owner' | 'approver' | 'reader') {
  const ask = await asking(server(), server().people[role]);
  const begun = await ask({ method: 'POST', url: FACTOR, payload: { password: PASSWORD } });
  const { secret } = begun.json<{ secret: string }>();
  const done = await ask({ method: 'PUT', url: FACTOR, payload: { code: codeAt(secret, server().store.now()) } });
  return { ask, secret, ...done.json<{ recoveryCodes: string[] }>() };
}

describe('an own account', () => {
  it('tells nothing that is secret', async () => {
    const { ask, secret } = await giveAuthenticator('approver');
    const reply = await ask({ url: '/api/account' });
    expect(reply.json()).toEqual({
      name: 'A approver',
      email: 'approver@example.org',
      locale: 'en',
      hasPassword: true,
      hasAuthenticator: true,
      recoveryCodesLeft: 10,
    });
    for (const url of ['/api/account', '/api/session', '/api/account/sessions', '/api/organisation/people'])
      expect((await ask({ url })).body).not.toMatch(new RegExp(`${secret}|argon2|hash`));
  });

  it('changes its name and language', async () => {
    const ask = await asking(server(), server().people.auditor);
    const payload = { name: 'An auditor', locale: 'de' };
    expect((await ask({ method: 'PUT', url: '/api/account', payload })).statusCode).toBe(204);
    expect((await ask({ url: '/api/session' })).json()).toMatchObject({ account: payload });
  });

  it('changes its password with the old one only, and ends all other sessions', async () => {
    const email = 'auditor@example.org';
    const [here, elsewhere] = [
      await asking(server(), server().people.auditor),
      await asking(server(), server().people.auditor),
    ];
    const url = '/api/account/password';
    const fresh = 'another correct horse';
    const wrong = await here({ method: 'PUT', url, payload: { current: 'not it', fresh } });
    expect(wrong.json()).toMatchObject({ status: 401, code: 'SIGN_IN_FAILED' });
    expect((await elsewhere({ url: '/api/session' })).statusCode).toBe(200);
    expect((await here({ method: 'PUT', url, payload: { current: PASSWORD, fresh } })).statusCode).toBe(204);
    expect((await elsewhere({ url: '/api/session' })).statusCode).toBe(401);
    expect((await here({ url: '/api/session' })).statusCode).toBe(200);
    expect((await signIn({ email, password: PASSWORD })).statusCode).toBe(401);
    expect((await signIn({ email, password: fresh })).statusCode).toBe(200);
  });

  it('sees its sessions and ends one, and nobody else does', async () => {
    const email = 'editor@example.org';
    const [here, there] = [await signIn({ email, password: PASSWORD }), await signIn({ email, password: PASSWORD })];
    const { app } = server();
    const list = await app.inject({ url: '/api/account/sessions', cookies: cookiesOf(here) });
    const { items } = list.json<{ items: { id: string; isThis: boolean; browser: string }[] }>();
    const other = items.find(({ isThis }) => !isThis);
    expect(items.filter(({ isThis }) => isThis)).toMatchObject([{ browser: 'Firefox, Linux', means: 'password' }]);
    expect(list.body).not.toContain(here.cookies[0]?.value);
    const url = `/api/account/sessions/${other?.id}`;
    const stranger = await asking(server(), server().stranger);
    expect((await stranger({ method: 'DELETE', url })).statusCode).toBe(404);
    const end = { method: 'DELETE', url, cookies: cookiesOf(here), headers: { 'x-primum': '1' } } as const;
    expect((await app.inject(end)).statusCode).toBe(204);
    expect((await app.inject({ url: '/api/session', cookies: cookiesOf(there) })).statusCode).toBe(401);
  });
});

describe('signing in to an account with an authenticator', () => {
  it('asks for a code beside the password, and says so only to who knows the password', async () => {
    const { secret, recoveryCodes } = await giveAuthenticator('reader');
    const email = 'reader@example.org';
    expect((await signIn({ email, password: PASSWORD })).json()).toMatchObject({ status: 401, code: 'CODE_NEEDED' });
    expect((await signIn({ email, password: 'not it' })).json()).toMatchObject({ code: 'SIGN_IN_FAILED' });
    server().pass(STEP_MS);
    const code = codeAt(secret, server().store.now());
    const wrong = await signIn({ email, password: 'not it', code });
    expect(wrong.json()).toMatchObject({ code: 'SIGN_IN_FAILED' });
    const right = await signIn({ email, password: PASSWORD, code });
    expect(right.json()).toMatchObject({ means: 'one-time-code', needsSecondFactor: false });
    expect((await signIn({ email, password: PASSWORD, code })).json()).toMatchObject({ code: 'CODE_WRONG' });
    const recovered = await signIn({ email, password: PASSWORD, code: recoveryCodes[0] });
    expect(recovered.json()).toMatchObject({ means: 'recovery-code' });
  });

  it('asks for the password again before it is turned off', async () => {
    const { ask } = await giveAuthenticator('reader');
    const off = (password: string) => ask({ method: 'POST', url: `${FACTOR}/off`, payload: { password } });
    expect((await off('not it')).json()).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await off(PASSWORD)).statusCode).toBe(204);
    expect((await signIn({ email: 'reader@example.org', password: PASSWORD })).statusCode).toBe(200);
  });
});

describe('an organisation that asks for a second factor', () => {
  const asks = (value: boolean) =>
    ({ method: 'PUT', url: '/api/organisation/second-factor', payload: { asks: value } }) as const;

  it('is closed to sessions without one, but for the own account, until they have it', async () => {
    const plain = await asking(server(), server().people.owner);
    expect((await plain(asks(true))).json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const { ask: owner } = await giveAuthenticator('owner');
    expect((await owner(asks(true))).statusCode).toBe(204);
    const editor = await asking(server(), server().people.editor);
    for (const url of ['/api/dossiers', '/api/organisation/people', '/api/dossiers/x'])
      expect((await editor({ url })).json()).toMatchObject({ status: 403, code: 'SECOND_FACTOR_NEEDED' });
    const session = await editor({ url: '/api/session' });
    expect(session.json()).toMatchObject({ needsSecondFactor: true, organisation: { asksSecondFactor: true } });
    const begun = await editor({ method: 'POST', url: FACTOR, payload: { password: PASSWORD } });
    const code = codeAt(begun.json<{ secret: string }>().secret, server().store.now());
    expect((await editor({ method: 'PUT', url: FACTOR, payload: { code } })).statusCode).toBe(200);
    expect((await editor({ url: '/api/dossiers' })).statusCode).toBe(200);
    expect((await owner(asks(false))).statusCode).toBe(204);
    expect((await plain({ url: '/api/dossiers' })).statusCode).toBe(200);
  });
});
