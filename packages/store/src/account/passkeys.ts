/** Passkeys of an account (WebAuthn): the public half of each, and how often its authenticator says that it was used. */
import { DomainError } from '@primum/core/domain-error';
import { inAccount } from '../in-account.ts';
import type { Actor, Store } from '../store.ts';

const MOST = 20;

export interface Passkey {
  /** As the authenticator names it, base64url. */
  readonly id: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

export interface ListedPasskey {
  readonly id: string;
  readonly title: string;
  readonly transports: readonly string[];
  readonly createdAt: Date;
  readonly usedAt: Date | undefined;
}

/** Oldest first. */
export async function listPasskeys({ database }: Store, account: string): Promise<ListedPasskey[]> {
  const rows = await database.query
    .selectFrom('passkey')
    .select(['id', 'title', 'transports', 'created_at', 'used_at'])
    .where('account_id', '=', account)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(({ created_at, used_at, ...rest }) => ({
    ...rest,
    createdAt: created_at,
    usedAt: used_at ?? undefined,
  }));
}

/** The session that made it has proved more than a password by that. Throws DomainError LIMIT_REACHED, ALREADY_EXISTS. */
export function addPasskey(
  store: Store,
  actor: Actor,
  { passkey, title, session }: { readonly passkey: Passkey; readonly title: string; readonly session: string },
): Promise<void> {
  const { account } = actor;
  return inAccount(store, actor, { action: 'account.passkey-add' }, async (work) => {
    const known = await work.selectFrom('passkey').select('id').where('account_id', '=', account).execute();
    if (known.length >= MOST) throw new DomainError('LIMIT_REACHED', `${MOST} passkeys are the most: remove one first`);
    const { numInsertedOrUpdatedRows } = await work
      .insertInto('passkey')
      .values({
        id: passkey.id,
        account_id: account,
        title,
        public_key: passkey.publicKey,
        counter: passkey.counter,
        transports: [...passkey.transports],
        created_at: store.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows !== 1n) throw new DomainError('ALREADY_EXISTS', 'this passkey is known already');
    await work
      .updateTable('session')
      .set({ means: 'passkey' })
      .where('id', '=', session)
      .where('account_id', '=', account)
      .where('means', '=', 'password')
      .execute();
  });
}

/** Throws DomainError NOT_FOUND. */
export function renamePasskey(
  store: Store,
  actor: Actor,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<void> {
  return inAccount(store, actor, { action: 'account.passkey-rename' }, async (work) => {
    const { numUpdatedRows } = await work
      .updateTable('passkey')
      .set({ title })
      .where('id', '=', id)
      .where('account_id', '=', actor.account)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw unknown();
  });
}

/** Sessions that were begun by passkeys count for less when the last passkey is gone. Throws DomainError NOT_FOUND. */
export function removePasskey(store: Store, actor: Actor, id: string): Promise<void> {
  const { account } = actor;
  return inAccount(store, actor, { action: 'account.passkey-remove' }, async (work) => {
    const { numDeletedRows } = await work
      .deleteFrom('passkey')
      .where('id', '=', id)
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) throw unknown();
    const left = await work.selectFrom('passkey').select('id').where('account_id', '=', account).execute();
    if (left.length > 0) return;
    await work
      .updateTable('session')
      .set({ means: 'password' })
      .where('account_id', '=', account)
      .where('means', '=', 'passkey')
      .execute();
  });
}

/** For a sign-in; undefined where it is not known, or its account was disabled. */
export async function findPasskey(
  { database }: Store,
  id: string,
): Promise<(Passkey & { readonly account: string }) | undefined> {
  const found = await database.query
    .selectFrom('passkey')
    .innerJoin('account', 'account.id', 'passkey.account_id')
    .select(['passkey.id', 'account_id', 'public_key', 'counter', 'transports'])
    .where('passkey.id', '=', id)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  return {
    id: found.id,
    account: found.account_id,
    publicKey: new Uint8Array(found.public_key),
    counter: Number(found.counter),
    transports: found.transports,
  };
}

/** False where it was used in between, so that of two uses with one count only one gets in. */
export async function notePasskeyUse(
  { database, now }: Store,
  { id, counter: before }: Passkey,
  counter: number,
): Promise<boolean> {
  const { numUpdatedRows } = await database.query
    .updateTable('passkey')
    .set({ counter, used_at: now() })
    .where('id', '=', id)
    .where('counter', '=', String(before))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

function unknown(): DomainError {
  return new DomainError('NOT_FOUND', 'you have no such passkey');
}
