/** A conflict as it is found: one control at one place that pulls both ways, with the harms of each side and how they hang on it. */
import { z } from 'zod';
import { ReportStep } from '../../assessment/report.ts';
import { CONFLICT_KINDS } from '../../knowledge/conflict-pattern-entry.ts';
import { HarmTo } from '../../knowledge/clinical-kinds.ts';

const Text = z.string();
const Named = z.strictObject({ id: Text, title: Text });
const Evaluation = z.enum(['acceptable', 'reduce', 'unacceptable']);

export const ConflictHarm = z.strictObject({
  harm: Text.describe('id of the harm'),
  title: Text,
  situation: Text,
  to: HarmTo,
  kind: z.enum(['safety', 'privacy', 'continuity']),
  severity: Text,
  before: Text.describe('likelihood level without the control'),
  after: Text.describe('with it'),
  evaluationBefore: Evaluation,
  evaluationAfter: Evaluation,
  way: z
    .strictObject({ before: Text, after: Text })
    .describe(
      'likelihood level that the harm has by what the control stops or brings alone, without and with the control',
    ),
  moves: z
    .boolean()
    .describe(
      'false: other ways to the harm are as likely or likelier, so that it stays where it is while they are open',
    ),
  chain: z.array(ReportStep).describe('from the harm back to the control'),
});
export type ConflictHarm = z.infer<typeof ConflictHarm>;

export const CONTROL_STANDINGS = ['in-place', 'proposed', 'option', 'missing'] as const;

export const ConflictFinding = z.strictObject({
  id: Text.describe('control@asset; stays the same as long as both do'),
  control: Named,
  asset: Named,
  standing: z.enum(CONTROL_STANDINGS).describe('missing: nobody proposes it, and its absence is what pulls both ways'),
  with: z
    .array(Named)
    .describe(
      'controls, control@asset with their titles, that were taken as in place beside it, since alone it does nothing',
    ),
  kinds: z.array(z.enum(CONFLICT_KINDS)).min(1),
  lowers: z.array(ConflictHarm).describe('those whose level moves first, then the most severe'),
  raises: z.array(ConflictHarm).describe('those whose level moves first, then the most severe'),
  brings: z.array(Named).describe('threats that it brings about'),
  told: z
    .array(z.strictObject({ what: z.enum(['privacy', 'emergency-access']), note: Text.optional() }))
    .describe('what people wrote at the control, where the graph cannot see it'),
  slight: z.boolean().describe('true: what it raises is at the lowest level at which anything happens'),
});
export type ConflictFinding = z.infer<typeof ConflictFinding>;
