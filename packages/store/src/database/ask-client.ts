/** Questions to a client of node-postgres; statements that come again are named, so that they are planned once. */
import type { ClientBase } from 'pg';
import type { Answer, Question } from './connection.ts';
import { statementNames } from './statement-names.ts';

export function askClient(client: ClientBase): (question: Question) => Promise<Answer> {
  const nameOf = statementNames();
  return async ({ text, values, before }) => {
    if (before !== undefined) await client.query(before);
    // Without values it is one message in any case, as `commit` is; by name it would be four.
    const name = values.length === 0 ? undefined : nameOf(text);
    const { command, rowCount, rows } = await client.query<object>({
      text,
      values: [...values],
      ...(name === undefined ? {} : { name }),
    });
    return { command: command as Answer['command'], rowCount: rowCount ?? 0, rows };
  };
}
