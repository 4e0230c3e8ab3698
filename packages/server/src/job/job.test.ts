import { DomainError } from '@primum/core/domain-error';
import { listAudit } from '@primum/store/audit/list-audit';
import { afterAll, expect, it, vi } from 'vitest';
import { jobsInProcess } from '../jobs-in-process.ts';
import { asking, testServer } from '../testing/test-server.ts';

let runs = 0;
async function run(): Promise<void> {
  runs += 1;
  if (runs === 1) throw new DomainError('TRACKER_REFUSED', 'something about a person, x@example.org');
}
const jobs = jobsInProcess([{ name: 'test-job', every: 'day', run }], {
  firstAfterMs: 1,
  everyMs: { hour: 3_600_000, day: 3_600_000 },
  retryAfterMs: [],
  failed: () => {},
});
const server = testServer({ jobs });
afterAll(() => jobs.stop());

it('an owner sees a job that was given up, without what the error said, and lets it run again', async () => {
  const owner = await asking(server(), server().people.owner);
  const failed = await owner({ url: '/api/jobs/failed' });
  expect(failed.json()).toMatchObject({ items: [{ job: 'test-job', code: 'TRACKER_REFUSED' }] });
  expect(failed.body).not.toContain('example.org');
  expect((await owner({ method: 'POST', url: '/api/jobs/test-job/again' })).statusCode).toBe(204);
  await vi.waitFor(async () => expect((await owner({ url: '/api/jobs/failed' })).json()).toEqual({ items: [] }));
  expect(runs).toBe(2);
  const [entry] = await listAudit(server().store, server().people.owner, { limit: 1 });
  expect(entry).toMatchObject({ action: 'job.again', thing: 'test-job' });
});

it('what is no job is not found', async () => {
  const owner = await asking(server(), server().people.owner);
  const reply = await owner({ method: 'POST', url: '/api/jobs/no-such/again' });
  expect(reply.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' });
});
