/** Machine accounts: programs that act for one organisation by a token, of which only the hash is kept. */
import { DomainError } from '@primum/core/domain-error';
import { sql } from 'kysely';
import { appendAudit } from '../audit/append-audit.ts';
import { inOrganisation } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';
import { freshToken, hashOfToken } from './tokens.ts';

/** How often use is written down. */
const USED_EVERY_MS = 60_000;
/** Of one organisation, at once. */
const MOST = 200;
/** Lets a scanner for secrets know a token where one was left by accident. */
const PREFIX = 'primum_';

/** Who asks with a token. */
export interface Machine extends Actor {
  readonly role: 'machine';
  readonly scopes: readonly string[];
  /** The one that it acts for. */
  readonly organisations: readonly { readonly id: string; readonly title: string }[];
}

export interface ListedMachine {
  readonly id: string;
  readonly title: string;
  readonly scopes: readonly string[];
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly createdAt: Date;
  readonly expiresAt: Date | undefined;
  readonly revokedAt: Date | undefined;
  readonly usedAt: Date | undefined;
}

/** The token comes back this once. Throws DomainError LIMIT_REACHED. */
export function makeMachine(
  store: Store,
  actor: Actor,
  {
    title,
    scopes,
    expiresAt,
  }: { readonly title: string; readonly scopes: readonly string[]; readonly expiresAt: Date },
): Promise<{ readonly id: string; readonly token: string }> {
  const made = { id: freshId(), token: `${PREFIX}${freshToken()}` };
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const alive = await work.selectFrom('machine_account').select('id').where('revoked_at', 'is', null).execute();
    if (alive.length >= MOST)
      throw new DomainError(
        'LIMIT_REACHED',
        `there are ${MOST} machine accounts: revoke one that is not used any more`,
      );
    await work
      .insertInto('machine_account')
      .values({
        id: made.id,
        organisation_id: actor.organisation,
        title,
        token_hash: hashOfToken(made.token),
        scopes: [...new Set(scopes)].sort(),
        created_by: actor.account,
        created_at: now,
        expires_at: expiresAt,
      })
      .execute();
    const facts = { scopes: [...scopes].sort().join(' '), expires: expiresAt.toISOString() };
    await appendAudit(work, actor, now, { action: 'machine.make', thing: made.id, facts });
    return made;
  });
}

/** Newest first; `after` is the last of the page before. */
export function listMachines(
  store: Store,
  actor: Actor,
  { after, limit }: { readonly after?: Pick<ListedMachine, 'createdAt' | 'id'>; readonly limit: number },
): Promise<ListedMachine[]> {
  return inOrganisation(store, actor, async (work) => {
    let query = work
      .selectFrom('machine_account')
      .leftJoin('account', 'account.id', 'machine_account.created_by')
      .select(['machine_account.id', 'title', 'scopes', 'created_by', 'machine_account.created_at'])
      .select(['expires_at', 'revoked_at', 'used_at', 'account.name'])
      .orderBy('machine_account.created_at', 'desc')
      .orderBy('machine_account.id')
      .limit(limit);
    if (after !== undefined) {
      query = query.where(
        sql<boolean>`(machine_account.created_at, ${after.id}) < (${after.createdAt}, machine_account.id)`,
      );
    }
    return (await query.execute()).map((row) => ({
      id: row.id,
      title: row.title,
      scopes: row.scopes,
      createdBy: { id: row.created_by, name: row.name ?? '' },
      createdAt: row.created_at,
      expiresAt: row.expires_at ?? undefined,
      revokedAt: row.revoked_at ?? undefined,
      usedAt: row.used_at ?? undefined,
    }));
  });
}

/** Its token is worth nothing from now on; the account stays, and with it the name on what it did. Throws DomainError NOT_FOUND. */
export function revokeMachine(store: Store, actor: Actor, id: string): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { numUpdatedRows } = await work
      .updateTable('machine_account')
      .set({ revoked_at: now })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n)
      throw new DomainError('NOT_FOUND', 'there is no machine account of this id that still counts', { id });
    await appendAudit(work, actor, now, { action: 'machine.revoke', thing: id });
  });
}

/** Undefined where the token is unknown, has expired or was revoked. */
export async function readMachine({ database, now }: Store, token: string): Promise<Machine | undefined> {
  const at = now();
  const found = await database.query
    .selectFrom('machine_account')
    .innerJoin('organisation', 'organisation.id', 'machine_account.organisation_id')
    .select(['machine_account.id', 'organisation_id', 'organisation.title', 'scopes', 'used_at'])
    .where('token_hash', '=', hashOfToken(token))
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`coalesce(expires_at > ${at}, true)`)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (at.getTime() - (found.used_at?.getTime() ?? 0) > USED_EVERY_MS) {
    await database.query.updateTable('machine_account').set({ used_at: at }).where('id', '=', found.id).execute();
  }
  const { id, title, scopes, organisation_id: organisation } = found;
  return { organisation, account: id, role: 'machine', scopes, organisations: [{ id: organisation, title }] };
}
