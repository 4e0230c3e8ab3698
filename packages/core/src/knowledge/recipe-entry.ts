/** Kinds of entry that lead people: recipes with their steps, what a word means to whom, and the concerns of bringing a device in. */
import { z } from 'zod';
import { STAGES } from './clinical-kinds.ts';
import { Condition } from './condition.ts';
import { EntryBase, EntryRef, Mark, Slug } from './entry.ts';
import { Role } from './requirement-entry.ts';

const text = z.string().min(1);

const StepEntry = z.strictObject({
  id: Slug.describe('unique in the recipe'),
  title: text.describe('what to do, as an order: Draw the system'),
  explain: text.describe('how, in plain words, and what to mind'),
  why: text.optional(),
  place: z
    .enum([
      'overview',
      'facts',
      'system',
      'harm',
      'risk',
      'controls',
      'compliance',
      'responsibility',
      'knowledge',
      'history',
      'organisation',
      'outside',
    ])
    .describe('where in the workbench it is done; outside: not in Primum'),
  inputs: z.array(text).optional(),
  outputs: z.array(text).optional(),
  requirements: z.array(EntryRef).min(1).optional().describe('what the step serves'),
  'done-when': z
    .array(z.union([z.strictObject({ computed: Slug }), z.strictObject({ evidence: EntryRef })]))
    .min(1)
    .optional()
    .describe('all of these; none: people tick it'),
  when: Condition.optional().describe('the step is needed only then'),
  takes: z
    .strictObject({
      least: z.number().positive(),
      most: z.number().positive(),
      unit: z.enum(['hours', 'days', 'weeks', 'months']),
    })
    .optional()
    .describe('what it usually takes: a proposal of this project'),
});

export const RecipeEntry = EntryBase.extend({
  explain: text.describe('what it leads to, and for whom it is'),
  for: z.array(Role).min(1),
  'i-am': text.describe('who reads it: a manufacturer'),
  'i-want': text.describe('what they want: to put a first device on the market'),
  when: Condition.optional().describe('offered first where this holds'),
  stages: z.array(z.enum(STAGES)).min(1).optional(),
  example: Slug.optional().describe('dossier of examples/ in which it is worked through'),
  steps: z.array(StepEntry).min(1),
});
export type RecipeEntry = z.infer<typeof RecipeEntry>;

/** One word and what different laws and professions mean by it. */
export const DefinitionEntry = EntryBase.extend({
  senses: z
    .array(
      z.strictObject({
        side: z.enum(['clinical', 'safety', 'security', 'privacy', 'regulatory']),
        document: text.describe('where the word is used so: MDR'),
        clause: text.optional(),
        says: text.describe('in own words'),
        mark: Mark,
      }),
    )
    .min(1),
  trap: text.optional().describe('what goes wrong when the senses are mixed'),
  term: EntryRef.optional().describe('the concept that it belongs to'),
});
export type DefinitionEntry = z.infer<typeof DefinitionEntry>;

/** On a device's way into a hospital and out of it, in order. */
export const PHASES = ['deciding', 'buying', 'connecting', 'starting', 'running', 'changing', 'retiring'] as const;

/** Something to see to when a new device comes into a hospital: whose it is, and in whose words. */
export const ConcernEntry = EntryBase.extend({
  explain: text,
  phase: z.enum(PHASES),
  accountable: text.describe('who answers for it, as a role in the hospital or outside'),
  with: z.array(text).min(1).optional().describe('who works on it or is asked'),
  words: z
    .strictObject({
      clinical: text.optional(),
      safety: text.optional(),
      security: text.optional(),
      privacy: text.optional(),
      regulatory: text.optional(),
    })
    .describe('the same concern as each profession would put it'),
  requirements: z.array(EntryRef).min(1).optional(),
  terms: z.array(EntryRef).min(1).optional(),
});
export type ConcernEntry = z.infer<typeof ConcernEntry>;

export const RECIPE_KINDS = { recipes: RecipeEntry, definitions: DefinitionEntry, concerns: ConcernEntry } as const;
