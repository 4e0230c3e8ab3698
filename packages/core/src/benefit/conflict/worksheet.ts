/** Worksheets of conflicts and the picture of all conflicts: what was found, what a pattern proposes and what people wrote, each told apart. */
import { z } from 'zod';
import { DecisionRow } from '../../decision/decision-picture.ts';
import { Stage } from '../../knowledge/clinical-kinds.ts';
import { CONFLICT_KINDS, ConflictPatternEntry, ETHICS } from '../../knowledge/conflict-pattern-entry.ts';
import { Mark } from '../../knowledge/entry.ts';
import { ConflictFinding, ConflictHarm } from './conflict-finding.ts';

const Text = z.string();
const Count = z.int().nonnegative();
const Named = z.strictObject({ id: Text, title: Text });
/** dossier: people wrote it; pattern: a pack proposes it. */
const From = z.enum(['dossier', 'pattern']);
const Speaks = z.enum(['for', 'against', 'both']).optional().describe('for the control, against it, or both');

export const PlacedRow = z.strictObject({
  id: Text.describe('control@asset, full id'),
  title: Text,
  asset: Text,
  found: z.boolean().describe('a conflict is found there now'),
});

export const LawRow = z.strictObject({
  requirement: Text,
  clause: Text,
  title: Text.optional().describe('of the requirement; absent: no pack here has it'),
  says: Text.optional(),
  speaks: Speaks,
  from: From,
  mark: Mark.describe('seen: the clause was read; what follows from it here is a judgement'),
});

/** What an option would change, by levels; the axes are not added to each other. */
export const OptionEffect = z.strictObject({
  lowers: z
    .array(ConflictHarm.omit({ chain: true }))
    .describe('harms that fall, or to which a way closes; those whose level moves first'),
  raises: z
    .array(ConflictHarm.omit({ chain: true }))
    .describe('harms that rise, or to which it leads by itself; those whose level moves first'),
  axes: z.record(
    z.enum(['safety', 'privacy', 'continuity']),
    z.strictObject({ falls: Count, rises: Count, closes: Count, brings: Count }),
  ),
  brings: z.array(Text).describe('threats that it brings about, in words'),
  burden: z.strictObject({
    hours: z.number().describe('per device and year; training once beside it'),
    training: z.number(),
    touches: z.array(Text),
    notes: z.array(Text),
  }),
  cost: z.strictObject({ once: z.number(), yearly: z.number(), missing: z.array(Text) }).describe('EUR'),
});
export type OptionEffect = z.infer<typeof OptionEffect>;

const Sum = z.strictObject({
  low: z.number(),
  high: z.number(),
  point: z.number(),
  missing: z.array(Text).describe('what has no figure and is not in the sum'),
});

/** As a balance tells them: harms in equivalents of one harm of the worst severity, burden in hours, cost in EUR. */
const Sums = z.strictObject({ patient: Sum, privacy: Sum, continuity: Sum, burden: Sum, cost: Sum });

export const OptionSums = z.strictObject({
  axes: Sums.describe('what is left under the option, and what it asks; never added to each other'),
  elsewhere: Count.describe('harms of other uses or stages whose level it moves: they are not in the sums'),
});
export type OptionSums = z.infer<typeof OptionSums>;

/** What the sums of all options are made with, or why there are none. */
export const WorksheetSums = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('figures'),
    deviceYears: z.number(),
    years: z.number().describe('years that yearly costs are counted for'),
    balance: Named.optional().describe('has one of the controls in an option; absent: no balance has'),
    use: Named.optional().describe('absent: all uses'),
    stage: Stage,
    weightsFrom: z
      .strictObject({ entry: Text, document: Text, mark: Mark })
      .optional()
      .describe('absent: the balance states its own weights'),
    now: Sums.describe('with what is in place now'),
  }),
  z.strictObject({ state: z.literal('no-figures'), because: Text, hint: Text }),
]);
export type WorksheetSums = z.infer<typeof WorksheetSums>;

export const ConflictWorksheet = z.strictObject({
  id: Text,
  title: Text,
  kind: z.enum(CONFLICT_KINDS),
  about: z.array(PlacedRow),
  pattern: ConflictPatternEntry.optional().describe('with its worked answer, which is a proposal'),
  beside: z
    .strictObject({ balance: Named, option: Named })
    .optional()
    .describe('what the options would change is told beyond this option of a balance, as if it were carried out'),
  interests: z.array(z.strictObject({ of: Text, wants: Text, speaks: Speaks, from: From })),
  law: z.array(LawRow),
  roles: z.strictObject({
    controllers: z.array(Named),
    processors: z.array(Named),
    jointControllers: z.array(Named),
  }),
  ethics: z.array(z.strictObject({ principle: z.enum(ETHICS), says: Text, from: From })),
  options: z.array(
    z.strictObject({
      id: Text,
      title: Text,
      on: z.array(Named),
      off: z.array(Named),
      necessary: Text.optional(),
      proportionate: Text.optional(),
      effect: OptionEffect,
      sums: OptionSums.optional().describe('absent: there are no figures'),
      balances: z
        .array(z.strictObject({ balance: Text, option: Text }))
        .describe('where the same controls are weighed'),
    }),
  ),
  sums: WorksheetSums,
  impact: z.strictObject({ due: z.boolean(), reason: Text }).optional(),
  decisions: z.array(DecisionRow).describe('about it, with how they stand; those that want somebody first'),
});
export type ConflictWorksheet = z.infer<typeof ConflictWorksheet>;

const SideRow = z.strictObject({
  count: Count,
  moves: Count.describe('of these so many whose level moves'),
  worst: z.array(ConflictHarm.omit({ chain: true })).describe('the first three'),
});

export const ConflictRow = ConflictFinding.omit({ lowers: true, raises: true }).extend({
  lowers: SideRow,
  raises: SideRow,
  patterns: z.array(Named).describe('patterns of the packs that are about the control'),
  worksheets: z.array(Named),
  state: z.enum(['found', 'worksheet', 'decided']).describe('decided: a decision about one of its worksheets holds'),
});
export type ConflictRow = z.infer<typeof ConflictRow>;

export const ConflictPicture = z
  .strictObject({
    conflicts: z.array(ConflictRow).describe('what weighs most first'),
    worksheets: z.array(ConflictWorksheet),
  })
  .describe('Conflicts of a dossier: found from the graph, and the worksheets that people made.');
export type ConflictPicture = z.infer<typeof ConflictPicture>;

/** One conflict with the chains of its harms, and all that is written and proposed about it. */
export const ConflictDetail = z.strictObject({
  finding: ConflictFinding,
  patterns: z.array(ConflictPatternEntry),
  worksheets: z.array(ConflictWorksheet),
});
export type ConflictDetail = z.infer<typeof ConflictDetail>;
