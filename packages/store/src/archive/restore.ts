/** Takes a dump back into a database that has no content yet: all of it, or nothing. */
import { DomainError } from '@primum/core/domain-error';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/open-database.ts';
import type { Tables } from '../database/tables.ts';
import { DUMP_FORMAT, DUMP_VERSION, DUMPED } from './dump.ts';

const ROWS_AT_ONCE = 200;

/** Rows that were taken back. Throws DomainError INPUT_INVALID (with the line), ALREADY_EXISTS where there is content. */
export async function restore({ query }: Database, lines: AsyncIterable<string>): Promise<number> {
  return query.transaction().execute(async (work) => {
    await requireEmpty(work);
    const batch = batches(work);
    let [at, rows, told] = [0, 0, undefined as number | undefined];
    for await (const line of lines) {
      at += 1;
      if (at === 1) requireFormat(line);
      else if (told !== undefined) throw broken(at, 'there is more after the end');
      else if (line.startsWith('{')) told = (parsed(line, at) as { rows: number }).rows;
      else {
        const [, table, row] = /^"([a-z_]+)" (\{.*\})$/s.exec(line) ?? [];
        if (table === undefined || row === undefined || !DUMPED.some((one) => one.table === table)) {
          throw broken(at, 'this is no row of a known table');
        }
        parsed(row, at);
        await batch.add(table, row);
        rows += 1;
      }
    }
    if (told === undefined) throw broken(at + 1, 'the end is missing: the file was cut');
    if (told !== rows) throw broken(at, `it tells of ${told} rows and has ${rows}`);
    await batch.flush();
    await sql`select setval('happening_number_seq', greatest((select coalesce(max(number), 0) from happening), 1))`.execute(
      work,
    );
    return rows;
  });
}

async function requireEmpty(work: Transaction<Tables>): Promise<void> {
  const [found] = await work.selectFrom('organisation').select('id').limit(1).execute();
  if (found !== undefined)
    throw new DomainError('ALREADY_EXISTS', 'the database has content already: restore into an empty one');
}

function requireFormat(line: string): void {
  const head = parsed(line, 1) as { format?: unknown; version?: unknown };
  if (head.format !== DUMP_FORMAT) throw broken(1, 'this is no dump of Primum');
  if (head.version !== DUMP_VERSION)
    throw broken(1, `this dump has version ${String(head.version)}, and ${DUMP_VERSION} is known`);
}

function parsed(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken(line, 'this is no JSON');
  }
}

function broken(line: number, because: string): DomainError {
  return new DomainError('INPUT_INVALID', `line ${line}: ${because}; nothing was taken over`, { line });
}

/** Rows of one table go in together; the database reads them as it wrote them. */
function batches(work: Transaction<Tables>) {
  let [table, rows] = ['', [] as string[]];
  async function flush(): Promise<void> {
    if (rows.length === 0) return;
    const all = `[${rows.join(',')}]`;
    rows = [];
    await sql`insert into ${sql.table(table)} select * from json_populate_recordset(null::${sql.table(table)}, ${all}::json)`.execute(
      work,
    );
  }
  return {
    async add(to: string, row: string): Promise<void> {
      if (to !== table || rows.length >= ROWS_AT_ONCE) await flush();
      table = to;
      rows.push(row);
    },
    flush,
  };
}
