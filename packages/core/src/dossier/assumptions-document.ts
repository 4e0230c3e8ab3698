/** assumptions.yaml: levels of trust that people assume, each with its reason. */
import { z } from 'zod';
import { EntryRef, Slug } from '../knowledge/entry.ts';
import { AssetId } from './id.ts';

export const Assumption = z.strictObject({
  trust: EntryRef.describe('trust attribute'),
  at: AssetId,
  level: Slug.describe('level of the trust scale'),
  reason: z.string().min(1),
});

export const AssumptionsDocument = z
  .strictObject({ assumptions: z.array(Assumption) })
  .describe('Levels of trust that people assume, each with its reason.');
export type AssumptionsDocument = z.infer<typeof AssumptionsDocument>;
