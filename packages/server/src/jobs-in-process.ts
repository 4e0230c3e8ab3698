/** Jobs on the embedded database: one process has it, so a timer is all it takes. */
import { codeOf, type FailedJob, type Job, type JobFigures, type Jobs } from './jobs.ts';

export interface Pace {
  /** After the start, so that it is not in the way of it. */
  readonly firstAfterMs: number;
  readonly everyMs: Readonly<Record<Job['every'], number>>;
  /** Waits before the retries of a run that failed; after the last it is given up until the next is due. */
  readonly retryAfterMs: readonly number[];
  /** Hears of every failure. */
  readonly failed: (job: string, error: unknown) => void;
}

const HOUR_MS = 3_600_000;
export const USUAL_PACE: Omit<Pace, 'failed'> = {
  firstAfterMs: 60_000,
  everyMs: { hour: HOUR_MS, day: 24 * HOUR_MS },
  retryAfterMs: [10_000, 60_000, 600_000],
};

export function jobsInProcess(jobs: readonly Job[], pace: Pace): Jobs {
  const loops = jobs.map((job) => loopOf(job, pace));
  return {
    figures: async () => loops.map(({ figures }) => figures()),
    failed: async () => loops.flatMap((loop) => loop.failed() ?? []),
    again: async (job) => loops.some((loop) => loop.again(job)),
    stop: async () => void (await Promise.all(loops.map(({ stop }) => stop()))),
  };
}

interface Loop {
  readonly figures: () => JobFigures;
  readonly failed: () => FailedJob | undefined;
  /** False: it is another job. */
  readonly again: (job: string) => boolean;
  readonly stop: () => Promise<void>;
}

function loopOf(job: Job, { firstAfterMs, everyMs, retryAfterMs, failed }: Pace): Loop {
  const count = { done: 0, failed: 0 };
  let [tries, stopped] = [0, false];
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let last: FailedJob | undefined;

  function wait(ms: number): void {
    if (stopped) return;
    timer = setTimeout(() => void (running = run()), ms);
    timer.unref();
  }

  async function run(): Promise<void> {
    try {
      await job.run();
      count.done += 1;
      tries = 0;
      last = undefined;
      wait(everyMs[job.every]);
    } catch (error) {
      failed(job.name, error);
      const retryMs = retryAfterMs[tries];
      tries = retryMs === undefined ? 0 : tries + 1;
      if (retryMs === undefined) {
        count.failed += 1;
        last = { job: job.name, at: new Date(), code: codeOf(error) };
      }
      wait(retryMs ?? everyMs[job.every]);
    } finally {
      running = undefined;
    }
  }

  wait(firstAfterMs);
  return {
    figures: () => ({ job: job.name, waiting: tries > 0 ? 1 : 0, running: running === undefined ? 0 : 1, ...count }),
    failed: () => last,
    again: (wanted) => {
      if (wanted !== job.name) return false;
      clearTimeout(timer);
      if (!stopped) running ??= run();
      return true;
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
