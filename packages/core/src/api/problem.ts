/** What the API answers when it refuses: problem details (RFC 9457) with a stable code. */
import { z } from 'zod';

export const ApiFault = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  expected: z.string().optional(),
  hint: z.string().optional(),
  document: z.string(),
  path: z.array(z.union([z.string(), z.int()])).describe('keys and indexes that lead to the place in the document'),
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
});
export type ApiFault = z.infer<typeof ApiFault>;

export const Problem = z
  .object({
    type: z.string().describe('stable name of the kind of problem'),
    title: z.string().describe('what is wrong, in words'),
    status: z.int(),
    code: z.string().describe('stable: programs go by it'),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    faults: z.array(ApiFault).optional().describe('all faults of what was sent, or of what is judged'),
  })
  .describe('Why the request was refused.');
export type Problem = z.infer<typeof Problem>;
