/** Questions to a client of node-postgres; statements that come again are named, so that they are planned once. */
import type { ClientBase } from 'pg';
import type { Answer, Question } from './connection.ts';
import { statementNames } from './statement-names.ts';

export function askClient(client: ClientBase): (question: Question) => Promise<Answer> {
  const nameOf = statementNames();
  return async ({ text, values, before }) => {
    if (before !== undefined) await client.query(before);
    const name = nameOf(text);
    const { command, rowCount, rows } = await client.query<object>({
      text,
      values: [...values],
      ...(name === undefined ? {} : { name }),
    });
    return { command: command as Answer['command'], rowCount: rowCount ?? 0, rows };
  };
}
