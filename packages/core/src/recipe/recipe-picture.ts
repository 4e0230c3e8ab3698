/** A recipe as one dossier stands in it: the value that is printed, sent and shown. */
import { z } from 'zod';

export const RECIPE_VERSION = 1;

const Text = z.string();

/** done: what shows it is there; next: the first that is not; not-needed: it is for other devices. */
export const STEP_STATES = ['done', 'next', 'open', 'not-needed'] as const;

export const StepCheck = z.strictObject({
  kind: z.enum(['computed', 'evidence']),
  id: Text.describe('name of what is computed, or id of the kind of evidence'),
  holds: z.boolean(),
  says: Text.describe('what was found, in plain words'),
});
export type StepCheck = z.infer<typeof StepCheck>;

export const RecipeStep = z.strictObject({
  id: Text,
  title: Text,
  explain: Text,
  why: Text.optional(),
  place: Text.describe('where in the workbench it is done; outside: not in Primum'),
  inputs: z.array(Text),
  outputs: z.array(Text),
  requirements: z.array(Text).describe('what it serves, by id'),
  takes: z
    .strictObject({ least: z.number(), most: z.number(), unit: z.enum(['hours', 'days', 'weeks', 'months']) })
    .optional()
    .describe('what it usually takes: a proposal of this project'),
  state: z.enum(STEP_STATES),
  because: Text.describe('why it is in this state'),
  checks: z.array(StepCheck).describe('none: people tick it'),
  unsure: z
    .array(z.strictObject({ fact: Text.describe('full id'), title: Text }))
    .describe('facts that nobody has told yet and that decide whether it is needed'),
});
export type RecipeStep = z.infer<typeof RecipeStep>;

export const RecipePicture = z
  .strictObject({
    version: z.literal(RECIPE_VERSION),
    id: Text,
    title: Text,
    explain: Text,
    iAm: Text,
    iWant: Text,
    example: Text.optional().describe('dossier of examples/ in which it is worked through'),
    done: z.int().describe('steps that are done'),
    of: z.int().describe('steps that are needed here'),
    next: Text.optional().describe('step to do next; absent: all that is needed is done'),
    steps: z.array(RecipeStep),
  })
  .describe('A recipe with the state of each step, read off the dossier.');
export type RecipePicture = z.infer<typeof RecipePicture>;
