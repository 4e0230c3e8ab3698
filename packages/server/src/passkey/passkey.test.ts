import type { Role } from '@primum/core/api/session';
import { describe, expect, it } from 'vitest';
import { type Knobs, passkeyDevice } from '../testing/passkey-device.ts';
import { type Ask, asking, ORIGIN, PASSWORD, testServer } from '../testing/test-server.ts';

const server = testServer();
const OWN = '/api/account/passkeys';
const HOME = { origin: ORIGIN, party: 'localhost' };

const post = (url: string, payload?: object) =>
  server().app.inject({
    method: 'POST',
    url,
    headers: { 'x-primum': '1' },
    ...(payload === undefined ? {} : { payload }),
  });

async function newChallenge(ask: Ask): Promise<string> {
  const options = await ask({ method: 'POST', url: `${OWN}/options`, payload: { password: PASSWORD } });
  return options.json<{ challenge: string }>().challenge;
}

async function withPasskey(role: Role) {
  const ask = await asking(server(), server().people[role]);
  const device = passkeyDevice(HOME);
  const credential = device.create(await newChallenge(ask));
  const made = await ask({ method: 'POST', url: OWN, payload: { title: 'My telephone', credential } });
  expect(made.statusCode).toBe(204);
  return { ask, device };
}

async function signInChallenge(): Promise<string> {
  return (await post('/api/session/passkey/options')).json<{ challenge: string }>().challenge;
}

describe('a passkey', () => {
  it('is asked for with a verified person and kept on the device, and is not offered to a device that has one', async () => {
    const { ask, device } = await withPasskey('editor');
    const options = await ask({ method: 'POST', url: `${OWN}/options`, payload: { password: PASSWORD } });
    expect(options.json()).toMatchObject({
      rp: { id: 'localhost', name: 'Primum' },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: device.id }],
    });
  });

  it('is not made without the password', async () => {
    const ask = await asking(server(), server().people.editor);
    for (const payload of [{}, { password: 'not it' }])
      expect((await ask({ method: 'POST', url: `${OWN}/options`, payload })).json()).toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
  });

  it('signs its person in, counts as a second factor, and says nothing of an address', async () => {
    const { device } = await withPasskey('reader');
    const reply = await post('/api/session/passkey', { credential: device.get(await signInChallenge()) });
    expect(reply.json()).toMatchObject({ role: 'reader', means: 'passkey', account: { email: 'reader@example.org' } });
    expect(reply.cookies[0]).toMatchObject({ name: 'primum_session', httpOnly: true });
  });

  it.each<[string, Knobs]>([
    ['of another site', { origin: 'https://example.com' }],
    ['for another domain', { party: 'example.com' }],
    ['where the device did not verify the person', { verified: false }],
    ['with a challenge that nobody gave', { challenge: 'A'.repeat(43) }],
  ])('%s is refused, to make and to sign in', async (_, knobs) => {
    const { ask, device } = await withPasskey('auditor');
    const other = passkeyDevice(HOME);
    const credential = other.create(await newChallenge(ask), knobs);
    const made = await ask({ method: 'POST', url: OWN, payload: { title: 'x', credential } });
    expect(made.json()).toMatchObject({ status: 422, code: 'INPUT_INVALID' });
    const reply = await post('/api/session/passkey', { credential: device.get(await signInChallenge(), knobs) });
    expect(reply.json()).toMatchObject({ status: 401, code: 'SIGN_IN_FAILED' });
  });

  it('is refused with a challenge that was used, is too old, or was given for something else', async () => {
    const { ask, device } = await withPasskey('approver');
    const challenge = await signInChallenge();
    expect((await post('/api/session/passkey', { credential: device.get(challenge) })).statusCode).toBe(200);
    expect((await post('/api/session/passkey', { credential: device.get(challenge) })).statusCode).toBe(401);
    const old = await signInChallenge();
    server().pass(10 * 60_000);
    expect((await post('/api/session/passkey', { credential: device.get(old) })).statusCode).toBe(401);
    const forMaking = await newChallenge(ask);
    expect((await post('/api/session/passkey', { credential: device.get(forMaking) })).statusCode).toBe(401);
    const forSignIn = await signInChallenge();
    const credential = passkeyDevice(HOME).create(forSignIn);
    expect((await ask({ method: 'POST', url: OWN, payload: { title: 'x', credential } })).statusCode).toBe(422);
  });

  it('of one person is not made with the challenge of another', async () => {
    const mine = await asking(server(), server().people.editor);
    const theirs = await asking(server(), server().stranger);
    const credential = passkeyDevice(HOME).create(await newChallenge(mine));
    expect((await theirs({ method: 'POST', url: OWN, payload: { title: 'x', credential } })).statusCode).toBe(422);
  });

  it('that counts backwards was copied, and is refused', async () => {
    const { device } = await withPasskey('owner');
    const at = async (counter: number) =>
      (await post('/api/session/passkey', { credential: device.get(await signInChallenge(), { counter }) })).statusCode;
    expect(await at(7)).toBe(200);
    expect(await at(7)).toBe(401);
    expect(await at(6)).toBe(401);
    expect(await at(8)).toBe(200);
  });

  it('of another key under the same name is refused', async () => {
    const { device } = await withPasskey('owner');
    const forged = { ...passkeyDevice(HOME).get(await signInChallenge()), id: device.id, rawId: device.id };
    expect((await post('/api/session/passkey', { credential: forged })).statusCode).toBe(401);
  });

  it('is listed, renamed and removed by its person only, and then opens nothing', async () => {
    const { ask, device } = await withPasskey('editor');
    const url = `${OWN}/${device.id}`;
    const stranger = await asking(server(), server().stranger);
    expect((await stranger({ url: OWN })).json()).toEqual({ items: [] });
    expect((await stranger({ method: 'PUT', url, payload: { title: 'mine' } })).statusCode).toBe(404);
    expect((await stranger({ method: 'DELETE', url })).statusCode).toBe(404);
    expect((await ask({ method: 'PUT', url, payload: { title: 'Renamed' } })).statusCode).toBe(204);
    const listed = await ask({ url: OWN });
    expect(listed.json<{ items: { id: string }[] }>().items.find(({ id }) => id === device.id)).toMatchObject({
      title: 'Renamed',
    });
    expect(listed.body).not.toContain('public');
    expect((await ask({ method: 'DELETE', url })).statusCode).toBe(204);
    const reply = await post('/api/session/passkey', { credential: device.get(await signInChallenge()) });
    expect(reply.json()).toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it.each([{}, { credential: {} }, { credential: { id: 'x', rawId: 'x', type: 'public-key', response: {} } }])(
    'that is none is refused with what is missing: %j',
    async (payload) => expect((await post('/api/session/passkey', payload)).statusCode).toBe(422),
  );
});
