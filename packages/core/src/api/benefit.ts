/** What the API tells of benefit and risk: each balance with its effects, what would turn it and how people weigh; and uses beside each other. */
import { z } from 'zod';
import { AXES } from '../benefit/effects.ts';
import { HarmTo, Stage } from '../knowledge/clinical-kinds.ts';

const Text = z.string();
const Texts = z.array(Text);
const Figure = z.number();
const Range = z.tuple([Figure, Figure]);
const Acceptability = z.enum(['acceptable', 'reduce', 'unacceptable']);
const Axis = z.enum(AXES);
const Other = z.enum(['privacy', 'continuity', 'burden', 'cost']);

const Amount = z.object({ low: Figure, high: Figure, point: Figure });
const AxisSum = Amount.extend({ missing: Texts.describe('what has no figure and is not in the sum') });

const OptionHarm = z.object({
  id: Text,
  harm: Text.describe('with the place, and the situation, where else it would read as another harm does'),
  situation: Text,
  to: HarmTo,
  axis: z.enum(['patient', 'privacy', 'continuity']),
  severity: Text,
  p2: Range,
  likelihood: Text.optional().describe('absent: only controls of other options bring it about'),
  frequency: Range.optional().describe('per device-year'),
  basis: Text.optional(),
  evaluation: Acceptability,
  evaluationAtHighEnd: Acceptability,
});

const OptionBenefit = z.object({
  id: Text,
  title: Text,
  unit: Text.optional(),
  averts: Text.optional(),
  effect: Range.optional().describe('per 1,000 device-years; absent: nobody gave a figure'),
  confidence: z.enum(['low', 'medium', 'high']).optional(),
  source: Text,
});

const Option = z.object({
  id: Text,
  title: Text,
  explain: Text.optional(),
  controls: Texts.describe('control@asset'),
  idle: Texts.describe('of these, such that move no level'),
  harms: z.array(OptionHarm),
  benefits: z.array(OptionBenefit),
  care: z.object({
    hours: z.object({ inUse: Figure, training: Figure }),
    cost: z.object({ once: Figure, yearly: Figure }),
    missing: z.object({ burden: Texts, cost: Texts }),
    touches: Texts,
    notes: Texts,
  }),
  amounts: z.record(Text, Amount).describe('by id of harm'),
  axes: z.object({ patient: AxisSum, privacy: AxisSum, continuity: AxisSum, burden: AxisSum, cost: AxisSum }),
  benefit: AxisSum.optional(),
  net: Amount.optional().describe('net clinical benefit; absent: no benefit has figures'),
  unacceptable: Texts.describe('harms that no total makes up for'),
});

const Sensitivity = z.object({
  first: Text,
  second: Text,
  difference: Figure.describe('patient harm less benefit, first less second; below zero the first is the better'),
  inputs: z.array(
    z.object({
      kind: z.enum(['p2', 'frequency', 'benefit', 'weight']),
      id: Text,
      title: Text,
      options: Texts,
      range: Range.optional(),
      point: Figure,
      atLow: Figure.optional(),
      atHigh: Figure.optional(),
      breakEven: Figure.optional(),
      turns: z.boolean(),
    }),
  ),
  rates: z.array(z.object({ axis: Other, rate: Figure, above: Text })),
});

const View = z.object({
  id: Text,
  who: Text,
  reason: Text,
  by: z.enum(['rates', 'shares', 'net']),
  ownWeights: z.boolean(),
  ranking: z.array(
    z.object({
      option: Text,
      total: Figure,
      terms: z.partialRecord(Axis, Figure),
      unacceptable: z.boolean(),
    }),
  ),
  leftOut: z.array(Axis),
  incomplete: z.array(Axis),
  changes: z.array(z.object({ axis: Other, rate: Figure, at: Figure, first: Text })),
});

const OwnCriteria = z.object({ entry: Text.optional(), reason: Text, stricter: Figure, milder: Figure });
const Head = {
  id: Text,
  title: Text,
  use: Text,
  stage: Stage,
  note: Text.optional(),
  criteria: OwnCriteria.optional().describe("of the use; absent: the dossier's"),
};

const WithFigures = z.object({
  ...Head,
  state: z.literal('figures'),
  measure: z.object({ deviceYears: Figure, years: Figure, weights: z.record(Text, Figure) }),
  weightsFrom: z.object({ entry: Text, document: Text, mark: Text }).optional(),
  controls: z.array(z.object({ id: Text, title: Text })).describe('every control that an option names, in words'),
  options: z.array(Option),
  ranking: Texts,
  dominated: z.array(z.object({ option: Text, by: Texts, surely: Texts })),
  sensitivity: Sensitivity.optional(),
  views: z.array(View),
  unweighedViews: Texts,
  apart: z.object({
    groups: z.array(z.object({ option: Text, views: Texts })),
    partings: z.array(z.object({ view: Text, prefers: Text, to: Text, because: Axis.optional() })),
  }),
});

const Placed = z.object({ id: Text, harm: Text, severity: Text, likelihood: Text, evaluation: Acceptability });

const Uses = z.object({
  criteria: z.object({ own: z.boolean(), entry: Text.optional() }),
  criteriaApart: z
    .array(
      z.object({
        severity: Text,
        probability: Text,
        dossier: Acceptability,
        uses: z.array(z.object({ use: Text, stage: Stage.optional(), evaluation: Acceptability })),
      }),
    )
    .optional()
    .describe('where criteria of uses differ; absent: no use has any of its own'),
  places: z.array(
    z.object({
      use: Text,
      title: Text,
      stage: Stage,
      criteria: OwnCriteria.optional(),
      counts: z.object({ acceptable: Figure, reduce: Figure, unacceptable: Figure }),
      proposed: Figure,
      worst: z.array(Placed),
      responsible: Texts,
      decided: Figure,
      toDecide: Figure,
      acceptedBy: Texts,
      reviewBy: Text.optional(),
    }),
  ),
  apart: z.array(z.object({ harm: Text, to: HarmTo, cells: z.array(Placed.extend({ use: Text, stage: Stage })) })),
  withoutHarms: z.array(Stage),
});

const Rows = z.array(z.array(Acceptability)).describe('one per severity, mildest first; columns by probability');

export const BenefitAnswer = z.object({
  balances: z.array(
    z.discriminatedUnion('state', [
      WithFigures,
      z.object({ ...Head, state: z.literal('no-figures'), because: Text, hint: Text }),
    ]),
  ),
  uses: Uses,
  severities: Texts.describe('levels of the severity scale, mildest first'),
  toChoose: z
    .object({
      probabilities: Texts.describe('levels of probability, lowest first'),
      rows: Rows.describe("the dossier's matrix: one row per severity, mildest first, columns by probability"),
      entries: z.array(z.object({ id: Text, title: Text, rows: Rows })).describe('of the packs, with the same scales'),
    })
    .optional()
    .describe('what criteria of a use are written from'),
});
/** As the server sends it; absent and undefined are the same in JSON. */
export type BenefitAnswer = z.infer<typeof BenefitAnswer>;
