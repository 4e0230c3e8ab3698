/** All organisations of a database: for who runs it, not for who uses it. */
import type { Database } from '../database/open-database.ts';

export function listOrganisations({ query }: Database): Promise<{ readonly id: string; readonly title: string }[]> {
  return query.selectFrom('organisation').select(['id', 'title']).orderBy('title').orderBy('id').execute();
}
