/** What parties ask of each other, and answer. */
import { z } from 'zod';
import { About } from '../dossier/agreements-document.ts';
import { Id } from '../dossier/id.ts';
import { EntryRef } from '../knowledge/entry.ts';
import { IsoDate } from '../knowledge/pack.ts';
import { Saved } from './dossiers.ts';

const Text = z.string().trim().min(1).max(2000);
const RoleOfWho = z.string().trim().min(1).max(120).optional().describe('who says it, by role; never a name');
const As = Id.optional().describe('party in whose name it is; a partner’s is the one that it was granted');

export const NewRequest = z.strictObject({
  as: As,
  of: Id.describe('party that it is expected of'),
  text: Text.describe('what is expected, in plain words'),
  at: About,
  why: z
    .strictObject({ harms: z.array(z.string().min(1).max(500)).min(1).max(50).optional(), threat: EntryRef.optional() })
    .refine(({ harms, threat }) => harms !== undefined || threat !== undefined, 'harms, threat, or both')
    .describe('harms that it keeps away, a threat that it stops, or both'),
  answerBy: IsoDate.optional(),
  saidBy: RoleOfWho,
});
export type NewRequest = z.infer<typeof NewRequest>;

export const Requested = Saved.extend({ id: z.string() });

export const NewAnswer = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('accepted'), as: As, doneBy: IsoDate.optional(), saidBy: RoleOfWho }),
  z.strictObject({ state: z.literal('declined'), as: As, reason: Text, saidBy: RoleOfWho }),
  z.strictObject({
    state: z.literal('proved'),
    as: As,
    proof: z.array(z.string().trim().min(1).max(500)).min(1).max(20),
    saidBy: RoleOfWho,
  }),
]);
export type NewAnswer = z.infer<typeof NewAnswer>;

export const Remind = z.strictObject({ as: As });
export const Withdraw = z.strictObject({ as: As, reason: z.string().trim().max(500).optional() });
