/** The second factor of an account: an authenticator, and recovery codes for when it is lost. */
import { DomainError } from '@primum/core/domain-error';
import { sql } from 'kysely';
import type { SessionMeans } from '../database/tables.ts';
import { inAccount } from '../in-account.ts';
import type { Work } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';
import { newSecret, stepOf } from './one-time-codes.ts';
import { tryAgain } from './failed-tries.ts';
import { requirePassword } from './own-account.ts';
import { hashOfToken } from './tokens.ts';

const RECOVERY_CODES = 10;

/** Begins to set an authenticator up; it counts when a first code proves that it is there. Throws DomainError SIGN_IN_FAILED. */
export async function beginSecondFactor(
  store: Store,
  actor: Actor,
  password: string,
): Promise<{ readonly secret: string; readonly uri: string }> {
  const { email } = await requirePassword(store, actor.account, password);
  const { secret, uri, sealed } = newSecret(store, { account: actor.account, email });
  await store.database.query
    .updateTable('account')
    .set({ totp_pending: sealed })
    .where('id', '=', actor.account)
    .execute();
  return { secret, uri };
}

/**
 * Takes the authenticator into use. The session that did it counts as one with a second factor from now on. Returns recovery
 * codes, which are shown this once. Throws DomainError CODE_WRONG.
 */
export async function confirmSecondFactor(
  store: Store,
  actor: Actor,
  { code, session }: { readonly code: string; readonly session: string },
): Promise<string[]> {
  const { account } = actor;
  return tryAgain(store, account, () =>
    inAccount(store, actor, { action: 'account.second-factor-on' }, async (work) => {
      const { totp_pending: sealed } = await work
        .selectFrom('account')
        .select('totp_pending')
        .where('id', '=', account)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const step = sealed === null ? undefined : stepOf(store, { account, sealed, code });
      if (sealed === null || step === undefined) throw wrongCode();
      await work
        .updateTable('account')
        .set({ totp_secret: sealed, totp_pending: null, totp_step: step })
        .where('id', '=', account)
        .execute();
      await work
        .updateTable('session')
        .set({ means: 'one-time-code' })
        .where('id', '=', session)
        .where('account_id', '=', account)
        .execute();
      return replaceRecoveryCodes(work, account);
    }),
  );
}

/** Throws DomainError SIGN_IN_FAILED where the password is not right. */
export async function endSecondFactor(store: Store, actor: Actor, password: string): Promise<void> {
  await requirePassword(store, actor.account, password);
  await inAccount(store, actor, { action: 'account.second-factor-off' }, async (work) => {
    await work
      .updateTable('account')
      .set({ totp_secret: null, totp_pending: null, totp_step: null })
      .where('id', '=', actor.account)
      .execute();
    await work.deleteFrom('recovery_code').where('account_id', '=', actor.account).execute();
    // What was begun with a code that no longer exists is a session with a password alone.
    await work
      .updateTable('session')
      .set({ means: 'password' })
      .where('account_id', '=', actor.account)
      .where('means', 'in', ['one-time-code', 'recovery-code'])
      .execute();
  });
}

/** Fresh recovery codes; those before stop working. Throws DomainError SIGN_IN_FAILED, NOT_FOUND without an authenticator. */
export async function renewRecoveryCodes(store: Store, actor: Actor, password: string): Promise<string[]> {
  const { totp_secret: sealed } = await requirePassword(store, actor.account, password);
  if (sealed === null)
    throw new DomainError('NOT_FOUND', 'there is no authenticator to recover from: set one up first');
  return inAccount(store, actor, { action: 'account.recovery-codes' }, (work) =>
    replaceRecoveryCodes(work, actor.account),
  );
}

/**
 * Takes a code of the authenticator, or a recovery code, in place of one: each counts once. Throws DomainError CODE_NEEDED
 * where there is none, CODE_WRONG where it is not right, too old, or was used.
 */
export async function useCode(
  store: Store,
  { account, sealed, code }: { readonly account: string; readonly sealed: string; readonly code: string | undefined },
): Promise<SessionMeans> {
  if (code === undefined || code === '') throw new DomainError('CODE_NEEDED', 'this account asks for a code as well');
  const plain = code.replaceAll(/[\s-]/g, '').toLowerCase();
  const { query } = store.database;
  if (/^\d{6}$/.test(plain)) {
    const step = stepOf(store, { account, sealed, code: plain });
    if (step === undefined) throw wrongCode();
    // In one statement, so that of two requests with one code only one gets in.
    const { numUpdatedRows } = await query
      .updateTable('account')
      .set({ totp_step: step })
      .where('id', '=', account)
      .where(sql<boolean>`coalesce(totp_step < ${step}, true)`)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw wrongCode();
    return 'one-time-code';
  }
  const { numUpdatedRows } = await query
    .updateTable('recovery_code')
    .set({ used_at: store.now() })
    .where('account_id', '=', account)
    .where('code_hash', '=', hashOfToken(plain))
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw wrongCode();
  return 'recovery-code';
}

async function replaceRecoveryCodes(work: Work, account: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, freshId);
  await work.deleteFrom('recovery_code').where('account_id', '=', account).execute();
  await work
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ account_id: account, code_hash: hashOfToken(code) })))
    .execute();
  return codes.map((code) => code.replaceAll(/(.{4})(?=.)/g, '$1-'));
}

function wrongCode(): DomainError {
  return new DomainError('CODE_WRONG', 'this code is not right, is too old, or was used already');
}
