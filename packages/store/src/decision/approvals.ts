/** Approvals of decisions, as the audit log has them: who signed which content, when. */
import { type AuditEntry, hashOf } from '../audit/audit-entry.ts';
import { listAuditAbout } from '../audit/list-audit.ts';
import type { Actor, Store } from '../store.ts';

export const APPROVED = 'decision.approve';

export interface Signed {
  /** SHA-256 of the content. */
  readonly hash: string;
  /** Role that the approval was given in. */
  readonly as: string;
  /** ISO day. */
  readonly on: string;
}

export interface ApprovalEntry extends Signed {
  readonly decision: string;
  readonly by: { readonly id: string; readonly name: string | undefined };
  readonly at: Date;
  readonly number: number;
  /** False: the entry is not as it was written. */
  readonly isWhole: boolean;
}

/** The last one of each decision. */
export async function listApprovals(store: Store, actor: Actor, dossier: string): Promise<ApprovalEntry[]> {
  const entries = await listAuditAbout(store, actor, { action: APPROVED, thing: dossier });
  const last = new Map(entries.map(({ name, ...entry }) => [textIn(entry, 'decision'), { name, entry }]));
  return [...last].map(([decision, { name, entry }]) => ({
    decision,
    hash: textIn(entry, 'hash'),
    as: textIn(entry, 'as'),
    on: textIn(entry, 'on'),
    by: { id: entry.account, name },
    at: entry.at,
    number: entry.number,
    isWhole: hashOf(entry) === entry.hash,
  }));
}

function textIn({ facts }: Pick<AuditEntry, 'facts'>, name: string): string {
  return String(facts[name] ?? '');
}
