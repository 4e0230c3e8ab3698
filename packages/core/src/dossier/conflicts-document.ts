/** conflicts.yaml: worksheets of conflicts: where a control lowers one kind of harm and raises another, or stands in the way of care. */
import { z } from 'zod';
import { CONFLICT_KINDS, ETHICS } from '../knowledge/conflict-pattern-entry.ts';
import { EntryRef } from '../knowledge/entry.ts';
import { PlacedControl } from './balances-document.ts';
import { Id } from './id.ts';

const Text = z.string().min(1);

/** What the packs and the graph cannot know: interests, roles, necessity. What was found is never copied in here. */
export const Conflict = z.strictObject({
  id: Id,
  title: Text,
  kind: z.enum(CONFLICT_KINDS),
  about: z.array(PlacedControl).min(1).describe('controls that pull both ways'),
  beside: z
    .strictObject({ balance: Id, option: Id })
    .optional()
    .describe('option of a balance that counts as carried out here: what the options below change beyond it'),
  pattern: EntryRef.optional().describe('pattern of a pack that it follows'),
  interests: z
    .array(z.strictObject({ of: Text.describe('whose, by role'), wants: Text }))
    .min(1)
    .describe('interests of each side'),
  law: z
    .array(z.strictObject({ requirement: EntryRef, says: Text.optional().describe('what it means here') }))
    .optional()
    .describe('law on each side, by requirements of packs'),
  roles: z
    .strictObject({
      controllers: z.array(Id).optional(),
      processors: z.array(Id).optional(),
      'joint-controllers': z.array(Id).optional(),
    })
    .optional()
    .describe('parties in the words of the GDPR'),
  ethics: z
    .array(z.strictObject({ principle: z.enum(ETHICS), says: Text }))
    .optional()
    .describe('ethical principles that are touched'),
  options: z
    .array(
      z.strictObject({
        id: Id,
        title: Text,
        on: z.array(PlacedControl).optional().describe('controls put in place'),
        off: z.array(PlacedControl).optional().describe('controls taken away'),
        necessary: Text.optional().describe('is it needed for the end?'),
        proportionate: Text.optional().describe('is there a milder means to the same end?'),
      }),
    )
    .min(1),
  impact: z
    .strictObject({ due: z.boolean(), reason: Text })
    .optional()
    .describe('whether a data protection impact assessment or its update is due'),
});
export type Conflict = z.infer<typeof Conflict>;

export const ConflictsDocument = z
  .strictObject({ conflicts: z.array(Conflict).optional() })
  .describe('Worksheets of conflicts: interests, law, ethics, options.');
export type ConflictsDocument = z.infer<typeof ConflictsDocument>;
