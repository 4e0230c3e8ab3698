/** Acceptance criteria that a use of the device has of its own: set beforehand, with a reason, in place of the dossier's. */
import { z } from 'zod';
import { Stage } from '../knowledge/clinical-kinds.ts';
import { EntryId } from '../knowledge/entry.ts';

/** rows[severity][probability], mildest and lowest first. */
export const AcceptabilityMatrix = z.array(z.array(z.enum(['acceptable', 'reduce', 'unacceptable'])));
export type AcceptabilityMatrix = z.infer<typeof AcceptabilityMatrix>;

export const UseCriteria = z.strictObject({
  stage: Stage.optional().describe('only in this stage; default: in each that has none of its own'),
  acceptability: EntryId.optional().describe('matrix of a pack; its probabilities must be those of the dossier'),
  matrix: AcceptabilityMatrix.optional().describe(
    'criteria of this use: one row per severity, mildest first, one column per probability, lowest first',
  ),
  reason: z
    .string()
    .min(1)
    .describe('why another risk may stay in this use than elsewhere; a proposal says that it is one'),
});
export type UseCriteria = z.infer<typeof UseCriteria>;
