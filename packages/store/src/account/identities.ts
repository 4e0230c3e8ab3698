/**
 * Who somebody is at an outside provider (OpenID Connect): by issuer and subject, which never change hands. An e-mail address
 * never links an account that is there: whoever can set it at the provider would take the account over.
 */
import { DomainError } from '@primum/core/domain-error';
import { appendAudit } from '../audit/append-audit.ts';
import type { Role } from '../database/tables.ts';
import { inAccount } from '../in-account.ts';
import type { Work } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';
import { accountByEmail, insertAccount, insertMembership, useLink } from './one-time-links.ts';

export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

interface Newcomer extends Identity {
  readonly name: string;
}

/** Id of the account; undefined where nobody is known by it, or the account was disabled. */
export async function accountOf({ database }: Store, { issuer, subject }: Identity): Promise<string | undefined> {
  const found = await database.query
    .selectFrom('identity')
    .innerJoin('account', 'account.id', 'identity.account_id')
    .select('account_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst();
  return found?.account_id;
}

/** For somebody who is signed in. Throws DomainError ALREADY_EXISTS where it is another account's. */
export function linkIdentity(store: Store, actor: Actor, identity: Identity): Promise<void> {
  return inAccount(store, actor, { action: 'account.identity-add' }, (work) =>
    insertIdentity(work, identity, actor.account, store.now()),
  );
}

/** Takes an invitation up with an account that has no password. Throws DomainError SIGN_IN_FAILED, ALREADY_EXISTS. */
export function joinByIdentity(store: Store, { token, ...newcomer }: Newcomer & { token: string }): Promise<Actor> {
  return store.database.query.transaction().execute(async (work) => {
    const link = await useLink(work, { token, purpose: 'invitation', now: store.now() });
    const { organisation_id: organisation, email, role } = link;
    if (organisation === null || email === null || role === null) throw new Error('an invitation names whom and where');
    return admit(store, work, { ...newcomer, email, organisation, role });
  });
}

/** Lets somebody in whom nobody invited, where the settings say so. Throws DomainError ALREADY_EXISTS. */
export function admitByIdentity(store: Store, newcomer: Admitted): Promise<Actor> {
  return store.database.query.transaction().execute((work) => admit(store, work, newcomer));
}

interface Admitted extends Newcomer {
  /** Verified by the provider, or the one that the invitation was for. */
  readonly email: string;
  readonly organisation: string;
  readonly role: Role;
}

async function admit(
  store: Store,
  work: Work,
  { email, organisation, role, name, ...identity }: Admitted,
): Promise<Actor> {
  if ((await accountByEmail(work, email)) !== undefined) {
    throw new DomainError('ALREADY_EXISTS', 'there is an account with this address: sign in with it, then connect it');
  }
  const now = store.now();
  const actor = { organisation, account: freshId() };
  await insertAccount(work, { id: actor.account, person: { name, email, locale: 'en' }, hash: null, now });
  await insertMembership(work, { ...actor, role, now });
  await insertIdentity(work, identity, actor.account, now);
  const facts = { role, by: 'provider' };
  await appendAudit(work, actor, now, { action: 'person.join', thing: actor.account, facts });
  return actor;
}

async function insertIdentity(work: Work, { issuer, subject }: Identity, account: string, now: Date): Promise<void> {
  const { numInsertedOrUpdatedRows } = await work
    .insertInto('identity')
    .values({ issuer, subject, account_id: account, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n)
    throw new DomainError('ALREADY_EXISTS', 'somebody is known by this already: sign out and in again through it');
}
