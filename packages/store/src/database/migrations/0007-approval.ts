/** Passkeys that sign a decision: a challenge for this and nothing else. */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  'alter table challenge drop constraint challenge_purpose_check',
  `alter table challenge add constraint challenge_purpose_check
     check (purpose in ('passkey-register', 'passkey-sign-in', 'passkey-approve', 'provider'))`,
];

async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

export const approval = { up };
