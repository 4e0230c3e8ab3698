/** Work in the database in the name of an organisation: row-level security holds for everything inside. */
import { sql, type Transaction } from 'kysely';
import { inTheNameOf } from './database/connection.ts';
import type { Tables } from './database/tables.ts';
import { markDone } from './repeat/mark-done.ts';
import type { Actor, Store } from './store.ts';

export type Work = Transaction<Tables>;

/** All of it happens, or nothing. Throws DomainError STILL_RUNNING where the actor's turn was given to somebody else. */
export function inOrganisation<T>(store: Store, actor: Actor, work: (work: Work) => Promise<T>): Promise<T> {
  return store.database.query.transaction().execute(async (transaction) => {
    await sql.raw(inTheNameOf(actor.organisation)).execute(transaction);
    const result = await work(transaction);
    if (actor.turn !== undefined) await markDone(transaction, actor.turn, store.now());
    return result;
  });
}

/** Goes on in the name of another organisation. Only for what a grant that was seen allows: see sharing/in-part.ts. */
export async function actFor(work: Work, organisation: string): Promise<void> {
  await sql`select set_config('primum.organisation', ${organisation}, true)`.execute(work);
}
