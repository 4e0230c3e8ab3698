/** A concept with its words in five professions: what the workbench calls it, and what each of them does. */
import { z } from 'zod';
import { LENSES } from '../term/lenses.ts';
import { EntryBase, Mark } from './entry.ts';

const text = z.string().min(1);
const Form = z.strictObject({
  one: text,
  many: text.optional().describe('where it is spoken of in the plural'),
  also: z.array(text).min(1).optional().describe('further words that are used for it; the search knows them'),
});
const Words = z.strictObject({ en: Form, de: Form });

export const TermEntry = EntryBase.extend({
  here: Words.describe('what the workbench itself calls it'),
  means: z.strictObject({ en: text, de: text }).describe('what it means, in own words'),
  in: z
    .strictObject({
      clinical: Words.optional(),
      safety: Words.optional(),
      security: Words.optional(),
      privacy: Words.optional(),
      regulatory: Words.optional(),
    })
    .describe('what a profession calls it; none: it has no word of its own'),
  'defined-in': z
    .array(z.strictObject({ side: z.enum(LENSES), document: text, clause: text.optional(), mark: Mark }))
    .min(1)
    .optional()
    .describe("where a profession's word is defined or used"),
});
export type TermEntry = z.infer<typeof TermEntry>;

export const TERM_KINDS = { terms: TermEntry } as const;
