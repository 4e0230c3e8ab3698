/** Patterns of conflicts that come again: what speaks for a control and what against it, in interests, law and ethics, with a worked answer. */
import { z } from 'zod';
import { EntryBase, EntryRef, Mark, Slug } from './entry.ts';

const text = z.string().min(1);

export const CONFLICT_KINDS = [
  'privacy-care',
  'security-safety',
  'availability-confidentiality',
  'security-emergency',
] as const;

export const ETHICS = ['autonomy', 'beneficence', 'non-maleficence', 'justice', 'explicability'] as const;

/** For: it asks for the control; against: it asks for what the control stands in the way of. */
const Speaks = z.enum(['for', 'against', 'both']).describe('for the control, against it, or both');

export const LawStatement = z.strictObject({
  speaks: Speaks,
  requirement: EntryRef.describe('requirement of a pack; one of a pack that is not there is left out'),
  clause: text.describe('the very clause that is meant, as GDPR Article 5(1)(c)'),
  says: text.describe('what it means here, in own words'),
  mark: Mark.describe('seen: that clause was read; what follows from it here is a proposal all the same'),
});
export type LawStatement = z.infer<typeof LawStatement>;

const Effect = z.enum(['better', 'same', 'worse', 'depends']);

const PatternOption = z.strictObject({
  id: Slug.describe('unique in the pattern'),
  title: text,
  on: z.array(EntryRef).min(1).optional().describe('controls that it puts in place'),
  off: z.array(EntryRef).min(1).optional().describe('controls that it does without'),
  effect: z
    .strictObject({ patient: Effect, privacy: Effect, burden: Effect, cost: Effect })
    .describe('on each axis, beside doing nothing: better is less harm, less burden, less cost'),
  necessary: text.describe('is it needed for the end?'),
  proportionate: text.describe('is there a milder means to the same end?'),
});

export const ConflictPatternEntry = EntryBase.extend({
  explain: text.describe('what pulls which way, and where it is met'),
  kind: z.enum(CONFLICT_KINDS),
  about: z.array(EntryRef).min(1).describe('controls that pull both ways'),
  interests: z.array(z.strictObject({ of: text.describe('whose, by role'), speaks: Speaks, wants: text })).min(2),
  law: z.array(LawStatement).min(1),
  roles: text.describe('who is usually controller, processor or joint controller, and what decides it'),
  ethics: z
    .array(z.strictObject({ principle: z.enum(ETHICS), says: text }))
    .min(1)
    .describe('ethical principles that are touched'),
  'left-out': text.describe('digital equity: whom the control leaves out'),
  options: z.array(PatternOption).min(2),
  answer: z
    .strictObject({
      option: Slug,
      because: text,
      turns: text.describe('what would turn the answer'),
      mind: z.array(text).min(1).describe('what it needs to hold'),
    })
    .describe('worked answer: a proposal of this project'),
  impact: z
    .strictObject({ due: z.enum(['yes', 'no', 'depends']), because: text })
    .describe('whether a data protection impact assessment or its review is due'),
});
export type ConflictPatternEntry = z.infer<typeof ConflictPatternEntry>;

export const CONFLICT_PATTERN_KINDS = { 'conflict-patterns': ConflictPatternEntry } as const;
