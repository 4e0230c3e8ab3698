/**
 * Everything in a database as lines of JSON, the same for PGlite and PostgreSQL: a copy for safe keeping, and the way from one
 * to the other. Rows are written by the database itself, so that nothing passes through a type of ours that could lose some
 * of it; two databases with the same content give the same bytes.
 */
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/open-database.ts';
import type { Tables } from '../database/tables.ts';

/** In an order in which each table comes after those that it refers to, with what its rows are sorted by. */
export const DUMPED: readonly { readonly table: keyof Tables; readonly by: string }[] = [
  { table: 'organisation', by: 'id' },
  { table: 'account', by: 'id' },
  { table: 'membership', by: 'organisation_id, account_id' },
  { table: 'session', by: 'token_hash' },
  { table: 'recovery_code', by: 'account_id, code_hash' },
  { table: 'passkey', by: 'id' },
  { table: 'identity', by: 'issuer, subject' },
  { table: 'challenge', by: 'token_hash' },
  { table: 'failed_try', by: 'key' },
  { table: 'one_time_link', by: 'token_hash' },
  { table: 'machine_account', by: 'id' },
  { table: 'dossier', by: 'id' },
  { table: 'revision', by: 'dossier_id, number' },
  { table: 'document', by: 'dossier_id, kind, revision' },
  { table: 'library', by: 'organisation_id' },
  { table: 'library_edition', by: 'organisation_id, revision' },
  { table: 'signal', by: 'id' },
  { table: 'decision', by: 'at, id' },
  { table: 'blob', by: 'organisation_id, hash' },
  { table: 'partner_grant', by: 'id' },
  { table: 'tracker', by: 'id' },
  { table: 'ticket', by: 'id' },
  { table: 'remark', by: 'id' },
  { table: 'map_layout', by: 'dossier_id' },
  { table: 'happening', by: 'number' },
  { table: 'kept_reply', by: 'account_id, key_hash' },
  { table: 'audit_entry', by: 'organisation_id, number' },
];

export const DUMP_FORMAT = 'primum-dump';
export const DUMP_VERSION = 1;

const ROWS_AT_ONCE = 500;

/** Lines without their end. The first names the format, the last how many rows there were, so that a cut file shows. */
export async function* dump({ query }: Database): AsyncGenerator<string> {
  yield JSON.stringify({ format: DUMP_FORMAT, version: DUMP_VERSION });
  // One moment for all tables: what is changed meanwhile is not in it.
  const work = await query.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    let rows = 0;
    for (const { table, by } of DUMPED) {
      for await (const row of rowsOf(work, table, by)) {
        rows += 1;
        yield `${JSON.stringify(table)} ${row}`;
      }
    }
    yield JSON.stringify({ rows });
  } finally {
    await work.rollback().execute();
  }
}

async function* rowsOf(work: Transaction<Tables>, table: string, by: string): AsyncGenerator<string> {
  await sql
    .raw(`declare dumped no scroll cursor for select row_to_json(t)::text as row from ${table} t order by ${by}`)
    .execute(work);
  for (;;) {
    const { rows } = await sql<{ row: string }>`${sql.raw(`fetch ${ROWS_AT_ONCE} from dumped`)}`.execute(work);
    for (const { row } of rows) yield row;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql`close dumped`.execute(work);
}
