/** A connection as Kysely's dialect of PostgreSQL uses it, on both databases. */
import type { PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { escapeLiteral } from 'pg';

export interface Question {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Statements that go first; where they fail, nothing follows. */
  readonly before: string | undefined;
}
export type Answer = PostgresQueryResult<unknown>;

const BEGIN = 'begin';
const WALLS = 'set local role primum_app';

/** What makes row-level security hold, for an organisation and until the transaction ends. */
export function inTheNameOf(organisation: string): string {
  return `${WALLS}; set local primum.organisation = ${escapeLiteral(organisation)}`;
}

/**
 * What begins a transaction waits for its first question and goes along with it: a message there and back costs more than a short
 * question, and every request begins one.
 */
export function connectionBy(
  ask: (question: Question) => Promise<Answer>,
  release: PostgresPoolClient['release'],
): PostgresPoolClient {
  let beginning: string[] = [];
  async function query(text: string, values: readonly unknown[] = []): Promise<Answer> {
    if (text === BEGIN || (beginning.length > 0 && text.startsWith(WALLS))) {
      beginning.push(text);
      return { command: 'SELECT', rowCount: 0, rows: [] };
    }
    const before = beginning.length === 0 ? undefined : beginning.join('; ');
    beginning = [];
    return ask({ text, values, before });
  }
  // Its other form reads answers piece by piece, which nobody does here.
  return { query: query as PostgresPoolClient['query'], release };
}
