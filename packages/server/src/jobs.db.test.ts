import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import { restoreFromFile } from '@primum/store/archive/dump-file';
import { verifyAudit } from '@primum/store/audit/list-audit';
import { openDatabase } from '@primum/store/database/open-database';
import { openTestDatabase } from '@primum/store/testing/on-both-databases';
import { afterAll, describe, expect, inject, it, vi } from 'vitest';
import { type Job, jobsFor } from './jobs.ts';
import { jobsByPgBoss } from './jobs-by-pg-boss.ts';
import { jobsInProcess, type Pace } from './jobs-in-process.ts';
import { keepDump } from './keep-dump.ts';
import { newExample, testServer } from './testing/test-server.ts';

const postgresql = inject('postgresqlUrl');
const folder = mkdtempSync(join(tmpdir(), 'primum-jobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A job that fails as often as told, then works. */
function failing(failures: number): Job & { runs: number } {
  return {
    name: 'test-job',
    every: 'day',
    runs: 0,
    async run() {
      this.runs += 1;
      if (this.runs <= failures) throw new Error('not yet');
    },
  };
}

describe('jobs on the embedded database', () => {
  const pace = (failed: Pace['failed']): Pace => ({
    firstAfterMs: 5,
    everyMs: { hour: 60_000, day: 60_000 },
    retryAfterMs: [5, 5, 5],
    failed,
  });

  it('are retried when they fail, and counted', async () => {
    const [told, job] = [vi.fn<Pace['failed']>(), failing(2)];
    const jobs = jobsInProcess([job], pace(told));
    await vi.waitFor(async () => expect(await jobs.figures()).toMatchObject([{ done: 1, failed: 0, waiting: 0 }]));
    expect([job.runs, told.mock.calls.length]).toEqual([3, 2]);
    await jobs.stop();
  });

  it('that go on failing are given up until they are due again, and show it', async () => {
    const job = failing(99);
    const jobs = jobsInProcess(
      [job],
      pace(() => {}),
    );
    await vi.waitFor(async () => expect(await jobs.figures()).toMatchObject([{ done: 0, failed: 1 }]));
    expect(job.runs).toBe(4);
    expect(await jobs.failed()).toMatchObject([{ job: 'test-job', code: 'UNEXPECTED' }]);
    expect([await jobs.again('no-such'), await jobs.again('test-job')]).toEqual([false, true]);
    await vi.waitFor(() => expect(job.runs).toBe(8));
    await jobs.stop();
  });

  it('are let finish when the server stops', async () => {
    let done = false;
    const run = () => new Promise<void>((resolve) => setTimeout(() => ((done = true), resolve()), 50));
    const jobs = jobsInProcess(
      [{ name: 'slow', every: 'day', run }],
      pace(() => {}),
    );
    await vi.waitFor(async () => expect(await jobs.figures()).toMatchObject([{ running: 1 }]));
    await jobs.stop();
    expect(done).toBe(true);
  });
});

describe('the daily dump', () => {
  const server = testServer();

  it('is made once a day, the newest fourteen stay, and one brings everything back', async () => {
    await newExample(server());
    const dumps = join(folder, 'dumps');
    mkdirSync(dumps);
    const days = Array.from({ length: 20 }, (_, day) => `primum-2026-11-${String(day + 1).padStart(2, '0')}.jsonl.gz`);
    for (const name of [...days, 'of-somebody-else.txt']) writeFileSync(join(dumps, name), 'old');
    await keepDump(server().store, dumps);
    const names = readdirSync(dumps).sort();
    const newest = join(dumps, 'primum-2026-11-25.jsonl.gz');
    expect(names).toEqual(['of-somebody-else.txt', ...days.slice(-13), 'primum-2026-11-25.jsonl.gz']);
    const before = statSync(newest).mtimeMs;
    await keepDump(server().store, dumps);
    expect([statSync(newest).mtimeMs, statSync(newest).mode & 0o777]).toEqual([before, 0o600]);
    const back = await openDatabase({ folder: undefined });
    expect(await restoreFromFile(back, newest)).toBeGreaterThan(20);
    expect(await verifyAudit({ database: back }, server().people.owner.organisation)).toMatchObject({ whole: true });
    await back.close();
  });

  it('that cannot be written leaves the others and no half of it', async () => {
    const full = join(folder, 'no-folder');
    writeFileSync(full, 'a file where the folder should be');
    await expect(keepDump(server().store, full)).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('comes with a check of the audit log that fails where an entry does not follow the one before', async () => {
    const { store, people } = server();
    const verify = jobsFor(store, { trackers: [] }).find(({ name }) => name === 'verify-audit');
    await verify?.run();
    const forged = { number: 999, at: store.now(), account_id: 'x', action: 'x', thing: 'x', facts: '{}' };
    await store.database.query
      .insertInto('audit_entry')
      .values({ ...forged, organisation_id: people.owner.organisation, previous_hash: 'x', hash: 'x' })
      .execute();
    await expect(verify?.run()).rejects.toThrow(/not whole/);
  });
});

describe.skipIf(postgresql === undefined)('jobs on PostgreSQL', () => {
  it('are run by one of several processes, retried when they fail, and seen from all', async () => {
    const opened = await openTestDatabase(postgresql ?? '');
    const [told, job] = [vi.fn<(job: string, error: unknown) => void>(), failing(1)];
    const settings = { url: opened.url, failed: told, paceS: { poll: 0.5, retry: 1 } };
    const server = await jobsByPgBoss([job], { ...settings, works: false });
    const workers = [
      await jobsByPgBoss([job], { ...settings, works: true }),
      await jobsByPgBoss([job], { ...settings, works: true }),
    ];
    await vi.waitFor(
      async () => expect(await server.figures()).toMatchObject([{ job: 'test-job', done: 1, failed: 0 }]),
      {
        timeout: 30_000,
        interval: 200,
      },
    );
    expect([job.runs, told.mock.calls.length]).toEqual([2, 1]);
    for (const one of [server, ...workers]) await one.stop();
    await opened.database.close();
    await opened.drop();
  });

  it('that were given up are told by the code of the error, and run again on demand, asked of any process', async () => {
    const opened = await openTestDatabase(postgresql ?? '');
    let isWell = false;
    const job: Job = {
      name: 'test-job',
      every: 'day',
      async run() {
        if (!isWell) throw new DomainError('TRACKER_REFUSED', 'somebody@example.org');
      },
    };
    const settings = { url: opened.url, failed: () => {}, paceS: { poll: 0.5, retry: 0 } };
    const server = await jobsByPgBoss([job], { ...settings, works: false });
    const worker = await jobsByPgBoss([job], { ...settings, works: true });
    const within = { timeout: 60_000, interval: 200 };
    await vi.waitFor(async () => expect(await server.failed()).toMatchObject([{ code: 'TRACKER_REFUSED' }]), within);
    expect(JSON.stringify(await server.failed())).not.toContain('example.org');
    isWell = true;
    expect([await server.again('no-such'), await server.again('test-job')]).toEqual([false, true]);
    await vi.waitFor(async () => expect(await server.failed()).toEqual([]), within);
    for (const one of [server, worker]) await one.stop();
    await opened.database.close();
    await opened.drop();
  }, 120_000);
});
