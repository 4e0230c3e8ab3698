/** Adds an entry to an organisation's audit log, in the transaction of what it tells of: both are kept or neither. */
import { sql } from 'kysely';
import { type AuditEntry, hashOf, NO_HASH } from './audit-entry.ts';
import type { Work } from '../in-organisation.ts';
import type { Actor } from '../store.ts';

export interface Audited {
  readonly action: string;
  readonly thing: string;
  readonly facts?: AuditEntry['facts'];
}

/** `now` is cut to milliseconds by Date, and so are the database's times by ours: the hash is over what is read back. */
export async function appendAudit(work: Work, actor: Actor, now: Date, audited: Audited): Promise<void> {
  // One writer for each organisation until the transaction ends: two entries with one predecessor would fork the chain.
  await sql`select pg_advisory_xact_lock(hashtext('audit'), hashtext(${actor.organisation}))`.execute(work);
  const last = await work
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .where('organisation_id', '=', actor.organisation)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entry = {
    organisation: actor.organisation,
    number: Number(last?.number ?? 0) + 1,
    at: now,
    account: actor.account,
    action: audited.action,
    thing: audited.thing,
    facts: audited.facts ?? {},
    previousHash: last?.hash ?? NO_HASH,
  };
  await work
    .insertInto('audit_entry')
    .values({
      organisation_id: entry.organisation,
      number: entry.number,
      at: entry.at,
      account_id: entry.account,
      action: entry.action,
      thing: entry.thing,
      facts: JSON.stringify(entry.facts),
      previous_hash: entry.previousHash,
      hash: hashOf(entry),
    })
    .execute();
}
