/** Whether the database answers: for the check that a server is ready. */
import { sql } from 'kysely';
import type { Database } from './open-database.ts';

/** Throws where it does not. */
export async function requireAnswer({ query }: Database): Promise<void> {
  await sql`select 1`.execute(query);
}
