/** Work in the database in the name of an organisation: row-level security holds for everything inside. */
import { sql, type Transaction } from 'kysely';
import type { Tables } from './database/tables.ts';
import type { Actor, Store } from './store.ts';

export type Work = Transaction<Tables>;

/** All of it happens, or nothing. */
export function inOrganisation<T>(store: Store, actor: Actor, work: (work: Work) => Promise<T>): Promise<T> {
  return store.database.query.transaction().execute(async (transaction) => {
    await sql`select set_config('role', 'primum_app', true), set_config('primum.organisation', ${actor.organisation}, true)`.execute(
      transaction,
    );
    return work(transaction);
  });
}
