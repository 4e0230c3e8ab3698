/** What a best set and a frontier tell people and other tools. Documented shape of `primum treat --budget ... --format json`. */
import { z } from 'zod';
import { AXES } from '../benefit/effects.ts';
import { Mark } from '../knowledge/entry.ts';
import { HarmLevels, TreatedControl } from './treatment-picture.ts';

const Text = z.string();
const Count = z.int().nonnegative();
const Named = z.strictObject({ id: Text, title: Text });
const Axis = z
  .enum(AXES)
  .describe('patient, privacy, continuity: equivalents of one harm of the worst severity; burden: hours; cost: EUR');

export const Figures = z
  .strictObject({
    patient: z.number().optional(),
    privacy: z.number().optional(),
    continuity: z.number().optional(),
    burden: z.number(),
    cost: z.number(),
  })
  .describe('by axis; harms are left out where they cannot be added up, and a note says why');
export type Figures = z.infer<typeof Figures>;

const WeightsFrom = z
  .strictObject({ entry: Text, document: Text, mark: Mark })
  .optional()
  .describe('entry of a pack that the severity weights are from; absent: harms are not added up');

export const SetAsked = z.strictObject({
  lower: Axis.describe('what the set is the least of'),
  budget: z.number().optional().describe('EUR'),
  targets: z.array(z.strictObject({ harm: Text, title: Text, now: Text, atMost: Text })),
  years: z.number().describe('for which the yearly cost is paid'),
  deviceYears: z.number().describe('of use, that harms and hours are counted in'),
  unpricedAs: z.number().optional().describe('EUR that a control without a stated cost counts as, as was asked'),
  seconds: z.number().describe('that the solver may take'),
});
export type SetAsked = z.infer<typeof SetAsked>;

export const SetMember = z.strictObject({
  control: TreatedControl,
  because: z.enum(['must', 'needed', 'chosen']).describe('needed: another control of the set does not work without it'),
  dropping: z
    .strictObject({
      misses: z.array(HarmLevels).describe('targets that would no longer be met'),
      raises: z.array(HarmLevels).describe('other harms that would be likelier'),
      lowers: z.array(HarmLevels).describe('harms that would be less likely: what it costs in harm'),
      saves: z.number().describe('EUR'),
      breaks: z.array(Text).describe('controls of the set that need it'),
    })
    .describe('what the set would be without it, as the engine has it'),
});
export type SetMember = z.infer<typeof SetMember>;

export const BestSet = z.strictObject({
  members: z.array(SetMember),
  before: Figures,
  after: Figures,
  lowers: z.array(HarmLevels),
  raises: z.array(HarmLevels).describe('harms that the set makes likelier'),
  brings: z.array(Named).describe('threats that it brings about'),
});
export type BestSet = z.infer<typeof BestSet>;

export const BlockedTarget = z.strictObject({
  harm: Text,
  title: Text,
  wanted: Text,
  least: Text.describe('likelihood with everything that may be chosen'),
  because: z.array(Named).describe('threats that carry it then'),
  wouldHelp: z.array(
    z.strictObject({
      controls: z.array(Text),
      titles: z.array(Text).describe('of the controls, with their places'),
      title: Text,
      why: Text.describe('why it cannot be chosen as things stand'),
      reason: z.enum(['refused', 'unpriced', 'not-proposed']).describe('the same as a word'),
      reaches: z.boolean().describe('the target would be met with it'),
    }),
  ),
});
export type BlockedTarget = z.infer<typeof BlockedTarget>;

export const SetPicture = z
  .strictObject({
    format: z.literal('primum-set'),
    version: z.literal(1),
    dossier: Named,
    asked: SetAsked,
    status: z
      .enum(['best', 'time-limit', 'impossible'])
      .describe('time-limit: the best that was found by then; impossible: proven that no set does it'),
    bound: z.number().optional().describe('proven: no set is lower on the axis that was asked for'),
    gap: z.number().optional().describe('share by which the set may miss the best; absent: nothing is proven of it'),
    set: BestSet.optional(),
    blocked: z.array(BlockedTarget).describe('targets that nothing which may be chosen meets'),
    needsBudget: z.number().optional().describe('EUR that would be enough for all targets'),
    weightsFrom: WeightsFrom,
    unpriced: z.array(Text).describe('controls that cannot be chosen, since nobody stated what they cost'),
    refused: z.array(z.strictObject({ control: Text, because: Text })).describe('controls that cannot be had'),
    notes: z.array(z.strictObject({ code: Text, text: Text })),
  })
  .describe('The best set of controls for a goal.');
export type SetPicture = z.infer<typeof SetPicture>;

export const FrontierPicture = z
  .strictObject({
    format: z.literal('primum-frontier'),
    version: z.literal(1),
    dossier: Named,
    axes: z.tuple([Axis, Axis]),
    years: z.number(),
    deviceYears: z.number(),
    complete: z
      .enum(['all', 'steps', 'time-limit'])
      .describe('steps: some between these are left out, since there are many; time-limit: the search stopped there'),
    points: z.array(z.strictObject({ figures: Figures, controls: z.array(Text) })),
    controls: z.array(TreatedControl).describe('those of all points, each once'),
    choosable: Count.describe('controls that may be chosen'),
    weightsFrom: WeightsFrom,
    unpriced: z.array(Text),
    refused: z.array(z.strictObject({ control: Text, because: Text })),
    notes: z.array(z.strictObject({ code: Text, text: Text })),
  })
  .describe('Sets that no other set beats on one axis without being worse on the other.');
export type FrontierPicture = z.infer<typeof FrontierPicture>;
