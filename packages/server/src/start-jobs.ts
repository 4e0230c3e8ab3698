/** Starts the jobs: by a timer on the embedded database, by pg-boss on PostgreSQL, there also in processes of their own. */
import { join } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import { openDatabase } from '@primum/store/database/open-database';
import { PASSWORD_COST, type Store } from '@primum/store/store';
import { type Jobs, jobsFor } from './jobs.ts';
import { jobsInProcess, USUAL_PACE } from './jobs-in-process.ts';
import { serverSecret } from './server-secret.ts';
import type { Settings } from './settings.ts';

export type JobFailed = (job: string, error: unknown) => void;

export async function startJobs(
  store: Store,
  { databaseUrl, folder, runsJobs, trackers }: Settings,
  failed: JobFailed,
): Promise<Jobs> {
  if (databaseUrl === undefined) {
    return jobsInProcess(jobsFor(store, { dumps: join(folder, 'dumps'), trackers }), { ...USUAL_PACE, failed });
  }
  // Not needed on the embedded database, and a fifth of a second to load.
  const { jobsByPgBoss } = await import('./jobs-by-pg-boss.ts');
  return jobsByPgBoss(jobsFor(store, { trackers }), { url: databaseUrl, works: runsJobs, failed });
}

/** A process that works on jobs and serves nobody. Throws DomainError INPUT_INVALID on the embedded database. */
export async function startWorker(settings: Settings): Promise<{ readonly stop: () => Promise<void> }> {
  const { databaseUrl } = settings;
  if (databaseUrl === undefined) {
    throw new DomainError(
      'INPUT_INVALID',
      'the embedded database has one process, which works on its jobs too: a worker needs a PostgreSQL in DATABASE_URL',
    );
  }
  const database = await openDatabase({ url: databaseUrl });
  const secret = serverSecret(settings);
  const store: Store = { database, now: () => new Date(), passwordCost: PASSWORD_COST, secret };
  const jobs = await startJobs(store, { ...settings, runsJobs: true }, (job, error) =>
    console.error(
      JSON.stringify({ level: 'error', job, message: error instanceof Error ? error.message : String(error) }),
    ),
  );
  return {
    async stop() {
      await jobs.stop();
      await database.close();
    },
  };
}
