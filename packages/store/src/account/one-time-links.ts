/** Links that work once: for the first owner of an instance, and for people who are invited. */
import { DomainError } from '@primum/core/domain-error';
import { appendAudit } from '../audit/append-audit.ts';
import type { Role, Tables } from '../database/tables.ts';
import type { Work } from '../in-organisation.ts';
import { markDone } from '../repeat/mark-done.ts';
import { type Actor, freshId, type Store } from '../store.ts';
import { hashPassword } from './passwords.ts';
import { freshToken, hashOfToken } from './tokens.ts';

const HOUR_MS = 3_600_000;
const SETUP_HOURS = 24;
const INVITATION_HOURS = 7 * 24;

/** True until the first organisation is there. */
export async function needsSetup({ database }: Store): Promise<boolean> {
  return (await database.query.selectFrom('organisation').select('id').limit(1).executeTakeFirst()) === undefined;
}

/** A fresh link for the first owner; links given before stop working. Returns the token. */
export async function offerSetup(store: Store): Promise<string> {
  const token = freshToken();
  const now = store.now();
  await store.database.query.transaction().execute(async (work) => {
    await work.deleteFrom('one_time_link').where('purpose', '=', 'setup').execute();
    await work
      .insertInto('one_time_link')
      .values({
        token_hash: hashOfToken(token),
        purpose: 'setup',
        organisation_id: null,
        email: null,
        role: null,
        created_by: null,
        created_at: now,
        expires_at: new Date(now.getTime() + SETUP_HOURS * HOUR_MS),
      })
      .execute();
  });
  return token;
}

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly locale: 'en' | 'de';
}

/** Makes the first organisation with its owner. Throws DomainError SIGN_IN_FAILED where the link does not count any more. */
export async function setUp(
  store: Store,
  {
    token,
    person,
    organisation,
  }: { readonly token: string; readonly person: NewPerson; readonly organisation: string },
): Promise<Actor> {
  const now = store.now();
  const hash = await hashPassword(person.password, store.passwordCost);
  const actor = { organisation: freshId(), account: freshId() };
  await store.database.query.transaction().execute(async (work) => {
    await useLink(work, { token, purpose: 'setup', now });
    const hint = 'there is an account with this address already: take another';
    await foundOrganisation(work, { actor, title: organisation, person, hash, now, taken: hint });
  });
  return actor;
}

/** A link for one person, by address. The owner hands it over; Primum sends no mail of its own. Returns the token. */
export function invite(
  store: Store,
  actor: Actor,
  { email, role }: { readonly email: string; readonly role: Role },
): Promise<string> {
  const token = freshToken();
  const now = store.now();
  // Links are out of reach for who acts for an organisation, so that none can be read or made past this function.
  return store.database.query.transaction().execute(async (work) => {
    await appendAudit(work, actor, now, { action: 'person.invite', thing: actor.organisation, facts: { role } });
    await work
      .insertInto('one_time_link')
      .values({
        token_hash: hashOfToken(token),
        purpose: 'invitation',
        organisation_id: actor.organisation,
        email,
        role,
        created_by: actor.account,
        created_at: now,
        expires_at: new Date(now.getTime() + INVITATION_HOURS * HOUR_MS),
      })
      .execute();
    if (actor.turn !== undefined) await markDone(work, actor.turn, now);
    return token;
  });
}

/**
 * Takes an invitation up: who has an account already joins with it and its password, else one is made. Throws DomainError
 * SIGN_IN_FAILED.
 */
export async function acceptInvitation(
  store: Store,
  {
    token,
    person,
    existing,
  }: { readonly token: string; readonly person: Omit<NewPerson, 'email'>; readonly existing?: string },
): Promise<Actor> {
  const now = store.now();
  const hash = await hashPassword(person.password, store.passwordCost);
  return store.database.query.transaction().execute(async (work) => {
    const link = await useLink(work, { token, purpose: 'invitation', now });
    if (link.organisation_id === null || link.email === null || link.role === null) throw refused();
    const known = await accountByEmail(work, link.email);
    if (known !== undefined && known.id !== existing) {
      throw new DomainError(
        'ALREADY_EXISTS',
        'there is an account with this address: sign in first, then open the link',
      );
    }
    const account = known?.id ?? freshId();
    if (known === undefined)
      await insertAccount(work, { id: account, person: { ...person, email: link.email }, hash, now });
    const actor = { organisation: link.organisation_id, account };
    await insertMembership(work, { ...actor, role: link.role, now });
    await appendAudit(work, actor, now, { action: 'person.join', thing: account, facts: { role: link.role } });
    return actor;
  });
}

/** Throws DomainError SIGN_IN_FAILED where the link does not count any more. */
export async function useLink(
  work: Work,
  { token, purpose, now }: { token: string; purpose: 'setup' | 'invitation'; now: Date },
): Promise<Pick<Tables['one_time_link'], 'organisation_id' | 'email' | 'role'>> {
  const link = await work
    .updateTable('one_time_link')
    .set({ used_at: now })
    .where('token_hash', '=', hashOfToken(token))
    .where('purpose', '=', purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['organisation_id', 'email', 'role'])
    .executeTakeFirst();
  if (link === undefined) throw refused();
  return link;
}

function refused(): DomainError {
  return new DomainError('SIGN_IN_FAILED', 'this link was used already, is too old, or was replaced by a newer one');
}

export async function accountByEmail(work: Work, email: string): Promise<{ readonly id: string } | undefined> {
  return work
    .selectFrom('account')
    .select('id')
    .where(({ eb, fn }) => eb(fn('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirst();
}

export interface Founding {
  /** Ids that both get. */
  readonly actor: Actor;
  readonly title: string;
  readonly person: NewPerson;
  /** Of the password. */
  readonly hash: string;
  readonly now: Date;
  /** What to say where there is an account with this address. */
  readonly taken: string;
}

/** A new organisation with its first owner. Throws DomainError ALREADY_EXISTS. */
export async function foundOrganisation(
  work: Work,
  { actor, title, person, hash, now, taken }: Founding,
): Promise<void> {
  if ((await accountByEmail(work, person.email)) !== undefined) throw new DomainError('ALREADY_EXISTS', taken);
  await work.insertInto('organisation').values({ id: actor.organisation, title, created_at: now }).execute();
  await insertAccount(work, { id: actor.account, person, hash, now });
  await insertMembership(work, { ...actor, role: 'owner', now });
  await appendAudit(work, actor, now, { action: 'organisation.create', thing: actor.organisation });
}

export async function insertAccount(
  work: Work,
  { id, person, hash, now }: { id: string; person: Omit<NewPerson, 'password'>; hash: string | null; now: Date },
): Promise<void> {
  await work
    .insertInto('account')
    .values({
      id,
      email: person.email,
      name: person.name,
      locale: person.locale,
      password_hash: hash,
      totp_secret: null,
      created_at: now,
    })
    .execute();
}

export async function insertMembership(
  work: Work,
  { organisation, account, role, now }: Actor & { readonly role: Role; readonly now: Date },
): Promise<void> {
  await work
    .insertInto('membership')
    .values({ organisation_id: organisation, account_id: account, role, since: now })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'account_id']).doUpdateSet({ role, since: now }))
    .execute();
}
