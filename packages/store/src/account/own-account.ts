/** What somebody sees and changes of their own account: name, language, password, sessions. */
import { DomainError } from '@primum/core/domain-error';
import type { SessionMeans } from '../database/tables.ts';
import { inAccount } from '../in-account.ts';
import type { Actor, Store } from '../store.ts';
import { tryAgain } from './failed-tries.ts';
import { hashPassword, passwordFits } from './passwords.ts';

export interface OwnAccount {
  readonly name: string;
  readonly email: string;
  readonly locale: 'en' | 'de';
  readonly hasPassword: boolean;
  readonly hasAuthenticator: boolean;
  readonly recoveryCodesLeft: number;
}

export async function readOwnAccount({ database: { query } }: Store, account: string): Promise<OwnAccount> {
  const { name, email, locale, ...secrets } = await query
    .selectFrom('account')
    .select(['name', 'email', 'locale', 'password_hash', 'totp_secret'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  const codes = await query
    .selectFrom('recovery_code')
    .select('code_hash')
    .where('account_id', '=', account)
    .where('used_at', 'is', null)
    .execute();
  return {
    name,
    email,
    locale,
    hasPassword: secrets.password_hash !== null,
    hasAuthenticator: secrets.totp_secret !== null,
    recoveryCodesLeft: codes.length,
  };
}

export function changeOwnAccount(
  store: Store,
  actor: Actor,
  { name, locale }: Pick<OwnAccount, 'name' | 'locale'>,
): Promise<void> {
  return inAccount(store, actor, { action: 'account.change' }, async (work) => {
    await work.updateTable('account').set({ name, locale }).where('id', '=', actor.account).execute();
  });
}

/** Ends all other sessions of the account: whoever knew the old password is out. Throws DomainError SIGN_IN_FAILED. */
export async function changePassword(
  store: Store,
  actor: Actor,
  { current, fresh, session }: { readonly current: string; readonly fresh: string; readonly session: string },
): Promise<void> {
  await requirePassword(store, actor.account, current);
  const hash = await hashPassword(fresh, store.passwordCost);
  await inAccount(store, actor, { action: 'account.password' }, async (work) => {
    await work.updateTable('account').set({ password_hash: hash }).where('id', '=', actor.account).execute();
    await work.deleteFrom('session').where('account_id', '=', actor.account).where('id', '!=', session).execute();
  });
}

/** Asked again before something that whoever found an open browser must not do. Throws DomainError SIGN_IN_FAILED, LIMIT_REACHED. */
export function requirePassword(store: Store, account: string, password: string): Promise<Guarded> {
  return tryAgain(store, account, () => checkOwnPassword(store, account, password));
}

interface Guarded {
  readonly email: string;
  readonly totp_secret: string | null;
}

/** One try, which the caller counts. Throws DomainError SIGN_IN_FAILED. */
export async function checkOwnPassword(
  { database, passwordCost }: Store,
  account: string,
  password: string,
): Promise<Guarded> {
  const found = await database.query
    .selectFrom('account')
    .select(['email', 'password_hash', 'totp_secret'])
    .where('id', '=', account)
    .executeTakeFirstOrThrow();
  if (!(await passwordFits(password, found.password_hash ?? undefined, passwordCost))) {
    throw new DomainError('SIGN_IN_FAILED', 'the password is not right');
  }
  return found;
}

export interface OwnSession {
  readonly id: string;
  readonly organisation: string;
  readonly browser: string;
  readonly means: SessionMeans;
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** Those that have not ended, the latest used first. */
export async function listSessions({ database, now }: Store, account: string): Promise<OwnSession[]> {
  const rows = await database.query
    .selectFrom('session')
    .innerJoin('organisation', 'organisation.id', 'session.organisation_id')
    .select(['session.id', 'organisation.title', 'browser', 'means', 'session.created_at', 'seen_at'])
    .where('account_id', '=', account)
    .where('expires_at', '>', now())
    .orderBy('seen_at', 'desc')
    .orderBy('session.id')
    .execute();
  return rows.map(({ id, title, browser, means, created_at, seen_at }) => ({
    id,
    organisation: title,
    browser,
    means,
    createdAt: created_at,
    seenAt: seen_at,
  }));
}

/** Throws DomainError NOT_FOUND. */
export async function endOwnSession({ database }: Store, account: string, session: string): Promise<void> {
  const { numDeletedRows } = await database.query
    .deleteFrom('session')
    .where('account_id', '=', account)
    .where('id', '=', session)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) throw new DomainError('NOT_FOUND', 'you have no session of this id', { session });
}
