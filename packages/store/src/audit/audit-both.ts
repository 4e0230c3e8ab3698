/** What concerns two organisations stands in the audit logs of both. */
import { actFor, type Work } from '../in-organisation.ts';
import type { Actor } from '../store.ts';
import { appendAudit, type Audited } from './append-audit.ts';

/**
 * Each log is written in the name of its own organisation, and always in the same order: two such changes at once must not wait for
 * each other. Afterwards the work goes on in the name of the last of them.
 */
export async function auditBoth(
  work: Work,
  now: Date,
  entries: readonly (Audited & { readonly actor: Actor })[],
): Promise<void> {
  const inOrder = entries.toSorted((a, b) => (a.actor.organisation < b.actor.organisation ? -1 : 1));
  for (const { actor, ...audited } of inOrder) {
    await actFor(work, actor.organisation);
    await appendAudit(work, actor, now, audited);
  }
}
