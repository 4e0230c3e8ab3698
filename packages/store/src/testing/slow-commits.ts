/** Makes the end of a transaction take its time: whoever answers before it is caught. */
import { sql } from 'kysely';
import type { Database } from '../database/open-database.ts';

/** For transactions that add to one of the tables. */
export async function slowCommits(
  { query }: Database,
  { tables, seconds }: { readonly tables: readonly ('revision' | 'remark')[]; readonly seconds: number },
): Promise<void> {
  await sql
    .raw(
      `create function test_slow_commit() returns trigger language plpgsql as $$ begin perform pg_sleep(${seconds}); return null; end $$`,
    )
    .execute(query);
  for (const table of tables) {
    await sql
      .raw(
        `create constraint trigger test_slow_commit after insert on ${table} deferrable initially deferred for each row execute function test_slow_commit()`,
      )
      .execute(query);
  }
}
