import { codeAt } from '@primum/store/testing/authenticator';
import { describe, expect, it } from 'vitest';
import { limitAskers } from '../asker-limit.ts';
import { asking, PASSWORD, testServer } from '../testing/test-server.ts';

const server = testServer();

const signIn = (
  payload: object,
  { address = '10.0.0.1', cookies = {} }: { address?: string; cookies?: Record<string, string> } = {},
) =>
  server().app.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    cookies,
    headers: { 'x-primum': '1' },
    remoteAddress: address,
  });
const browserIn = (reply: Awaited<ReturnType<typeof signIn>>) => ({
  primum_browser: reply.cookies.find(({ name }) => name === 'primum_browser')?.value ?? '',
});

describe('guessing a password', () => {
  it('gets slow, the same for accounts that are not there, and says for how long', async () => {
    for (const email of ['editor@example.org', 'nobody@example.org']) {
      const guesses = [];
      for (let at = 0; at < 6; at += 1)
        guesses.push(await signIn({ email, password: `guess ${at}` }, { address: email }));
      expect(guesses.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 401, 401, 429]);
      expect(guesses.at(-1)?.json()).toMatchObject({ code: 'LIMIT_REACHED', facts: { waitS: 1 } });
      expect(guesses.at(-1)?.headers['retry-after']).toBe('1');
    }
    // Right or not is not told while one has to wait.
    const right = await signIn({ email: 'editor@example.org', password: PASSWORD }, { address: 'editor@example.org' });
    expect(right.statusCode).toBe(429);
    server().pass(1000);
    const late = await signIn({ email: 'editor@example.org', password: PASSWORD }, { address: 'editor@example.org' });
    expect(late.statusCode).toBe(200);
  });

  it('by strangers everywhere does not keep the person out whose browser signed in before', async () => {
    const email = 'reader@example.org';
    const home = { address: '10.0.1.1', cookies: browserIn(await signIn({ email, password: PASSWORD })) };
    for (let at = 0; at < 30; at += 1) await signIn({ email, password: 'guess' }, { address: `10.0.2.${at}` });
    const stranger = { address: '10.0.3.1' };
    expect((await signIn({ email, password: 'guess' }, stranger)).statusCode).toBe(429);
    expect((await signIn({ email, password: PASSWORD }, home)).statusCode).toBe(200);
    // The cookie is for this account, and cannot be made up.
    const forged = { primum_browser: `x${home.cookies.primum_browser}` };
    expect((await signIn({ email, password: PASSWORD }, { ...stranger, cookies: forged })).statusCode).toBe(429);
  });

  it('is not sped up by who knows the password and guesses codes', async () => {
    const { approver } = server().people;
    const ask = await asking(server(), approver);
    const url = '/api/account/second-factor';
    const { secret } = (await ask({ method: 'POST', url, payload: { password: PASSWORD } })).json<{ secret: string }>();
    await ask({ method: 'PUT', url, payload: { code: codeAt(secret, server().store.now()) } });
    const credentials = { email: approver.email, password: PASSWORD };
    const codes = [];
    for (let at = 0; at < 6; at += 1) {
      expect([401, 429]).toContain((await signIn(credentials)).statusCode);
      codes.push((await signIn({ ...credentials, code: '000000' })).json<{ code: string }>().code);
    }
    expect(codes).toEqual([...Array<string>(5).fill('CODE_WRONG'), 'LIMIT_REACHED']);
  });

  it('that is asked for again in an own account gets slow, too', async () => {
    const ask = await asking(server(), server().people.auditor);
    const url = '/api/account/second-factor';
    const statuses = [];
    for (let at = 0; at < 6; at += 1)
      statuses.push((await ask({ method: 'POST', url, payload: { password: `guess ${at}` } })).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
  });
});

describe('the limit of one asker', () => {
  it('counts a person over all addresses, lets others through, and ends with the minute', async () => {
    let now = 0;
    const limit = limitAskers(3, () => new Date(now));
    const ask = (account: string) => limit({ asker: { account } } as Parameters<typeof limit>[0]);
    for (let at = 0; at < 3; at += 1) await ask('one');
    await expect(ask('one')).rejects.toMatchObject({ code: 'LIMIT_REACHED', facts: { waitS: 60 } });
    await ask('other');
    now = 60_000;
    await ask('one');
  });
});
