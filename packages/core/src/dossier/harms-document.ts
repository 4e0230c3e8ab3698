/** harms.yaml: which loss leads to which hazardous situation, to which harm of whom; what people judged of the proposals. */
import { z } from 'zod';
import { HarmTo, P2Range, Stage } from '../knowledge/clinical-kinds.ts';
import { EntryId, EntryRef, Slug } from '../knowledge/entry.ts';
import { AssetId, Id } from './id.ts';
import { AcceptabilityMatrix } from './use-criteria.ts';

const Loss = {
  in: z.array(Id).min(1).optional().describe('use contexts; default: all'),
  stage: Stage.optional().describe('default: field-use'),
};

export const When = z.union([
  z.strictObject({ loss: EntryRef.describe('trust attribute that is lost'), of: AssetId, ...Loss }),
  z.strictObject({ consequence: EntryRef, at: AssetId, ...Loss }),
]);

export const Harm = z.strictObject({
  id: Id,
  when: When,
  situation: z.string().min(1).describe('the hazardous situation'),
  harm: z.strictObject({
    title: z.string().min(1).optional().describe('the harm itself, as hypoglycaemia'),
    to: HarmTo,
    severity: Slug.describe('level of the severity scale'),
    p2: P2Range.describe('probability that the situation ends in the harm: low and high end'),
    basis: z
      .string()
      .min(1)
      .describe('ground of severity and P2: study, complaint data, clinical judgement with its date'),
  }),
  responsible: Id.describe('party that must see to it that this risk is acceptable'),
  from: EntryId.optional().describe('template that it was accepted or changed from; replaces what it proposes there'),
  'from-harm': Slug.optional().describe('the one harm of the template that it replaces; default: all of them'),
  reason: z.string().min(1).optional().describe('why it was changed from the template'),
});

export const Rejected = z.strictObject({
  template: EntryId,
  harm: Slug.optional().describe('one harm of the template; default: all of them'),
  at: AssetId.describe('function or data that it was proposed for'),
  reason: z.string().min(1),
});

export const Benefit = z.strictObject({
  id: Id,
  title: z.string().min(1),
  'per-1000-device-years': z
    .tuple([z.number().min(0), z.number().min(0)])
    .optional()
    .describe('effect: low and high end'),
  unit: z.string().optional().describe('what is counted, as serious harms averted'),
  averts: Slug.optional().describe(
    'severity of the harm that one of what is counted averts; without it the benefit cannot be set against harm',
  ),
  confidence: z.enum(['low', 'medium', 'high']).optional(),
  source: z.string().min(1),
});

export const HarmsDocument = z
  .strictObject({
    harms: z.array(Harm).optional(),
    rejected: z.array(Rejected).optional().describe('proposed situations that people rejected, with their reason'),
    benefits: z.array(Benefit).optional(),
    'severity-scale': EntryId.optional().describe('replaces the scale of the packs'),
    'frequency-map': EntryId.optional().describe('replaces the map of the packs'),
    acceptability: EntryId.optional().describe('replaces the matrix of the packs'),
    matrix: AcceptabilityMatrix.optional().describe(
      "this dossier's own criteria: one row per severity, mildest first, one column per probability, lowest first",
    ),
  })
  .describe('Which loss leads to which hazardous situation and harm, and what people judged of the proposals.');
export type HarmsDocument = z.infer<typeof HarmsDocument>;
