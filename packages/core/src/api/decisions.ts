/** Decisions over the API: how they stand and who signed them; recording one; approving one by signing in again. */
import { z } from 'zod';
import { DecisionDraft } from '../decision/decision-draft.ts';
import { DecisionPicture } from '../decision/decision-picture.ts';
import { DECISION_KINDS, DecisionAbout } from '../dossier/decisions-document.ts';
import { Id } from '../dossier/id.ts';
import { IsoDate } from '../knowledge/pack.ts';
import { Saved } from './dossiers.ts';
import { Credential } from './passkeys.ts';

const Text = z.string().trim().min(1).max(4000);
const RoleText = z.string().trim().min(1).max(120).describe('role, as head of nursing; never a name');

export const DecisionQuery = z.object({ on: IsoDate.optional().describe('default: today') });
export type DecisionQuery = z.infer<typeof DecisionQuery>;

export const DraftQuery = z.object({
  thing: z.string().min(1).max(500).describe('id of the harm, conflict or balance'),
});
export type DraftQuery = z.infer<typeof DraftQuery>;

/** What somebody has before them who is to decide, and the revision that it is told of: a decision is recorded on that one. */
export const DraftAnswer = DecisionDraft.extend({ revision: z.int().positive() });
export type DraftAnswer = z.infer<typeof DraftAnswer>;

/** By the audit log of this organisation: what no document can say of itself. */
export const Signature = z.strictObject({
  decision: z.string(),
  state: z
    .enum(['matches', 'changed'])
    .describe(
      'matches: what stands in the document is what was signed; changed: it is not, or the entry of the log was changed',
    ),
  hash: z.string().describe('SHA-256 of what was signed'),
  by: z.strictObject({ id: z.string(), name: z.string().describe('empty for somebody who has left') }),
  at: z.iso.datetime(),
  entry: z.int().positive().describe('number of the entry in the audit log'),
});
export type Signature = z.infer<typeof Signature>;

export const DecisionAnswer = z.strictObject({
  revision: z.int().positive(),
  picture: DecisionPicture,
  signatures: z
    .array(Signature)
    .describe('of decisions that were approved here; an approval without one was only written'),
});
export type DecisionAnswer = z.infer<typeof DecisionAnswer>;

/** What was seen is added by the server, from the revision that it was decided on. */
export const RecordDecision = z.strictObject({
  about: DecisionAbout,
  kind: z.enum(DECISION_KINDS),
  option: Id.optional(),
  to: Id.optional(),
  reason: Text,
  dissent: z
    .array(z.strictObject({ who: RoleText, says: Text }))
    .max(20)
    .optional(),
  decidedBy: RoleText,
  reviewBy: IsoDate,
});
export type RecordDecision = z.infer<typeof RecordDecision>;

export const Recorded = Saved.extend({ id: z.string() });
export type Recorded = z.infer<typeof Recorded>;

/** A password, with the code where the account has a second factor; or a passkey that answers the challenge of this decision. */
export const ApproveDecision = z
  .strictObject({
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .describe('of what was shown'),
    as: RoleText,
    password: z.string().min(1).max(200).optional(),
    code: z.string().max(20).optional(),
    credential: Credential.optional(),
  })
  .refine(
    ({ password, credential }) => (password === undefined) !== (credential === undefined),
    'a password or a passkey',
  );
export type ApproveDecision = z.infer<typeof ApproveDecision>;

export const BeginApproval = z.strictObject({ hash: ApproveDecision.shape.hash });
export type BeginApproval = z.infer<typeof BeginApproval>;
