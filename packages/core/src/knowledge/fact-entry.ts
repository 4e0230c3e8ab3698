/** Kinds of entry that classification reasons with: facts that people are asked for, schemes of classes, and their rules. */
import { z } from 'zod';
import { Condition } from './condition.ts';
import { EntryBase, EntryRef, Slug } from './entry.ts';

const Option = z.strictObject({ id: Slug, title: z.string().min(1), explain: z.string().min(1).optional() });
const ClassId = z.string().regex(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/, 'as the law writes it: I, IIa, C');

export const FactEntry = EntryBase.extend({
  title: z.string().min(1).describe('the question, as it is put to people'),
  explain: z.string().min(1).describe('why it is asked, and what to look at to answer it'),
  of: z.enum(['device', 'party']).describe('device: a fact of dossier.yaml; party: a fact of a party of system.yaml'),
  area: Slug.describe('what it is about, as body-contact, duration, energy; questions of one area stand together'),
  answer: z.union([
    z.strictObject({ 'yes-no': z.literal(true) }),
    z.strictObject({
      'one-of': z.array(Option).min(2).describe('exactly one of these'),
      ordered: z.literal(true).optional().describe('weakest first, so that at-least and below can be asked'),
    }),
    z.strictObject({ 'any-of': z.array(Option).min(1).describe('as many of these as apply; an empty list: none') }),
    z.strictObject({
      number: z.strictObject({ unit: z.string().min(1), least: z.number().optional(), most: z.number().optional() }),
    }),
  ]),
  'asked-when': Condition.optional().describe('it makes sense only then; else every test of it fails'),
});
export type FactEntry = z.infer<typeof FactEntry>;

export const SchemeEntry = EntryBase.extend({
  instrument: EntryRef.describe('law, guidance or standard that has these classes'),
  classes: z
    .array(z.strictObject({ id: ClassId, title: z.string().min(1), explain: z.string().optional() }))
    .min(1)
    .describe('mildest first: where several rules hold, the last one here wins'),
  'applies-when': Condition.optional().describe('there is a class at all only then'),
  otherwise: z.string().min(1).optional().describe('what it means, in plain words, that there is none'),
  of: z.enum(['device', 'party']).describe('what is classified'),
});
export type SchemeEntry = z.infer<typeof SchemeEntry>;

export const RuleEntry = EntryBase.extend({
  explain: z.string().min(1).describe('the rule in own words'),
  scheme: EntryRef,
  rule: z.string().min(1).describe('number as the law has it, as 11'),
  part: z.string().min(1).optional().describe('sub-rule, as a'),
  when: Condition,
  gives: ClassId.optional().describe('class of the scheme; none: it sets a flag or says that there is no class'),
  flag: z
    .strictObject({ id: Slug, title: z.string().min(1) })
    .optional()
    .describe('a mark beside the class, as sterile'),
  fallback: z
    .union([z.literal(true), z.array(EntryRef).min(1)])
    .optional()
    .describe('true: counts only where no rule without this mark holds; a list: only where none of these rules holds'),
});
export type RuleEntry = z.infer<typeof RuleEntry>;

export const CLASSIFICATION_KINDS = {
  facts: FactEntry,
  schemes: SchemeEntry,
  rules: RuleEntry,
} as const;
