/** decisions.yaml: what people concluded about harms, conflicts and balances: what, why, by which role, until when, and what they had seen. */
import { z } from 'zod';
import { Slug } from '../knowledge/entry.ts';
import { IsoDay } from '../knowledge/requirement-entry.ts';
import { Id } from './id.ts';

const Text = z.string().min(1);

export const DECISION_KINDS = ['accept', 'treat', 'transfer', 'avoid'] as const;

const Evaluation = z.enum(['acceptable', 'reduce', 'unacceptable']);

/** What one use said of a harm, by its own criteria or by the dossier's. */
export const SeenUse = z.strictObject({ use: Id, evaluation: Evaluation });
export type SeenUse = z.infer<typeof SeenUse>;

/** What a harm looked like when it was decided. When it looks otherwise, the decision is open again. */
export const SeenHarm = z.strictObject({
  harm: Text.describe('id of the harm, written or proposed'),
  likelihood: Slug,
  severity: Slug,
  evaluation: Evaluation.describe('the strictest of its uses; of a balance, that of its use'),
  'by-use': z
    .array(SeenUse)
    .optional()
    .describe(
      'each use that it arises in, where one has criteria of its own; absent: the evaluation is that of each use',
    ),
});
export type SeenHarm = z.infer<typeof SeenHarm>;

export const DecisionAbout = z.union([
  z.strictObject({ harm: Text.describe('id of the harm, written or proposed') }),
  z.strictObject({ conflict: Id }),
  z.strictObject({ balance: Id }),
]);
export type DecisionAbout = z.infer<typeof DecisionAbout>;

export const Decision = z.strictObject({
  id: Id,
  about: DecisionAbout,
  revises: Id.optional().describe('the decision before about the same thing, whose place it takes'),
  kind: z.enum(DECISION_KINDS),
  option: Id.optional().describe('option of the conflict or balance that was chosen'),
  to: Id.optional().describe('party that takes it over; for transfer'),
  reason: Text.describe('so that somebody who was not there can follow'),
  dissent: z.array(z.strictObject({ who: Text.describe('role'), says: Text })).optional(),
  'decided-by': Text.describe('role, as head of risk management; never a name'),
  'decided-on': IsoDay,
  'approved-by': Text.optional().describe('role of the second pair of eyes'),
  'approved-on': IsoDay.optional(),
  'approved-hash': z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('SHA-256 of what was approved, as a server writes it; a change afterwards shows'),
  'review-by': IsoDay.describe('last day on which it holds'),
  seen: z.array(SeenHarm).describe('harms as they stood when it was decided'),
});
export type Decision = z.infer<typeof Decision>;

export const DecisionsDocument = z
  .strictObject({ decisions: z.array(Decision).optional() })
  .describe('What people decided about harms, conflicts and balances, why, and until when.');
export type DecisionsDocument = z.infer<typeof DecisionsDocument>;
