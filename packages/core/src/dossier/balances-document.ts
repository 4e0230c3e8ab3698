/** balances.yaml: benefit-risk analyses of the device in one use each: options with what each would change, and how people weigh. */
import { z } from 'zod';
import { P2Range, Stage } from '../knowledge/clinical-kinds.ts';
import { EntryRef, Slug } from '../knowledge/entry.ts';
import { AssetId, Id } from './id.ts';

const Text = z.string().min(1);
const Figure = z.number().min(0);
const Range = z.tuple([Figure, Figure]).refine(([low, high]) => low <= high, 'low end first');

/** One control at one place. */
export const PlacedControl = z.strictObject({ control: EntryRef, at: AssetId });

export const Option = z.strictObject({
  id: Id,
  title: Text,
  explain: Text.optional(),
  controls: z
    .array(PlacedControl)
    .optional()
    .describe('controls that it puts in place beyond those that are; default: none'),
  cost: z
    .strictObject({ once: Figure.optional(), yearly: Figure.optional() })
    .optional()
    .describe('EUR; default: the sum of what its controls cost'),
  harms: z
    .array(
      z.strictObject({
        harm: Text.describe('id of a harm, written or proposed'),
        p2: P2Range.optional(),
        'per-device-year': Range.optional().describe('how often the situation arises, in place of what its level says'),
        basis: Text,
      }),
    )
    .optional()
    .describe('what is known of harms under this option in particular, as from a trial'),
  benefits: z
    .array(z.strictObject({ benefit: Id, 'per-1000-device-years': Range, basis: Text }))
    .optional()
    .describe('benefits that are other under this option'),
});
export type Option = z.infer<typeof Option>;

/** Equivalents of one harm of the worst severity, by level of the severity scale. */
export const SeverityWeights = z.record(Slug, z.number().min(0).max(1));

export const View = z.strictObject({
  id: Id,
  who: Text.describe('role, as head of nursing; never a name'),
  weights: SeverityWeights.optional().describe('replaces the weights of the packs for this view'),
  rates: z
    .strictObject({
      privacy: Figure.optional().describe('patient harm that one unit of privacy harm is worth'),
      continuity: Figure.optional().describe('patient harm that one unit of harm to the continuity of care is worth'),
      'burden-hour': Figure.optional().describe('patient harm that one hour of burden on care is worth'),
      'thousand-eur': Figure.optional().describe('patient harm that 1,000 EUR are worth'),
    })
    .optional()
    .describe('exchange rates; without them the axes are not added up'),
  shares: z
    .strictObject({
      patient: Figure,
      privacy: Figure,
      continuity: Figure.optional(),
      burden: Figure,
      cost: Figure,
    })
    .optional()
    .describe('swing weights of the axes, which add up to 1; in place of exchange rates'),
  reason: Text,
});
export type View = z.infer<typeof View>;

export const Balance = z.strictObject({
  id: Id,
  title: Text,
  use: Id.describe('use context that it is about'),
  stage: Stage.optional().describe('default: field-use'),
  'device-years': z.number().positive().describe('how much use one look at it counts, as 1,000 devices for one year'),
  years: z.number().positive().optional().describe('years that yearly costs are counted for; default: 1'),
  options: z.array(Option).min(1),
  views: z.array(View).optional(),
  weights: SeverityWeights.optional().describe('replaces the weights of the packs'),
  note: Text.optional(),
});
export type Balance = z.infer<typeof Balance>;

export const BalancesDocument = z
  .strictObject({ balances: z.array(Balance).optional() })
  .describe('Benefit-risk analyses: options, what each would change, and how people weigh.');
export type BalancesDocument = z.infer<typeof BalancesDocument>;
