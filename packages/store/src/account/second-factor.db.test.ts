import { expect, it } from 'vitest';
import { listAudit } from '../audit/list-audit.ts';
import { codeAt } from '../testing/authenticator.ts';
import { onBothDatabases } from '../testing/on-both-databases.ts';
import { newOrganisation, PASSWORD } from '../testing/people.ts';
import { beginSession, readSession } from './sessions.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  renewRecoveryCodes,
  useCode,
} from './second-factor.ts';

const STEP_MS = 30_000;

it('the authenticator of the tests gives what RFC 6238, appendix B, says', () => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(codeAt(secret, new Date(59_000))).toBe('287082');
  expect(codeAt(secret, new Date(1_111_111_109_000))).toBe('081804');
  expect(codeAt(secret, new Date(20_000_000_000_000))).toBe('353130');
});

onBothDatabases('the second factor', (store) => {
  const codeIn = (secret: string, steps = 0) => codeAt(secret, new Date(store().now().getTime() + steps * STEP_MS));

  async function setUpAuthenticator() {
    const actor = await newOrganisation(store(), 'Maker');
    const token = await beginSession(store(), actor);
    const session = (await readSession(store(), token))?.id ?? '';
    const { secret, uri } = await beginSecondFactor(store(), actor, PASSWORD);
    const recoveryCodes = await confirmSecondFactor(store(), actor, { code: codeIn(secret), session });
    const { totp_secret: sealed } = await store()
      .database.query.selectFrom('account')
      .select('totp_secret')
      .where('id', '=', actor.account)
      .executeTakeFirstOrThrow();
    const use = (code: string | undefined) => useCode(store(), { account: actor.account, sealed: sealed ?? '', code });
    return { actor, token, secret, uri, recoveryCodes, sealed, use };
  }

  it('counts from the first right code on, and the session that gave it has one', async () => {
    const { actor, token, secret, uri, recoveryCodes } = await setUpAuthenticator();
    expect(uri).toMatch(/^otpauth:\/\/totp\/Primum:.*issuer=Primum/);
    expect(uri).toContain(`secret=${secret}`);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await readSession(store(), token)).toMatchObject({ means: 'one-time-code' });
    const [entry] = await listAudit(store(), actor, { limit: 1 });
    expect(entry).toMatchObject({ action: 'account.second-factor-on', thing: actor.account, facts: {} });
  });

  it('is not begun without the password, nor taken into use with a wrong code', async () => {
    const actor = await newOrganisation(store(), 'Maker');
    await expect(beginSecondFactor(store(), actor, 'not it')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    const confirm = (code: string) => confirmSecondFactor(store(), actor, { code, session: 'x' });
    await expect(confirm('123456')).rejects.toMatchObject({ code: 'CODE_WRONG' });
    const { secret } = await beginSecondFactor(store(), actor, PASSWORD);
    await expect(confirm(codeIn(secret, 5))).rejects.toMatchObject({ code: 'CODE_WRONG' });
  });

  it('takes a code once, and none that is older than the last', async () => {
    const { secret, use } = await setUpAuthenticator();
    await expect(use(codeIn(secret))).rejects.toMatchObject({ code: 'CODE_WRONG' });
    store().pass(STEP_MS);
    expect(await use(codeIn(secret))).toBe('one-time-code');
    await expect(use(codeIn(secret))).rejects.toMatchObject({ code: 'CODE_WRONG' });
    await expect(use(codeIn(secret, -1))).rejects.toMatchObject({ code: 'CODE_WRONG' });
    store().pass(STEP_MS);
    const twins = await Promise.allSettled([use(codeIn(secret)), use(codeIn(secret))]);
    expect(twins.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('takes codes of the step before and after, and of none further away', async () => {
    const { secret, use } = await setUpAuthenticator();
    store().pass(10 * STEP_MS);
    for (const steps of [-2, 2]) await expect(use(codeIn(secret, steps))).rejects.toMatchObject({ code: 'CODE_WRONG' });
    expect(await use(codeIn(secret, -1))).toBe('one-time-code');
    expect(await use(codeIn(secret, 1))).toBe('one-time-code');
  });

  it('asks where there is no code, and takes a recovery code once in its place, however it is typed', async () => {
    const { actor, use, recoveryCodes } = await setUpAuthenticator();
    await expect(use(undefined)).rejects.toMatchObject({ code: 'CODE_NEEDED' });
    const [first = '', second = ''] = recoveryCodes;
    expect(await use(` ${first.toUpperCase().replaceAll('-', ' ')}`)).toBe('recovery-code');
    await expect(use(first)).rejects.toMatchObject({ code: 'CODE_WRONG' });
    const [fresh = ''] = await renewRecoveryCodes(store(), actor, PASSWORD);
    await expect(use(second)).rejects.toMatchObject({ code: 'CODE_WRONG' });
    expect(await use(fresh)).toBe('recovery-code');
    const other = await setUpAuthenticator();
    await expect(other.use(recoveryCodes[2])).rejects.toMatchObject({ code: 'CODE_WRONG' });
  });

  it('ends with the password only, and with it the rank of sessions that were begun by codes', async () => {
    const { actor, token, use, recoveryCodes } = await setUpAuthenticator();
    await expect(endSecondFactor(store(), actor, 'not it')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await endSecondFactor(store(), actor, PASSWORD);
    expect(await readSession(store(), token)).toMatchObject({ means: 'password' });
    await expect(use(recoveryCodes[0])).rejects.toMatchObject({ code: 'CODE_WRONG' });
    await expect(renewRecoveryCodes(store(), actor, PASSWORD)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps its secret so that the database alone does not open it, nor another account', async () => {
    const { actor, secret, recoveryCodes, sealed, use } = await setUpAuthenticator();
    const { query } = store().database;
    const rows = [
      await query.selectFrom('account').selectAll().where('id', '=', actor.account).execute(),
      await query.selectFrom('recovery_code').selectAll().execute(),
    ];
    const kept = JSON.stringify(rows);
    for (const text of [secret, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(kept).not.toContain(text);
    store().pass(STEP_MS);
    const elsewhere = { ...store(), secret: new Uint8Array(32) };
    const given = { account: actor.account, sealed: sealed ?? '', code: codeIn(secret) };
    await expect(useCode(elsewhere, given)).rejects.toMatchObject({ code: 'CODE_WRONG' });
    await expect(useCode(store(), { ...given, account: 'another' })).rejects.toMatchObject({ code: 'CODE_WRONG' });
    await expect(useCode({ ...store(), secret: undefined }, given)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await use(codeIn(secret))).toBe('one-time-code');
  });
});
