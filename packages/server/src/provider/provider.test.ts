import { invite } from '@primum/store/account/one-time-links';
import { removePerson } from '@primum/store/account/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providerOf } from '../provider-of.ts';
import { CLIENT, type Granted, startFakeProvider } from '../testing/fake-provider.ts';
import { asking, testServer } from '../testing/test-server.ts';

const PATH = '/api/session/provider';
let fake: Awaited<ReturnType<typeof startFakeProvider>>;
let role: 'reader' | undefined;
beforeAll(async () => {
  fake = await startFakeProvider();
});
afterAll(() => fake.close());

const settings = () => ({
  PRIMUM_OIDC_ISSUER: fake.issuer,
  PRIMUM_OIDC_CLIENT_ID: CLIENT.id,
  PRIMUM_OIDC_CLIENT_SECRET: CLIENT.secret,
  PRIMUM_OIDC_ORGANISATION: 'set below',
});
const server = testServer({
  provider: {
    title: 'Hospital sign-in',
    get organisation() {
      return server().people.owner.organisation;
    },
    get role() {
      return role;
    },
    configuration: async () => {
      const provider = providerOf(settings());
      if (provider === undefined) throw new Error('there is a provider in these tests');
      return provider.configuration();
    },
  },
});

async function setOut(payload: object = {}, cookies: Record<string, string> = {}) {
  const reply = await server().app.inject({
    method: 'POST',
    url: PATH,
    payload,
    cookies,
    headers: { 'x-primum': '1' },
  });
  const cookie = reply.cookies.find(({ name }) => name === 'primum_provider')?.value ?? '';
  return { reply, address: reply.json<{ address: string }>().address, cookies: { primum_provider: cookie } };
}

const comeBack = (query: string, cookies: Record<string, string>) =>
  server().app.inject({ url: `${PATH}/callback${query}`, cookies });

async function signIn(granted: Granted, payload: object = {}) {
  const { address, cookies } = await setOut(payload);
  const reply = await comeBack(fake.grant(address, granted), cookies);
  const session = reply.cookies.find(({ name }) => name === 'primum_session')?.value;
  return { to: reply.headers.location, session };
}

async function invited(email: string): Promise<{ invitation: string }> {
  return { invitation: await invite(server().store, server().people.owner, { email, role: 'editor' }) };
}

