/**
 * Kept replies as they came to be used: who asks may be a machine, a reply may still be on its way, and what it says is sealed.
 * The table of the first migration never held anything.
 */
import { type Kysely, sql } from 'kysely';

const STATEMENTS = [
  'drop table kept_reply',
  `create table kept_reply (
    account_id text not null,
    key_hash text not null,
    request_hash text not null,
    turn integer not null,
    taken_at timestamptz not null,
    done_at timestamptz,
    status integer,
    sealed bytea,
    primary key (account_id, key_hash)
  )`,
  'create index kept_reply_taken on kept_reply (taken_at)',
];

async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(database);
}

export const keptReplies = { up };
