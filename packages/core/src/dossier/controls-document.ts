/** controls.yaml: which controls are in place or proposed, where, how well they cover, and what proves it. */
import { z } from 'zod';
import { STAGES } from '../knowledge/clinical-kinds.ts';
import { EntryRef, Slug } from '../knowledge/entry.ts';
import { AssetId, Id } from './id.ts';

export const ControlAt = z.strictObject({
  control: EntryRef,
  at: z.union([AssetId, z.array(AssetId).min(1)]),
  state: z.enum(['in-place', 'proposed']),
  coverage: Slug.optional().describe('trust level that it gives; default: that of the control'),
  party: Id.optional().describe('who sees to it; default: the party of the asset'),
  stage: z.enum(STAGES).optional(),
  evidence: z.array(z.string().min(1)).min(1).optional().describe('what proves it: files of the dossier, test reports'),
  cost: z
    .strictObject({ once: z.number().min(0).optional(), yearly: z.number().min(0).optional() })
    .optional()
    .describe('EUR'),
  burden: z
    .strictObject({
      'minutes-per-use': z.number().min(0).optional(),
      'training-hours': z.number().min(0).optional(),
      note: z.string().optional(),
    })
    .optional()
    .describe('what it asks of people who give or get care'),
  reason: z.string().optional(),
});

export const ControlsDocument = z
  .strictObject({ controls: z.array(ControlAt) })
  .describe('Which controls are in place or proposed, where, how well they cover, and what proves it.');
export type ControlsDocument = z.infer<typeof ControlsDocument>;
