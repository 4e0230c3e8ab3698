/** Work on somebody's own account: out of reach for who acts for an organisation, and in its audit log all the same. */
import { appendAudit, type Audited } from './audit/append-audit.ts';
import type { Work } from './in-organisation.ts';
import { markDone } from './repeat/mark-done.ts';
import type { Actor, Store } from './store.ts';

/** All of it happens, or nothing. Whoever calls names the account in every condition: no wall of the database stands here. */
export function inAccount<T>(
  store: Store,
  actor: Actor,
  audited: Pick<Audited, 'action' | 'facts'>,
  change: (work: Work) => Promise<T>,
): Promise<T> {
  const now = store.now();
  return store.database.query.transaction().execute(async (work) => {
    const result = await change(work);
    await appendAudit(work, actor, now, { ...audited, thing: actor.account });
    if (actor.turn !== undefined) await markDone(work, actor.turn, now);
    return result;
  });
}
