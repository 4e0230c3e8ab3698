/** Where the parts of a system stand on its picture. */
import { z } from 'zod';

const Point = z.strictObject({ x: z.number(), y: z.number() });

export const Layout = z.strictObject({
  positions: z.record(z.string().max(200), Point).describe('by id of zone or asset, in pixels'),
  collapsed: z.array(z.string().max(200)).describe('zones that are shut'),
});
export type Layout = z.infer<typeof Layout>;
