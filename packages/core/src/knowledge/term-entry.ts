/** A concept with its words in five professions: what the workbench calls it, and what each of them does. */
import { z } from 'zod';
import { EntryBase } from './entry.ts';

const text = z.string().min(1);
const Form = z.strictObject({ one: text, many: text.optional().describe('where it is spoken of in the plural') });
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
});
export type TermEntry = z.infer<typeof TermEntry>;

export const TERM_KINDS = { terms: TermEntry } as const;
