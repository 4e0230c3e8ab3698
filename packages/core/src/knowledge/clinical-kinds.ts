/** Kinds of entry that lead from a consequence to a person: clinical functions, hazardous situations, scales of harm. */
import { z } from 'zod';
import { EntryBase, EntryRef, Slug } from './entry.ts';

/** patient, user, other: safety (ISO 14971); data-subject: privacy; service: continuity of care. */
export const HarmTo = z.enum(['patient', 'user', 'other', 'data-subject', 'service']);
export type HarmTo = z.infer<typeof HarmTo>;

export const STAGES = ['design', 'build', 'release', 'installation', 'field-use', 'end-of-life'] as const;
export const Stage = z.enum(STAGES).describe('stage of the life cycle');
export type Stage = z.infer<typeof Stage>;

const Probability = z.number().min(0).max(1);
export const P2Range = z.tuple([Probability, Probability]).refine(([low, high]) => low <= high, 'low end first');

export const ClinicalFunctionEntry = EntryBase.extend({
  type: EntryRef.optional().describe(
    'asset type of such functions, a kind of the type that stands for functions; none: that type itself',
  ),
});

export const SituationEntry = EntryBase.extend({
  function: EntryRef.optional().describe(
    'clinical function; none: any function, or data of the given type wherever it is',
  ),
  when: z.strictObject({
    loss: EntryRef.describe('trust attribute that is lost'),
    of: z.union([
      z.literal('function'),
      z.strictObject({ data: EntryRef.describe('asset type of the data that the function relies on') }),
    ]),
  }),
  situation: z.string().min(1).describe('the hazardous situation, as a clinician would say it'),
  harms: z
    .array(
      z.strictObject({
        id: Slug.describe('unique in the situation'),
        to: HarmTo,
        harm: z.string().min(1),
        severity: Slug.describe('level of the severity scale; a starting point to be judged'),
        p2: P2Range.describe('starting range for the probability that the situation ends in the harm'),
        basis: z.string().min(1).describe('why; what a clinician should look at to judge it'),
      }),
    )
    .min(1),
  stages: z.array(Stage).min(1).optional().describe('default: field-use'),
});

export const SeverityScaleEntry = EntryBase.extend({
  levels: z
    .array(
      z.strictObject({
        id: Slug,
        title: z.string(),
        explain: z.string(),
        privacy: z.string().describe('what the level means for a data subject'),
        continuity: z.string().describe('what the level means for a service'),
      }),
    )
    .min(2)
    .describe('mildest first'),
});

export const FrequencyMapEntry = EntryBase.extend({
  levels: z
    .array(
      z.strictObject({
        level: Slug.describe('likelihood level'),
        'per-device-year': z.tuple([z.number().min(0), z.number().positive()]),
      }),
    )
    .min(2)
    .describe('lowest first'),
});

export const SeverityWeightsEntry = EntryBase.extend({
  levels: z
    .array(
      z.strictObject({
        level: Slug.describe('severity level'),
        weight: z.number().positive().max(1).describe('harms of the worst severity that one of this severity is worth'),
      }),
    )
    .min(2)
    .describe('mildest first'),
});

export const AcceptabilityEntry = EntryBase.extend({
  probabilities: z
    .array(
      z.strictObject({
        id: Slug,
        title: z.string(),
        below: z.number().positive().optional().describe('per device-year; the last has none'),
      }),
    )
    .min(2)
    .describe('lowest first'),
  rows: z
    .array(z.array(z.enum(['acceptable', 'reduce', 'unacceptable'])))
    .min(2)
    .describe(
      'one row per severity, mildest first; one column per probability, lowest first; reduce: lower as far as possible, then judge against benefit',
    ),
});

export const CLINICAL_KINDS = {
  'clinical-functions': ClinicalFunctionEntry,
  situations: SituationEntry,
  'severity-scales': SeverityScaleEntry,
  'frequency-maps': FrequencyMapEntry,
  'severity-weights': SeverityWeightsEntry,
  acceptability: AcceptabilityEntry,
} as const;
