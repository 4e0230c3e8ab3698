import { listDecisions } from '@primum/store/decision/decisions';
import { beginSession } from '@primum/store/account/sessions';
import { codeAt } from '@primum/store/testing/authenticator';
import { afterEach, describe, expect, it } from 'vitest';
import { passkeyDevice } from '../testing/passkey-device.ts';
import { decisionSteps } from '../testing/decision-steps.ts';
import { asking, ORIGIN, PASSWORD, testServer } from '../testing/test-server.ts';

const server = testServer();
/** Wrong tries of one test are not those of the next. */
afterEach(() => server().pass(2 * 60_000));
type Steps = Awaited<ReturnType<typeof decisionSteps>>;

/** The document, the decisions of the store and the audit log say nothing of an approval. */
async function expectNothing({ answer, audited, dossier }: Steps, revision: number) {
  const now = await answer();
  expect(now.revision).toBe(revision);
  expect(now.signatures).toEqual([]);
  expect(now.picture.decisions.filter(({ approvedBy }) => approvedBy !== undefined)).toEqual([]);
  expect((await audited()).filter(({ action }) => action === 'decision.approve')).toEqual([]);
  const kept = await listDecisions(server().store, server().people.reader, dossier);
  expect(kept.filter(({ body }) => 'approved' in body)).toEqual([]);
}

