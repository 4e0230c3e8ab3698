/** Jobs of the server that were given up. */
import { z } from 'zod';

export const FailedJobView = z.object({
  job: z.string(),
  at: z.iso.datetime(),
  code: z.string().describe('stable; UNEXPECTED: the log of the server says what it was'),
});
export type FailedJobView = z.infer<typeof FailedJobView>;

export const FailedJobs = z.object({ items: z.array(FailedJobView).describe('jobs whose last run was given up') });
