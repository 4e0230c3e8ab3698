/** Lists come in pages: `next` is the cursor of the page after, absent on the last. */
import { z } from 'zod';

export const PageQuery = z.object({
  cursor: z.string().min(1).max(500).optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}
