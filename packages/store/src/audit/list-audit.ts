/** Reads an organisation's audit log and checks its chain. */
import { sql } from 'kysely';
import { type AuditEntry, hashOf, NO_HASH } from './audit-entry.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

/** An entry with the name that who did it has now; undefined for somebody who has left. */
export interface ListedEntry extends AuditEntry {
  readonly name: string | undefined;
}

/** Newest first; `before` is the number of the last entry that was read. */
export function listAudit(
  store: Store,
  actor: Actor,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<ListedEntry[]> {
  return inOrganisation(store, actor, async (work) => {
    let query = listedEntries(work).orderBy('number', 'desc').limit(limit);
    if (before !== undefined) query = query.where('number', '<', String(before));
    return (await query.execute()).map(toListed);
  });
}

/** All of one action done to one thing, oldest first. */
export function listAuditAbout(
  store: Store,
  actor: Actor,
  { action, thing }: { readonly action: string; readonly thing: string },
): Promise<ListedEntry[]> {
  return inOrganisation(store, actor, async (work) => {
    const query = listedEntries(work).where('action', '=', action).where('thing', '=', thing).orderBy('number');
    return (await query.execute()).map(toListed);
  });
}

function listedEntries(work: Work) {
  return work
    .selectFrom('audit_entry')
    .leftJoin('account', 'account.id', 'audit_entry.account_id')
    .leftJoin('machine_account', 'machine_account.id', 'audit_entry.account_id')
    .select(COLUMNS)
    .select(sql<string | null>`coalesce(account.name, machine_account.title)`.as('name'));
}

function toListed({ name, ...row }: Row & { readonly name: string | null }): ListedEntry {
  return { ...toEntry(row), name: name ?? undefined };
}

export type AuditVerdict =
  | { readonly whole: true; readonly entries: number; readonly lastHash: string }
  | { readonly whole: false; readonly number: number; readonly because: 'gap' | 'changed' | 'not-chained' };

const BATCH = 1000;

/** From the first entry to the last; the first fault ends it. */
export async function verifyAudit(store: Pick<Store, 'database'>, organisation: string): Promise<AuditVerdict> {
  return store.database.query.transaction().execute(async (work) => {
    let [number, lastHash] = [0, NO_HASH];
    for (;;) {
      const entries = await nextEntries(work, organisation, number);
      for (const entry of entries) {
        if (entry.number !== number + 1) return { whole: false, number: number + 1, because: 'gap' };
        if (entry.previousHash !== lastHash) return { whole: false, number: entry.number, because: 'not-chained' };
        if (hashOf(entry) !== entry.hash) return { whole: false, number: entry.number, because: 'changed' };
        number = entry.number;
        lastHash = entry.hash;
      }
      if (entries.length < BATCH) return { whole: true, entries: number, lastHash };
    }
  });
}

async function nextEntries(work: Work, organisation: string, after: number): Promise<AuditEntry[]> {
  const rows = await work
    .selectFrom('audit_entry')
    .select(COLUMNS)
    .where('organisation_id', '=', organisation)
    .where('number', '>', String(after))
    .orderBy('number')
    .limit(BATCH)
    .execute();
  return rows.map(toEntry);
}

const COLUMNS = [
  'audit_entry.organisation_id',
  'audit_entry.number',
  'audit_entry.at',
  'audit_entry.account_id',
  'audit_entry.action',
  'audit_entry.thing',
  'audit_entry.facts',
  'audit_entry.previous_hash',
  'audit_entry.hash',
] as const;

interface Row {
  readonly organisation_id: string;
  readonly number: string;
  readonly at: Date;
  readonly account_id: string;
  readonly action: string;
  readonly thing: string;
  readonly facts: object;
  readonly previous_hash: string;
  readonly hash: string;
}

function toEntry(row: Row): AuditEntry {
  return {
    organisation: row.organisation_id,
    number: Number(row.number),
    at: row.at,
    account: row.account_id,
    action: row.action,
    thing: row.thing,
    facts: row.facts as AuditEntry['facts'],
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}
