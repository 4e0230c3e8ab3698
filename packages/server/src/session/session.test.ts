import { describe, expect, it } from 'vitest';
import { invite, offerSetup } from '@primum/store/account/one-time-links';
import { asking, ORIGIN, PASSWORD, testServer } from '../testing/test-server.ts';

const server = testServer();
const DAY_MS = 86_400_000;

const signIn = (payload: object) =>
  server().app.inject({ method: 'POST', url: '/api/session', payload, headers: { 'x-primum': '1' } });

describe('signing in', () => {
  it('gives a cookie that no script and no other site can use', async () => {
    const reply = await signIn({ email: 'Editor@example.org', password: PASSWORD });
    expect(reply.json()).toMatchObject({
      role: 'editor',
      account: { name: 'A editor' },
      organisation: { title: 'Maker' },
    });
    expect(reply.cookies).toMatchObject([
      { name: 'primum_session', httpOnly: true, sameSite: 'Strict', path: '/' },
      { name: 'primum_browser', httpOnly: true, sameSite: 'Strict', path: '/api/session' },
    ]);
    const [cookie] = reply.cookies;
    const again = await server().app.inject({ url: '/api/session', cookies: { primum_session: cookie?.value ?? '' } });
    expect(again.json()).toMatchObject({ role: 'editor' });
  });

  it('says the same for an address that nobody has and for a wrong password', async () => {
    const [wrong, nobody] = await Promise.all([
      signIn({ email: 'editor@example.org', password: 'not it' }),
      signIn({ email: 'nobody@example.org', password: PASSWORD }),
    ]);
    expect(wrong.json()).toMatchObject({ status: 401, code: 'SIGN_IN_FAILED' });
    expect(nobody.json()).toEqual(wrong.json());
  });

  it.each([{}, { email: 'a' }, { email: 'a', password: 1 }, { email: 'a', password: 'b', admin: true }])(
    'is refused for %j with what is missing',
    async (payload) => {
      const reply = await signIn(payload);
      expect(reply.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
      expect(reply.json<{ faults: unknown[] }>().faults.length).toBeGreaterThan(0);
    },
  );
});

describe('a session', () => {
  it('ends when it is ended, and its cookie is worth nothing after', async () => {
    const [cookie] = (await signIn({ email: 'reader@example.org', password: PASSWORD })).cookies;
    const cookies = { primum_session: cookie?.value ?? '' };
    const headers = { 'x-primum': '1' };
    expect((await server().app.inject({ method: 'DELETE', url: '/api/session', cookies, headers })).statusCode).toBe(
      204,
    );
    expect((await server().app.inject({ url: '/api/session', cookies })).statusCode).toBe(401);
  });

  it('ends after a week without use, and after a month in any case', async () => {
    const ask = await asking(server(), server().people.approver);
    server().pass(6 * DAY_MS);
    expect((await ask({ url: '/api/session' })).statusCode).toBe(200);
    server().pass(8 * DAY_MS);
    expect((await ask({ url: '/api/session' })).statusCode).toBe(401);
    const used = await asking(server(), server().people.approver);
    for (let day = 0; day < 29; day += 1) {
      server().pass(DAY_MS);
      expect((await used({ url: '/api/session' })).statusCode).toBe(200);
    }
    server().pass(2 * DAY_MS);
    expect((await used({ url: '/api/session' })).statusCode).toBe(401);
  });

  it('ends for somebody who was taken out of the organisation', async () => {
    const owner = await asking(server(), server().people.owner);
    const token = await invite(server().store, server().people.owner, { email: 'leaver@example.org', role: 'reader' });
    const payload = { token, name: 'A leaver', password: PASSWORD };
    const joined = await server().app.inject({
      method: 'POST',
      url: '/api/invitation',
      payload,
      headers: { 'x-primum': '1' },
    });
    expect(joined.statusCode).toBe(201);
    const cookies = { primum_session: joined.cookies[0]?.value ?? '' };
    const { account } = joined.json<{ account: { id: string } }>();
    expect((await owner({ method: 'DELETE', url: `/api/organisation/people/${account.id}` })).statusCode).toBe(204);
    expect((await server().app.inject({ url: '/api/session', cookies })).statusCode).toBe(401);
  });

  it('goes on in another organisation of the same person only', async () => {
    const ask = await asking(server(), server().people.owner);
    const url = '/api/session/organisation';
    const { organisation } = server().stranger;
    expect((await ask({ method: 'PUT', url, payload: { id: organisation } })).json()).toMatchObject({ status: 403 });
    const own = await ask({ method: 'PUT', url, payload: { id: server().people.owner.organisation } });
    expect(own.json()).toMatchObject({ organisation: { title: 'Maker' } });
  });
});

describe('a one-time link', () => {
  const join = (payload: object, url = '/api/invitation') =>
    server().app.inject({ method: 'POST', url, payload, headers: { 'x-primum': '1' } });

  it('is handed out by an owner, works once and for its address', async () => {
    const owner = await asking(server(), server().people.owner);
    const payload = { email: 'new@example.org', role: 'auditor' };
    const { link } = (await owner({ method: 'POST', url: '/api/organisation/invitations', payload })).json<{
      link: string;
    }>();
    expect(link.startsWith(`${ORIGIN}/invitation?token=`)).toBe(true);
    const token = new URL(link).searchParams.get('token');
    const first = await join({ token, name: 'Somebody new', password: PASSWORD });
    expect(first.json()).toMatchObject({ role: 'auditor', account: { email: 'new@example.org' } });
    expect((await join({ token, name: 'Somebody else', password: PASSWORD })).json()).toMatchObject({
      code: 'SIGN_IN_FAILED',
    });
  });

  it('does not take over the account of somebody who has one', async () => {
    const token = await invite(server().store, server().stranger, { email: 'editor@example.org', role: 'owner' });
    const reply = await join({ token, name: 'Somebody', password: 'another long password' });
    expect(reply.json()).toMatchObject({ status: 409, code: 'ALREADY_EXISTS' });
    const before = await signIn({ email: 'editor@example.org', password: PASSWORD });
    expect(before.statusCode).toBe(200);
    const cookies = { primum_session: before.cookies[0]?.value ?? '' };
    const headers = { 'x-primum': '1' };
    const payload = { token, name: 'x', password: PASSWORD };
    const joined = await server().app.inject({ method: 'POST', url: '/api/invitation', payload, cookies, headers });
    expect(joined.json()).toMatchObject({ role: 'owner', organisation: { title: 'Other' } });
  });

  it('is too old after a week', async () => {
    const token = await invite(server().store, server().people.owner, { email: 'late@example.org', role: 'reader' });
    server().pass(8 * DAY_MS);
    expect((await join({ token, name: 'Late', password: PASSWORD })).json()).toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it('for the set-up gives way to a newer one', async () => {
    const old = await offerSetup(server().store);
    await offerSetup(server().store);
    const payload = { token: old, name: 'A', email: 'a@example.org', password: PASSWORD, organisation: 'Third' };
    expect((await join(payload, '/api/setup')).json()).toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await server().app.inject({ url: '/api/setup' })).json()).toEqual({ needed: false });
  });

  it('for the set-up does not make a second account of one address, and works again with another', async () => {
    const token = await offerSetup(server().store);
    const person = { token, name: 'A', password: PASSWORD, organisation: 'Third' };
    const reply = await join({ ...person, email: 'EDITOR@example.org' }, '/api/setup');
    expect(reply.json()).toMatchObject({ status: 409, code: 'ALREADY_EXISTS' });
    expect((await join({ ...person, email: 'third@example.org' }, '/api/setup')).statusCode).toBe(201);
  });

  it('asks for a password that is long enough', async () => {
    const token = await offerSetup(server().store);
    const payload = { token, name: 'A', email: 'b@example.org', password: 'short', organisation: 'Third' };
    expect((await join(payload, '/api/setup')).json()).toMatchObject({ code: 'INPUT_INVALID' });
  });
});