describe('approving a decision', () => {
  it('writes document, decision and audit log together, with the hash of what was shown', async () => {
    const { answer, recorded, approve, audited, dossier } = await decisionSteps(server());
    const id = await recorded();
    const shown = (await answer()).picture.decisions[0]?.hash;
    server().pass(1000);
    expect((await approve(id)).json()).toMatchObject({ revision: 3 });
    const [row] = (await answer()).picture.decisions;
    expect(row).toMatchObject({ state: 'holds', approvedBy: 'head of nursing', approvedOn: '2026-11-25', hash: shown });
    const [change, entry] = await audited();
    expect(change).toMatchObject({ action: 'dossier.change', facts: { revision: 3 } });
    expect(entry).toMatchObject({
      action: 'decision.approve',
      account: server().people.approver.account,
      facts: { decision: id, hash: shown, as: 'head of nursing', on: '2026-11-25', means: 'password' },
    });
    const [recordedOne, approved] = await listDecisions(server().store, server().people.reader, dossier);
    expect(approved).toMatchObject({
      finding: `decision:${id}`,
      revises: recordedOne?.id,
      body: { approved: { hash: shown } },
    });
  });

  it('can be done by an owner who had no hand in it', async () => {
    const { recorded, approve } = await decisionSteps(server());
    expect((await approve(await recorded(), {}, 'owner')).statusCode).toBe(200);
  });

  it.each(['editor', 'reader', 'auditor'] as const)('is not for the role %s', async (role) => {
    const steps = await decisionSteps(server());
    const reply = await steps.approve(await steps.recorded(), {}, role);
    expect(reply.json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    await expectNothing(steps, 2);
  });

  it('is refused to who decided, also where somebody else changed a word of it since', async () => {
    const steps = await decisionSteps(server());
    const id = await steps.recorded({}, 'owner');
    expect((await steps.approve(id, {}, 'owner')).json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    await steps.change([
      { document: 'decisions', do: 'set', path: ['decisions', 0, 'reason'], value: 'In other words.' },
    ]);
    expect((await steps.approve(id, {}, 'owner')).json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    await expectNothing(steps, 3);
    expect((await steps.approve(id)).statusCode).toBe(200);
  });

  it.each([
    ['a wrong password', { password: 'guess' }, 401, 'SIGN_IN_FAILED'],
    ['no proof', { password: undefined }, 422, 'INPUT_INVALID'],
    ['another hash', { hash: 'a'.repeat(64) }, 409, 'CONTENT_CHANGED'],
    ['the role that decided', { as: 'Head of risk management' }, 422, 'INPUT_INVALID'],
    ['no role', { as: ' ' }, 422, 'INPUT_INVALID'],
  ])('is refused with %s', async (_, more, status, code) => {
    const steps = await decisionSteps(server());
    expect((await steps.approve(await steps.recorded(), more)).json()).toMatchObject({ status, code });
    await expectNothing(steps, 2);
  });

  it('gets slow with wrong passwords, and then the right one has to wait as well', async () => {
    const steps = await decisionSteps(server());
    const id = await steps.recorded();
    const statuses = [];
    for (let at = 0; at < 6; at += 1) statuses.push((await steps.approve(id, { password: `guess ${at}` })).statusCode);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    expect((await steps.approve(id)).json()).toMatchObject({ status: 429, code: 'LIMIT_REACHED' });
    await expectNothing(steps, 2);
  });

  it('is refused once its day is past, once a level changed, once it was revised, and a second time', async () => {
    const expired = await decisionSteps(server());
    const short = await expired.recorded({ reviewBy: '2026-11-25' });
    server().pass(86_400_000);
    expect((await expired.approve(short)).json()).toMatchObject({
      code: 'DECISION_CLOSED',
      facts: { state: 'expired' },
    });
    await expectNothing(expired, 2);

    const open = await decisionSteps(server());
    const id = await open.recorded();
    const seen = {
      document: 'decisions',
      do: 'set',
      path: ['decisions', 0, 'seen', 0, 'likelihood'],
      value: 'negligible',
    };
    await open.change([seen]);
    expect((await open.approve(id)).json()).toMatchObject({ status: 409, facts: { state: 'open-again' } });

    const again = await decisionSteps(server());
    const first = await again.recorded();
    const about = { harm: (await again.answer()).picture.decisions[0]?.about.id ?? '' };
    const second = await again.recorded({ about });
    expect((await again.approve(first)).json()).toMatchObject({ code: 'DECISION_CLOSED', facts: { state: 'revised' } });
    expect((await again.approve(second)).statusCode).toBe(200);
    expect((await again.approve(second)).json()).toMatchObject({ status: 409, code: 'ALREADY_EXISTS' });
    expect((await again.approve('no-such-decision')).statusCode).toBe(404);
    expect((await again.audited()).filter(({ action }) => action === 'decision.approve')).toHaveLength(1);
  });

  it('is refused on a revision that is no longer the newest', async () => {
    const steps = await decisionSteps(server());
    const id = await steps.recorded();
    const hash = (await steps.answer()).picture.decisions[0]?.hash;
    const payload = { hash, as: 'head of nursing', password: PASSWORD };
    const ask = await steps.as('approver');
    const url = `${steps.at}/${id}/approval`;
    expect((await ask({ method: 'PUT', url, payload, headers: { 'if-match': '"1"' } })).statusCode).toBe(412);
    await expectNothing(steps, 2);
  });
});

describe('signing in again', () => {
  const HOME = { origin: ORIGIN, party: 'localhost' };

  async function withPasskey(role: 'owner' | 'approver') {
    const ask = await asking(server(), server().people[role]);
    const device = passkeyDevice(HOME);
    const url = '/api/account/passkeys';
    const options = await ask({ method: 'POST', url: `${url}/options`, payload: { password: PASSWORD } });
    const credential = device.create(options.json<{ challenge: string }>().challenge);
    expect((await ask({ method: 'POST', url, payload: { title: 'x', credential } })).statusCode).toBe(204);
    return device;
  }
  async function challengeFor({ as, at }: Steps, id: string, hash: string): Promise<string> {
    const url = `${at}/${id}/approval/options`;
    const options = (await as('approver'))({ method: 'POST', url, payload: { hash } });
    return (await options).json<{ challenge: string }>().challenge;
  }

  it('by a passkey answers a challenge that was given for this decision, this content and this person', async () => {
    const steps = await decisionSteps(server());
    const id = await steps.recorded();
    const device = await withPasskey('approver');
    const stranger = await withPasskey('owner');
    const hash = (await steps.answer()).picture.decisions[0]?.hash ?? '';
    const sign = async (credential: object) => steps.approve(id, { password: undefined, credential });
    const forSignIn = await server().app.inject({
      method: 'POST',
      url: '/api/session/passkey/options',
      headers: { 'x-primum': '1' },
    });
    const challenges = {
      signIn: forSignIn.json<{ challenge: string }>().challenge,
      otherContent: await challengeFor(steps, id, 'b'.repeat(64)),
      otherDecision: await challengeFor(steps, 'd2', hash),
    };
    for (const [name, challenge] of Object.entries(challenges)) {
      const { statusCode } = await sign(device.get(challenge));
      expect({ name, statusCode }).toEqual({ name, statusCode: 401 });
    }
    expect((await sign(stranger.get(await challengeFor(steps, id, hash)))).statusCode).toBe(401);
    expect((await sign(device.get(await challengeFor(steps, id, hash), { verified: false }))).statusCode).toBe(401);
    await expectNothing(steps, 2);
    const challenge = await challengeFor(steps, id, hash);
    expect((await sign(device.get(challenge))).statusCode).toBe(200);
    expect((await steps.audited())[1]).toMatchObject({ facts: { means: 'passkey' } });
  });

  it('by a challenge for a decision signs nobody in', async () => {
    const steps = await decisionSteps(server());
    const device = await withPasskey('approver');
    const credential = device.get(await challengeFor(steps, await steps.recorded(), 'c'.repeat(64)));
    const headers = { 'x-primum': '1' };
    const reply = await server().app.inject({
      method: 'POST',
      url: '/api/session/passkey',
      payload: { credential },
      headers,
    });
    expect(reply.statusCode).toBe(401);
  });

  it('takes more than a password where the organisation asks for a second factor', async () => {
    const steps = await decisionSteps(server());
    const id = await steps.recorded();
    const owner = await steps.as('owner');
    const { account } = server().people.owner;
    const means = { ...server().people.owner, account, means: 'passkey' as const };
    const secured = async (on: boolean) => {
      const cookies = { primum_session: await beginSession(server().store, means) };
      const url = '/api/organisation/second-factor';
      const headers = { 'x-primum': '1' };
      return server().app.inject({ method: 'PUT', url, payload: { asks: on }, cookies, headers });
    };
    expect((await secured(true)).statusCode).toBeLessThan(300);
    expect((await owner({ url: steps.at })).json()).toMatchObject({ code: 'SECOND_FACTOR_NEEDED' });
    const cookies = {
      primum_session: await beginSession(server().store, { ...server().people.approver, means: 'passkey' }),
    };
    const headers = { 'x-primum': '1', 'if-match': '"2"' };
    const asked = await server().app.inject({ url: steps.at, cookies });
    const hash = asked.json<Awaited<ReturnType<Steps['answer']>>>().picture.decisions[0]?.hash;
    const payload = { hash, as: 'head of nursing', password: PASSWORD };
    const url = `${steps.at}/${id}/approval`;
    const reply = await server().app.inject({ method: 'PUT', url, payload, cookies, headers });
    expect(reply.json()).toMatchObject({ status: 403, code: 'SECOND_FACTOR_NEEDED' });
    expect((await secured(false)).statusCode).toBeLessThan(300);
    await expectNothing(steps, 2);
  });

  it('takes the code as well where the account has a second factor, and each code once', async () => {
    const steps = await decisionSteps(server());
    const id = await steps.recorded();
    const ask = await steps.as('approver');
    const url = '/api/account/second-factor';
    const { secret } = (await ask({ method: 'POST', url, payload: { password: PASSWORD } })).json<{ secret: string }>();
    await ask({ method: 'PUT', url, payload: { code: codeAt(secret, server().store.now()) } });
    const used = codeAt(secret, server().store.now());
    expect((await steps.approve(id)).json()).toMatchObject({ status: 401, code: 'CODE_NEEDED' });
    expect((await steps.approve(id, { code: '000000' })).json()).toMatchObject({ status: 401, code: 'CODE_WRONG' });
    expect((await steps.approve(id, { code: used })).json()).toMatchObject({ status: 401, code: 'CODE_WRONG' });
    await expectNothing(steps, 2);
    server().pass(60_000);
    expect((await steps.approve(id, { code: codeAt(secret, server().store.now()) })).statusCode).toBe(200);
    expect((await steps.audited())[1]).toMatchObject({ facts: { means: 'one-time-code' } });
  });
});
