/** Knowledge packs as the API tells them. */
import { z } from 'zod';

const Count = z.int().nonnegative();

export const PackView = z.object({
  id: z.string(),
  title: z.string(),
  edition: z.string(),
  effectiveOn: z.string(),
  reviewedOn: z.string(),
  reviewBy: z.string(),
  licence: z.string(),
  source: z.string(),
  requires: z.array(z.string()).describe('packs without which it cannot be used'),
  kinds: z.array(z.object({ kind: z.string(), entries: Count })),
  marks: z.object({ seen: Count, known: Count, proposal: Count }),
});
export type PackView = z.infer<typeof PackView>;

export const EntryView = z
  .looseObject({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    explain: z.string().optional(),
    source: z.looseObject({ document: z.string(), mark: z.enum(['seen', 'known', 'proposal']) }),
  })
  .describe('an entry with all its fields, as its kind has them');
export type EntryView = z.infer<typeof EntryView>;