describe('the sign-in of an organisation', () => {
  it('is told by its name, and sets out with PKCE, state and nonce in a cookie that comes back from it', async () => {
    expect((await server().app.inject({ url: '/api/provider' })).json()).toEqual({ title: 'Hospital sign-in' });
    const { reply, address } = await setOut();
    const asked = Object.fromEntries(new URL(address).searchParams);
    expect(asked).toMatchObject({ client_id: CLIENT.id, response_type: 'code', code_challenge_method: 'S256' });
    expect(asked['scope']).toBe('openid email profile');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40);
    expect(reply.cookies).toMatchObject([{ name: 'primum_provider', httpOnly: true, sameSite: 'Lax', path: PATH }]);
    expect(reply.body).not.toContain(CLIENT.secret);
  });

  it('lets an invited person in without a password, and knows them by issuer and subject from then on', async () => {
    const first = await signIn({ subject: 's-1', name: 'A clinician' }, await invited('clinician@example.org'));
    expect(first.to).toBe('/');
    const cookies = { primum_session: first.session ?? '' };
    const session = await server().app.inject({ url: '/api/session', cookies });
    expect(session.json()).toMatchObject({
      role: 'editor',
      means: 'provider',
      account: { name: 'A clinician', email: 'clinician@example.org' },
    });
    // Another address and name at the provider change nothing: they are the same person.
    const again = await signIn({ subject: 's-1', email: 'other@example.org', isVerified: true });
    const known = await server().app.inject({ url: '/api/session', cookies: { primum_session: again.session ?? '' } });
    expect(known.json()).toMatchObject({ account: { email: 'clinician@example.org' } });
  });

  it('refuses somebody whom nobody invited', async () => {
    expect(await signIn({ subject: 'stranger', email: 'x@example.org', isVerified: true })).toEqual({
      to: '/sign-in?provider=unknown',
      session: undefined,
    });
  });

  it('lets somebody in whom nobody invited where the settings give a role, by a verified address only', async () => {
    role = 'reader';
    const plain = await signIn({ subject: 's-2', email: 'new@example.org', isVerified: false });
    expect(plain.to).toBe('/sign-in?provider=unknown');
    const verified = await signIn({ subject: 's-2', email: 'new@example.org', isVerified: true });
    expect(verified.to).toBe('/');
    // Never into an account that is there already, verified or not.
    const taken = await signIn({ subject: 's-3', email: 'Owner-of-Maker@example.org', isVerified: true });
    expect(taken).toEqual({ to: '/sign-in?provider=taken', session: undefined });
    role = undefined;
  });

  it('does not bring somebody back who was taken out of the organisation', async () => {
    const { session } = await signIn({ subject: 's-4' }, await invited('leaver@example.org'));
    const own = await server().app.inject({ url: '/api/session', cookies: { primum_session: session ?? '' } });
    await removePerson(server().store, server().people.owner, own.json<{ account: { id: string } }>().account.id);
    role = 'reader';
    expect((await signIn({ subject: 's-4', email: 'leaver@example.org', isVerified: true })).to).toBe(
      '/sign-in?provider=unknown',
    );
    role = undefined;
  });

  it('is connected by somebody who is signed in, and by nobody else', async () => {
    const ask = await asking(server(), server().people.auditor);
    const begun = await ask({ method: 'POST', url: PATH, payload: { connect: true } });
    const cookie = begun.cookies.find(({ name }) => name === 'primum_provider')?.value ?? '';
    const { address } = begun.json<{ address: string }>();
    const back = await comeBack(fake.grant(address, { subject: 's-5' }), { primum_provider: cookie });
    expect(back.headers.location).toBe('/account');
    const { session } = await signIn({ subject: 's-5' });
    const own = await server().app.inject({ url: '/api/session', cookies: { primum_session: session ?? '' } });
    expect(own.json()).toMatchObject({ role: 'auditor', means: 'provider' });
    expect((await setOut({ connect: true })).reply.json()).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
  });

  it.each<[string, Partial<Granted>]>([
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: undefined } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['another issuer', { claims: { iss: 'https://example.com' } }],
    ['an end in the past', { claims: { exp: 1_700_000_000 } }],
    ['a signature of somebody else', { isForged: true }],
  ])('refuses an ID token with %s', async (_, granted) => {
    const { address, cookies } = await setOut(await invited('refused@example.org'));
    const reply = await comeBack(fake.grant(address, { subject: 'refused', ...granted }), cookies);
    expect(reply.headers.location).toBe('/sign-in?provider=refused');
    expect(reply.cookies.map(({ name }) => name)).not.toContain('primum_session');
  });

  it('refuses a state that came back before, is too old, or was begun in another browser', async () => {
    const { invitation } = await invited('once@example.org');
    const first = await setOut({ invitation });
    const query = fake.grant(first.address, { subject: 's-6' });
    expect((await comeBack(query, {})).headers.location).toBe('/sign-in?provider=refused');
    const other = await setOut();
    expect((await comeBack(query, other.cookies)).headers.location).toBe('/sign-in?provider=refused');
    expect((await comeBack(query, first.cookies)).headers.location).toBe('/');
    const replayed = fake.grant(first.address, { subject: 's-6' });
    expect((await comeBack(replayed, first.cookies)).headers.location).toBe('/sign-in?provider=refused');
    const old = await setOut();
    server().pass(11 * 60_000);
    const late = fake.grant(old.address, { subject: 's-6' });
    expect((await comeBack(late, old.cookies)).headers.location).toBe('/sign-in?provider=refused');
  });

  it('refuses a code that was asked for by another browser, whose proof is another', async () => {
    const [mine, theirs] = [await setOut(), await setOut()];
    const code = new URLSearchParams(fake.grant(theirs.address, { subject: 's-1' })).get('code') ?? '';
    const query = `?${new URLSearchParams({ code, state: mine.cookies.primum_provider }).toString()}`;
    expect((await comeBack(query, mine.cookies)).headers.location).toBe('/sign-in?provider=refused');
  });

  it('takes an invitation once', async () => {
    const invitation = await invited('twice@example.org');
    expect((await signIn({ subject: 's-7' }, invitation)).to).toBe('/');
    expect((await signIn({ subject: 's-8' }, invitation)).to).toBe('/sign-in?provider=link');
  });
});

describe('the settings of a provider', () => {
  it('are none, whole, or refused with all that is missing', () => {
    expect(providerOf({ PRIMUM_PORT: '1' })).toBeUndefined();
    expect(providerOf(settings())).toMatchObject({ title: 'single sign-on', role: undefined });
    expect(() => providerOf({ PRIMUM_OIDC_TITLE: 'x' })).toThrow(/ISSUER.*CLIENT_ID.*CLIENT_SECRET.*ORGANISATION/);
    expect(() => providerOf({ ...settings(), PRIMUM_OIDC_ISSUER: 'http://example.com' })).toThrow(/https/);
  });
});
