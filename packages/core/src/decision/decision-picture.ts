/** What people decided in a dossier, how each decision stands on one day, and what nobody has decided yet. */
import { z } from 'zod';
import { DECISION_KINDS, SeenHarm } from '../dossier/decisions-document.ts';

export const DECISION_VERSION = 1;

const Text = z.string();

/**
 * revised: a later one took its place. open-again: what it was decided on is other now. expired: its last day is past. waiting: a
 * second pair of eyes has not looked at it. holds: none of these.
 */
export const DecisionState = z.enum(['holds', 'open-again', 'expired', 'waiting', 'revised']);
export type DecisionState = z.infer<typeof DecisionState>;

export const DecidedThing = z.strictObject({
  kind: z.enum(['harm', 'conflict', 'balance']),
  id: Text,
  title: Text,
});
export type DecidedThing = z.infer<typeof DecidedThing>;

const Titled = z.strictObject({ id: Text, title: Text });

const Evaluation = SeenHarm.shape.evaluation;

export const SeenStanding = SeenHarm.omit({ 'by-use': true }).extend({
  byUse: z
    .array(Titled.extend({ evaluation: Evaluation }))
    .optional()
    .describe('of each use, where one has criteria of its own'),
});
export type SeenStanding = z.infer<typeof SeenStanding>;

export const SeenRow = SeenStanding.extend({ title: Text.describe('the harm in words; its id where it is gone') });
export type SeenRow = z.infer<typeof SeenRow>;

export const SeenChangeRow = z.strictObject({
  kind: z
    .enum(['changed', 'gone', 'new', 'content', 'ground'])
    .describe(
      'gone, new: harms; content: the decision or its worksheet was changed after it was approved; ground: of the balance that a conflict is judged beside another option was decided',
    ),
  harm: Titled.optional(),
  was: SeenStanding.optional(),
  is: SeenStanding.optional(),
  worse: z.boolean().optional().describe('in a level or an evaluation, as a whole or in one use'),
  uses: z
    .array(Titled.extend({ was: Evaluation.optional(), is: Evaluation.optional() }))
    .optional()
    .describe(
      'those that judge it otherwise; without was: nobody had looked at this use; without is: it arises there no more',
    ),
});
export type SeenChangeRow = z.infer<typeof SeenChangeRow>;

export const DecisionRow = z.strictObject({
  id: Text,
  about: DecidedThing,
  state: DecisionState,
  changes: z.array(SeenChangeRow).describe('what opens it again'),
  isExpired: z.boolean(),
  kind: z.enum(DECISION_KINDS),
  option: Titled.optional(),
  options: z.array(Titled).describe('all that there were to choose from'),
  to: Titled.optional().describe('party that takes it over'),
  reason: Text,
  dissent: z.array(z.strictObject({ who: Text, says: Text })),
  decidedBy: Text.describe('role'),
  decidedOn: Text,
  needsApproval: z.boolean(),
  approvedBy: Text.optional().describe('role'),
  approvedOn: Text.optional(),
  reviewBy: Text.describe('last day on which it holds'),
  seen: z.array(SeenRow),
  revises: Text.optional(),
  revisedBy: Text.optional(),
  hash: Text.describe('SHA-256 of the decision with what it refers to, as it stands now'),
  isProposal: z.boolean().describe('the harm is proposed by a pack, and nobody has judged it'),
});
export type DecisionRow = z.infer<typeof DecisionRow>;

export const Undecided = DecidedThing.extend({
  evaluation: Evaluation.optional().describe('of a harm'),
});
export type Undecided = z.infer<typeof Undecided>;

export const DecisionPicture = z
  .strictObject({
    version: z.literal(DECISION_VERSION),
    dossier: Titled,
    on: Text.describe('ISO day'),
    decisions: z
      .array(DecisionRow)
      .describe('open again first, then expired, waiting, holding, revised; each the latest first'),
    undecided: z
      .array(Undecided)
      .describe('balances, conflicts, and harms that are not acceptable, of which nobody has decided anything'),
  })
  .describe('Decisions of a dossier and how they stand on one day.');
export type DecisionPicture = z.infer<typeof DecisionPicture>;
