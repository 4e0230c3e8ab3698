/** Who is signed in: sessions in our own table, told apart by a secret in a cookie of which only the hash is kept. */
import { DomainError } from '@primum/core/domain-error';
import type { Role, SessionMeans } from '../database/tables.ts';
import { type Actor, freshId, type Store } from '../store.ts';
import { passwordFits } from './passwords.ts';
import { freshToken, hashOfToken } from './tokens.ts';

const DAY_MS = 86_400_000;
/** A session ends after this long without use, and after this long in any case. */
const IDLE_DAYS = 7;
const LONGEST_DAYS = 30;
/** How often use is written down. */
const SEEN_EVERY_MS = 60_000;

export interface Session extends Actor {
  /** What it is listed and ended by. */
  readonly id: string;
  readonly means: SessionMeans;
  /** The organisation asks for a second factor, and there is none in this session. */
  readonly needsSecondFactor: boolean;
  readonly role: Role;
  /** Of machine accounts; people have a role and none of these. */
  readonly scopes: readonly [];
  readonly person: { readonly name: string; readonly email: string; readonly locale: 'en' | 'de' };
  readonly organisations: readonly {
    readonly id: string;
    readonly title: string;
    readonly role: Role;
    readonly asksSecondFactor: boolean;
  }[];
}

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Id of the account, and its secret for one-time codes if it has one. Throws DomainError SIGN_IN_FAILED, the same for all. */
export async function checkPassword(
  { database, passwordCost }: Store,
  { email, password }: Credentials,
): Promise<{ readonly account: string; readonly totpSecret: string | undefined }> {
  const found = await database.query
    .selectFrom('account')
    .select(['id', 'password_hash', 'totp_secret', 'disabled_at'])
    .where(({ eb, fn }) => eb(fn('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirst();
  const fits = await passwordFits(password, found?.password_hash ?? undefined, passwordCost);
  if (found === undefined || !fits || found.disabled_at !== null) {
    throw new DomainError('SIGN_IN_FAILED', 'address or password are not right');
  }
  return { account: found.id, totpSecret: found.totp_secret ?? undefined };
}

export interface NewSession {
  readonly account: string;
  /** The first that the account joined, if none is given. */
  readonly organisation?: string;
  readonly means?: SessionMeans;
  /** As people know it, as `Firefox, Linux`. */
  readonly browser?: string;
}

/** Begins a session in an organisation of the account. Returns the cookie's secret. */
export async function beginSession(
  store: Store,
  { account, organisation, means = 'password', browser = '' }: NewSession,
): Promise<string> {
  const now = store.now();
  let query = store.database.query
    .selectFrom('membership')
    .select('organisation_id')
    .where('account_id', '=', account)
    .orderBy('since')
    .limit(1);
  if (organisation !== undefined) query = query.where('organisation_id', '=', organisation);
  const membership = await query.executeTakeFirst();
  if (membership === undefined) throw new DomainError('NOT_ALLOWED', 'this account is in no such organisation');
  const token = freshToken();
  await store.database.query
    .insertInto('session')
    .values({
      id: freshId(),
      token_hash: hashOfToken(token),
      account_id: account,
      means,
      browser,
      organisation_id: membership.organisation_id,
      created_at: now,
      seen_at: now,
      expires_at: new Date(now.getTime() + IDLE_DAYS * DAY_MS),
    })
    .execute();
  return token;
}

/** Undefined where the session has ended, the account was disabled, or the person left the organisation. */
export async function readSession(store: Store, token: string): Promise<Session | undefined> {
  const now = store.now();
  // A row for each organisation that the person is in, so that it takes one question: every request asks it.
  const rows = await store.database.query
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('membership', 'membership.account_id', 'account.id')
    .innerJoin('organisation', 'organisation.id', 'membership.organisation_id')
    .select(['session.account_id', 'session.organisation_id', 'session.created_at', 'session.seen_at'])
    .select(['session.id as session', 'means'])
    .select(['account.name', 'account.email', 'account.locale'])
    .select(['organisation.id', 'organisation.title', 'membership.role', 'second_factor_required as asksSecondFactor'])
    .where('session.token_hash', '=', hashOfToken(token))
    .where('session.expires_at', '>', now)
    .where('account.disabled_at', 'is', null)
    .orderBy('organisation.title')
    .execute();
  const found = rows.find(({ id, organisation_id }) => id === organisation_id);
  if (found === undefined) return undefined;
  const organisations = rows.map(({ id, title, role, asksSecondFactor }) => ({ id, title, role, asksSecondFactor }));
  if (now.getTime() - found.seen_at.getTime() > SEEN_EVERY_MS) await lengthen(store, token, found.created_at, now);
  const { session, means, name, email, locale, role } = found;
  return {
    id: session,
    means,
    needsSecondFactor: found.asksSecondFactor && means === 'password',
    organisation: found.organisation_id,
    account: found.account_id,
    role,
    scopes: [],
    person: { name, email, locale },
    organisations,
  };
}

async function lengthen({ database }: Store, token: string, createdAt: Date, now: Date): Promise<void> {
  const idle = now.getTime() + IDLE_DAYS * DAY_MS;
  const longest = createdAt.getTime() + LONGEST_DAYS * DAY_MS;
  await database.query
    .updateTable('session')
    .set({ seen_at: now, expires_at: new Date(Math.min(idle, longest)) })
    .where('token_hash', '=', hashOfToken(token))
    .execute();
}

/** Goes on in another organisation of the same person, under a fresh secret: the old one ends. */
export async function changeOrganisation(
  store: Store,
  token: string,
  { organisation, browser }: { readonly organisation: string; readonly browser: string },
): Promise<string> {
  const session = await readSession(store, token);
  if (session === undefined) throw new DomainError('NOT_SIGNED_IN', 'the session has ended: sign in again');
  const { account, means } = session;
  const fresh = await beginSession(store, { account, organisation, means, browser });
  await endSession(store, token);
  return fresh;
}

export async function endSession({ database }: Store, token: string): Promise<void> {
  await database.query.deleteFrom('session').where('token_hash', '=', hashOfToken(token)).execute();
}
