/** What is asked of one party of a dossier on one day, how far it is met, and what stands behind what is missing. */
import { z } from 'zod';
import { HarmTo, STAGES, type Stage } from '../knowledge/clinical-kinds.ts';
import { Mark } from '../knowledge/entry.ts';
import { Clock, Proof, Role, Status } from '../knowledge/requirement-entry.ts';
import { Statement } from '../dossier/compliance-document.ts';

export const COMPLIANCE_VERSION = 1;

const Text = z.string();
const Ids = z.array(Text);
const Count = z.int().nonnegative();

export interface ComplianceQuestion {
  /** ISO day; may lie in the future. */
  readonly on: string;
  /** Default: the owner of the dossier. */
  readonly party?: string | undefined;
  /** Default: that of the dossier. What arose in an earlier stage is still asked. */
  readonly stage?: Stage | undefined;
  /** Full ids of instruments; default: all of the dossier's packs. */
  readonly instruments?: readonly string[] | undefined;
}

export const GapHarm = z
  .strictObject({
    id: Text.describe('id of the harm'),
    harm: Text,
    to: HarmTo,
    severity: Text,
    evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']),
    through: z
      .enum(['way', 'whole'])
      .describe('way: what is missing stands on the way to it; whole: it stands before all harms of those it protects'),
    weight: z
      .strictObject({
        evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']),
        severity: z.int(),
        level: z.int(),
      })
      .describe('to order by: evaluation, severity, likelihood'),
  })
  .describe('the worst harm behind what is missing');
export type GapHarm = z.infer<typeof GapHarm>;

/** there: shown; claimed: a control is in place and nothing proves it; expired: evidence that counts no more; missing. */
export const ProofFound = z.enum(['there', 'claimed', 'expired', 'missing']);
export type ProofFound = z.infer<typeof ProofFound>;

const OneState = z.strictObject({
  proof: Proof.describe('with full ids'),
  found: ProofFound,
  by: Ids.describe('evidence, and `control@asset` of controls, that were looked at'),
  says: Text.optional().describe('what Primum itself found'),
  until: Text.optional().describe('last day on which the evidence counts'),
});
export const ProofState = OneState.extend({ parts: z.array(OneState).optional().describe('of alternatives: each') });
export type ProofState = z.infer<typeof ProofState>;

export const ComplianceState = z.enum(['met', 'partly', 'not-met', 'not-applicable', 'unknown']);
export type ComplianceState = z.infer<typeof ComplianceState>;

const Named = { id: Text, title: Text, short: Text.describe('what people call the instrument'), clause: Text };

export const RequirementRow = z.strictObject({
  ...Named,
  explain: Text,
  instrument: Text.describe('id of the instrument'),
  status: Status,
  force: z.enum(['must', 'should', 'may']),
  mark: Mark,
  roles: z.array(Role).describe('roles of the party that it is asked of'),
  alsoAskedOf: Ids.describe('other parties of the dossier of whom it is asked too, as far as their own facts are told'),
  from: Text.optional(),
  to: Text.optional(),
  note: Text.optional(),
  applies: z.enum(['yes', 'open']).describe('open: it hangs on facts that nobody has told'),
  openFacts: Ids.describe('those facts, or schemes whose class is not settled'),
  state: ComplianceState,
  claimed: z.boolean().describe('met, and some of it only because somebody says so'),
  disputed: Text.optional().describe('what people judged does not fit what is there: why'),
  proofs: z.array(ProofState),
  named: Ids.describe('evidence that serves it by name'),
  statement: Statement.optional(),
  sameAs: Ids.describe('requirements that the same evidence serves'),
  harm: GapHarm.optional().describe('of a gap'),
  clock: Clock.optional(),
});
export type RequirementRow = z.infer<typeof RequirementRow>;

export const NotApplicable = z.strictObject({
  ...Named,
  because: z.enum(['facts', 'statement']).describe('facts: what the device or the party is; statement: judged so'),
  reason: Text.optional(),
  facts: Ids.describe('facts that its condition looks at'),
});
export type NotApplicable = z.infer<typeof NotApplicable>;

/** What is missing, once, with everything that it would serve. */
export const ToDo = z.strictObject({
  proof: Proof,
  title: Text,
  expired: z.boolean(),
  requirements: Ids,
  instruments: Ids.describe('what people call them'),
  harm: GapHarm.optional(),
});
export type ToDo = z.infer<typeof ToDo>;

export const Notice = z.strictObject({
  instrument: Text,
  short: Text,
  because: z
    .enum(['not-yet', 'ended', 'other-market', 'no-entry'])
    .describe(
      'not-yet, ended: on this day; other-market: the dossier names others; no-entry: it asks nothing of the party',
    ),
  day: Text.optional().describe('first or last day on which it applies'),
});
export type Notice = z.infer<typeof Notice>;

export const ConflictRow = z.strictObject({
  id: Text,
  title: Text,
  explain: Text,
  between: Ids.describe('what people call the instruments'),
  clauses: Ids,
  handling: Text.describe('the way out that this project proposes'),
  applies: z.enum(['yes', 'open']),
});
export type ConflictRow = z.infer<typeof ConflictRow>;

export const ComplianceFigures = z.strictObject({
  met: Count,
  partly: Count,
  notMet: Count,
  unknown: Count,
  notApplicable: Count,
  open: Count.describe('of those that count: hang on facts that are not told'),
  later: Count.describe('asked from a later day or in a later stage'),
});
export type ComplianceFigures = z.infer<typeof ComplianceFigures>;

export const CompliancePicture = z.strictObject({
  format: z.literal('primum-compliance'),
  version: z.literal(COMPLIANCE_VERSION),
  dossier: z.strictObject({ id: Text, title: Text }),
  on: Text.describe('ISO day'),
  party: Text,
  stage: z.enum(STAGES),
  roles: z.array(Role),
  parties: z.array(z.strictObject({ id: Text, title: Text })).describe('all parties of the dossier'),
  instruments: z.array(z.strictObject({ id: Text, short: Text, cite: Text })).describe('of the packs of the dossier'),
  figures: ComplianceFigures,
  rows: z.array(RequirementRow).describe('in the order of the packs'),
  gaps: Ids.describe('rows that are not met, the one with the worst harm behind it first'),
  toDo: z.array(ToDo),
  notApplicable: z.array(NotApplicable),
  coming: z.array(z.strictObject({ ...Named, from: Text })).describe('asked only from a later day on'),
  expired: z.array(z.strictObject({ id: Text, title: Text, until: Text })),
  conflicts: z.array(ConflictRow),
  notices: z.array(Notice).describe('instruments that ask nothing here, and why'),
});
export type CompliancePicture = z.infer<typeof CompliancePicture>;
