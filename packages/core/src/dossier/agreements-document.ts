/** agreements.yaml: who is responsible for what, what parties expect of each other, and what was promised and proved. */
import { z } from 'zod';
import { EntryRef, Source } from '../knowledge/entry.ts';
import { IsoDate } from '../knowledge/pack.ts';
import { AssetId, Id } from './id.ts';

const Parties = z.array(Id).min(1).optional();
const Text = z.string().min(1);

/** What an assignment or an expectation is about. */
export const About = z
  .union([
    z.strictObject({ control: EntryRef, at: AssetId }),
    z.strictObject({ asset: AssetId }),
    z.strictObject({ duty: Id.describe('id of a duty of this document') }),
  ])
  .describe('an asset, a control at an asset, or a duty');
export type About = z.infer<typeof About>;

export const Duty = z.strictObject({
  id: Id,
  title: Text.describe('what must be done'),
  explain: Text.optional(),
  at: z.array(AssetId).min(1).optional().describe('assets that it is about'),
  source: Source.required({ clause: true }).describe('law or agreement that asks for it, with its clause'),
  'due-on': IsoDate.optional().describe('day by which it must be done; default: it always holds'),
});

export const Assignment = z.strictObject({
  about: About,
  accountable: Id.describe('the one party that answers for it'),
  responsible: Parties.describe('parties that do the work; default: the accountable one'),
  consulted: Parties.describe('parties that are asked before'),
  informed: Parties.describe('parties that are told after'),
  note: Text.optional(),
});

export const Expectation = z.strictObject({
  id: Id,
  by: Id.describe('party that expects it'),
  of: Id.describe('party that it is expected of'),
  text: Text.describe('what is expected, in plain words'),
  at: About,
  why: z
    .strictObject({
      harms: z
        .array(z.string().min(1).max(500))
        .min(1)
        .optional()
        .describe('harms that it keeps away: ids of harms.yaml, or of proposals as primum assess lists them'),
      threat: EntryRef.optional().describe('threat of a pack that it stops'),
    })
    .refine(({ harms, threat }) => harms !== undefined || threat !== undefined, 'harms, threat, or both')
    .describe('the reason: harms, a threat, or both'),
  'asked-on': IsoDate,
  'answer-by': IsoDate.optional(),
  'asked-by': Text.optional().describe('who asked, by role, as head of clinical engineering'),
  'reminded-on': z.array(IsoDate).min(1).optional().describe('days on which the party that asked asked again'),
});
export type Expectation = z.infer<typeof Expectation>;

/** An expectation that nothing answers counts as asked. */
export const ANSWERS = ['accepted', 'declined', 'proved'] as const;

export const AgreementPromise = z.strictObject({
  answers: Id.describe('id of the expectation'),
  by: Id.describe('party that answers: the one that it was expected of'),
  state: z.enum(ANSWERS).describe('accepted: will do it; declined: will not; proved: does it, with proof'),
  on: IsoDate.describe('day of the answer'),
  reason: Text.optional().describe('why it was declined'),
  'done-by': IsoDate.optional().describe('day by which an accepted one will be done'),
  proof: z
    .array(Text)
    .min(1)
    .optional()
    .describe('evidence that it is done: files of the dossier, reports, certificates'),
  'said-by': Text.optional().describe('who answered, by role'),
});
export type AgreementPromise = z.infer<typeof AgreementPromise>;

export const AgreementsDocument = z
  .strictObject({
    duties: z.array(Duty).optional().describe('what a law or an agreement asks, with its clause'),
    assignments: z.array(Assignment).optional().describe('who does and answers for an asset, a control or a duty'),
    expectations: z.array(Expectation).optional().describe('what one party expects of another, where and why'),
    promises: z.array(AgreementPromise).optional().describe('what the asked party answered: one for each expectation'),
  })
  .describe('Who is responsible for what, what parties expect of each other, and what was promised and proved.');
export type AgreementsDocument = z.infer<typeof AgreementsDocument>;
