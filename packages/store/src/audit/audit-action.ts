/** Says in the audit log that somebody did what leaves no other trace in the database. */
import { inOrganisation } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';
import { appendAudit, type Audited } from './append-audit.ts';

export function auditAction(store: Store, actor: Actor, audited: Audited): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, (work) => appendAudit(work, actor, now, audited));
}
