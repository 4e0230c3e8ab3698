/** controls.yaml: which controls are in place or proposed, where, how well they cover, and what proves it. */
import { z } from 'zod';
import { STAGES } from '../knowledge/clinical-kinds.ts';
import { EntryRef, Slug } from '../knowledge/entry.ts';
import { PlacedControl } from './balances-document.ts';
import { AssetId, Id } from './id.ts';

export const BURDENS = ['delay', 'workload', 'alarms', 'usability', 'emergency-access'] as const;

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
    .describe('EUR, for all places that the entry names together'),
  burden: z
    .strictObject({
      'minutes-per-use': z.number().min(0).optional(),
      'uses-per-device-year': z.number().min(0).optional(),
      'training-hours': z.number().min(0).optional(),
      touches: z
        .array(z.enum(BURDENS))
        .min(1)
        .optional()
        .describe('what it makes harder for those who give or get care'),
      note: z.string().optional(),
    })
    .optional()
    .describe('what it asks of people who give or get care, at all places together'),
  privacy: z
    .strictObject({ effect: z.enum(['better', 'worse']), note: z.string().min(1) })
    .optional()
    .describe('what it does to the privacy of people, where the graph cannot see it'),
  needs: z.array(PlacedControl).min(1).optional().describe('controls without which it does not work'),
  must: z.string().min(1).optional().describe('why it is in every set of controls, as a law or an agreement'),
  cannot: z
    .string()
    .min(1)
    .optional()
    .describe("why it is in no set of controls, as a legacy device or another party's asset"),
  reason: z.string().optional(),
});

export const ControlsDocument = z
  .strictObject({ controls: z.array(ControlAt) })
  .describe('Which controls are in place or proposed, where, how well they cover, and what proves it.');
export type ControlsDocument = z.infer<typeof ControlsDocument>;
