/** Organisations: those of a database, for who runs it; and what an owner settles for all in one. */
import { appendAudit } from '../audit/append-audit.ts';
import type { Database } from '../database/open-database.ts';
import { inOrganisation } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

export function listOrganisations({ query }: Database): Promise<{ readonly id: string; readonly title: string }[]> {
  return query.selectFrom('organisation').select(['id', 'title']).orderBy('title').orderBy('id').execute();
}

/** Whether the organisation is closed to sessions without a second factor. */
export function askSecondFactor(store: Store, actor: Actor, asks: boolean): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { organisation: id } = actor;
    await work.updateTable('organisation').set({ second_factor_required: asks }).where('id', '=', id).execute();
    await appendAudit(work, actor, now, { action: 'organisation.second-factor', thing: id, facts: { asks } });
  });
}
