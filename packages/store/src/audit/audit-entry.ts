/** The audit log: each entry carries the hash of the one before, so that a later change or gap shows. */
import { createHash } from 'node:crypto';

export interface AuditEntry {
  readonly organisation: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly at: Date;
  /** Id of the account or machine account; names and addresses stay out of the log. */
  readonly account: string;
  /** As `dossier.change`. */
  readonly action: string;
  /** Id of what it was done to. */
  readonly thing: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly previousHash: string;
  readonly hash: string;
}

/** Stands before the first entry. */
export const NO_HASH = '0'.repeat(64);

/** SHA-256 over all fields in a fixed order, the previous hash included; lower-case hex. */
export function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = [
    entry.organisation,
    entry.number,
    entry.at.toISOString(),
    entry.account,
    entry.action,
    entry.thing,
    facts,
    entry.previousHash,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
