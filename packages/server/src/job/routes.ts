/** Jobs that were given up: an owner sees them and lets them run again. They are of the server, and tell of no organisation. */
import { FailedJobs } from '@primum/core/api/jobs';
import { DomainError } from '@primum/core/domain-error';
import { auditAction } from '@primum/store/audit/audit-action';
import { z } from 'zod';
import { Nothing } from '../addresses.ts';
import type { App } from '../app-type.ts';
import type { Deps } from '../deps.ts';
import { signedIn } from '../session.ts';

const MANAGE = { action: 'job.manage' } as const;
const JobAddress = z.object({ job: z.string().min(1).max(60) });

export function routes(app: App, { store, jobs }: Deps): void {
  app.get('/api/jobs/failed', { config: MANAGE, schema: { response: { 200: FailedJobs } } }, async () => ({
    items: (await jobs.failed()).map(({ at, ...failed }) => ({ ...failed, at: at.toISOString() })),
  }));

  app.post(
    '/api/jobs/:job/again',
    { config: MANAGE, schema: { params: JobAddress, response: { 204: Nothing } } },
    async (request, reply) => {
      const { job } = request.params;
      if (!(await jobs.again(job))) throw new DomainError('NOT_FOUND', 'there is no job of that name');
      await auditAction(store, signedIn(request), { action: 'job.again', thing: job });
      return reply.code(204).send(null);
    },
  );
}
