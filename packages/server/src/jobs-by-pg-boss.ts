/**
 * Jobs on PostgreSQL, by pg-boss: its tables stand in a schema of their own in the same database. Any number of servers and
 * workers share them; each run is given to one.
 */
import { type JobWithMetadata, PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { FailedJob, Job, Jobs } from './jobs.ts';

/** At odd minutes, so that not everything on a machine happens on the hour. */
const CRON: Readonly<Record<Job['every'], string>> = { hour: '17 * * * *', day: '23 3 * * *' };
const PERIOD_S: Readonly<Record<Job['every'], number>> = { hour: 3600, day: 86_400 };
const RETRIES = 3;

export interface BossSettings {
  readonly url: string;
  /** False: this process only looks at how the jobs stand; workers run them. */
  readonly works: boolean;
  readonly failed: (job: string, error: unknown) => void;
  /** How often it is asked whether there is something to do, and the wait before the first retry, which then doubles. */
  readonly paceS?: { readonly poll: number; readonly retry: number };
}

const USUAL_PACE_S = { poll: 10, retry: 10 };

export async function jobsByPgBoss(
  jobs: readonly Job[],
  { url, works, failed, paceS = USUAL_PACE_S }: BossSettings,
): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: url, max: 4, schedule: works, supervise: works });
  // The database may go away and come back: unheard, the event would end the process.
  boss.on('error', (error) => failed('queue', error));
  await boss.start();
  for (const job of jobs) {
    const retries = { retryLimit: RETRIES, retryDelay: paceS.retry, retryBackoff: true };
    await boss.createQueue(job.name, { policy: 'exclusive', ...retries });
    if (!works) continue;
    await boss.schedule(job.name, CRON[job.every]);
    await boss.work(job.name, { pollingIntervalSeconds: paceS.poll }, async () => {
      try {
        await job.run();
      } catch (error) {
        failed(job.name, error);
        throw error;
      }
    });
    // Once at the start, unless somebody did in this hour or day: nobody was there to keep the schedule.
    await boss.sendThrottled(job.name, null, null, PERIOD_S[job.every]);
  }
  return {
    figures: async () =>
      Promise.all(
        jobs.map(async ({ name }) => {
          // A job runs once an hour at most and is kept for a week: few enough to be counted one by one.
          const runs = await boss.findJobs(name);
          const count = (...states: readonly string[]) => runs.filter(({ state }) => states.includes(state)).length;
          return {
            job: name,
            waiting: count('created', 'retry'),
            running: count('active'),
            done: count('completed'),
            failed: count('failed'),
          };
        }),
      ),
    failed: async () =>
      (await Promise.all(jobs.map(async ({ name }) => lastFailure(name, await boss.findJobs(name))))).flatMap(
        (one) => one ?? [],
      ),
    async again(name) {
      if (!jobs.some((job) => job.name === name)) return false;
      // Where one waits or runs already the queue takes no second.
      await boss.send(name);
      return true;
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}

type Run = Pick<JobWithMetadata, 'state' | 'completedOn' | 'output'>;
const Output = z.object({ name: z.literal('DomainError'), code: z.string().regex(/^[A-Z_]+$/) });

/** Undefined where the run that ended last did what it had to. */
function lastFailure(job: string, runs: readonly Run[]): FailedJob | undefined {
  const last = runs
    .flatMap(({ state, completedOn: at, output }) =>
      at !== null && (state === 'failed' || state === 'completed') ? [{ state, at, output }] : [],
    )
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  if (last?.state !== 'failed') return undefined;
  return { job, at: last.at, code: Output.safeParse(last.output).data?.code ?? 'UNEXPECTED' };
}
