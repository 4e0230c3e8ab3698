/** Brings the tables up to date, once, also where several servers start at the same time (Kysely locks while it migrates). */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { first } from './migrations/0001-first.ts';
import { sharing } from './migrations/0002-sharing.ts';
import { signIn } from './migrations/0003-sign-in.ts';
import { keptReplies } from './migrations/0004-kept-replies.ts';
import { library } from './migrations/0005-library.ts';
import { tickets } from './migrations/0006-tickets.ts';
import { approval } from './migrations/0007-approval.ts';

/** In the order of their names; a migration that was published is never edited. */
const MIGRATIONS = {
  '0001-first': first,
  '0002-sharing': sharing,
  '0003-sign-in': signIn,
  '0004-kept-replies': keptReplies,
  '0005-library': library,
  '0006-tickets': tickets,
  '0007-approval': approval,
};

export async function migrate<T>(database: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => MIGRATIONS } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
