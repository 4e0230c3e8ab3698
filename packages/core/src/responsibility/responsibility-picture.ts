/** Who must do what in a system that no one controls alone: the value that is printed, sent and shown. */
import { z } from 'zod';
import { Origin, ReportStep } from '../assessment/report.ts';

export const RESPONSIBILITY_VERSION = 1;

const Text = z.string();
const PartyId = Text.describe('id of a party');

export const HarmBehind = z
  .strictObject({
    id: Text,
    harm: Text,
    situation: Text,
    to: Text,
    severity: Text,
    likelihood: Text.describe('likelihood level of the loss by way of the thing'),
    evaluation: z.enum(['acceptable', 'reduce', 'unacceptable']).describe('at that likelihood'),
  })
  .describe('the worst harm that can come about by way of it, or on whose way it would stop something');
export type HarmBehind = z.infer<typeof HarmBehind>;

/** One thing that somebody sees to, or nobody does. */
export const ResponsibilityItem = z.strictObject({
  kind: z.enum(['asset', 'control', 'duty', 'harm', 'strategy']),
  id: Text.describe('as `primum explain` takes it; of a duty its id'),
  title: Text,
  party: PartyId.optional().describe('whose it is; of what nobody owns: to whom it would fall'),
  said: z
    .enum(['written', 'derived'])
    .describe('written: agreements.yaml says so; derived: it follows from the other documents'),
  because: Text,
  from: Origin,
  behind: HarmBehind.optional().describe('absent: no harm that is known comes about by way of it'),
  chain: z.array(ReportStep).describe('from that harm back to this thing'),
});
export type ResponsibilityItem = z.infer<typeof ResponsibilityItem>;

export const AboutRow = z.strictObject({ kind: z.enum(['asset', 'control', 'duty']), id: Text, title: Text });
export type AboutRow = z.infer<typeof AboutRow>;

export const ExpectationRow = z.strictObject({
  id: Text,
  by: PartyId.describe('party that expects it'),
  of: PartyId.describe('party that it is expected of'),
  text: Text,
  about: AboutRow,
  state: z.enum(['asked', 'accepted', 'declined', 'proved']).describe('asked: nothing answers it yet'),
  overdue: z.enum(['answer', 'proof']).optional().describe('what should have come by now'),
  askedOn: Text,
  answerBy: Text.optional(),
  answeredOn: Text.optional(),
  doneBy: Text.optional(),
  remindedOn: z.array(Text).optional().describe('days on which it was asked again'),
  askedBy: Text.optional().describe('role of who asked'),
  saidBy: Text.optional().describe('role of who answered'),
  reason: Text.optional().describe('why it was declined'),
  proof: z.array(Text),
  harms: z.array(z.strictObject({ id: Text, title: Text })).describe('harms that it keeps away'),
  threat: z.strictObject({ id: Text, title: Text }).optional().describe('threat that it stops'),
  because: Text,
  from: Origin,
  behind: HarmBehind.optional(),
  chain: z.array(ReportStep),
});
export type ExpectationRow = z.infer<typeof ExpectationRow>;

export const AssignmentRow = z.strictObject({
  about: z.strictObject({ kind: z.enum(['asset', 'control', 'duty', 'harm']), id: Text, title: Text }),
  accountable: PartyId.optional().describe('absent: nobody answers for it'),
  responsible: z.array(PartyId),
  consulted: z.array(PartyId),
  informed: z.array(PartyId),
  said: z.enum(['written', 'derived']),
  because: Text,
  from: Origin,
});
export type AssignmentRow = z.infer<typeof AssignmentRow>;

const Items = z.array(ResponsibilityItem).describe('worst harm behind it first');

export const PartyPicture = z.strictObject({
  id: Text,
  title: Text,
  kind: Text,
  controls: Items.describe('assets and zones that it controls'),
  harms: Items.describe('harms that it must see to'),
  toPutInPlace: Items.describe('controls that are proposed and fall to it'),
  duties: Items,
  expects: z.array(Text).describe('ids of what it expects of others'),
  asked: z.array(Text).describe('ids of what others expect of it, whatever it answered'),
  promised: z.array(Text).describe('ids of what it accepted or proved'),
  declined: z.array(Text).describe('ids of what it declined'),
});
export type PartyPicture = z.infer<typeof PartyPicture>;

export const ResponsibilityPicture = z
  .strictObject({
    format: z.literal('primum-responsibility'),
    version: z.literal(RESPONSIBILITY_VERSION),
    dossier: z.strictObject({ id: Text, title: Text, owner: PartyId }),
    parties: z.array(PartyPicture).describe('in the order of system.yaml'),
    assignments: z.array(AssignmentRow).describe('who answers for what: assets, controls, duties, harms'),
    expectations: z.array(ExpectationRow),
    nobody: Items.describe('what nobody owns, the worst harm behind it first'),
  })
  .describe('Who must do what: `primum responsibility --format json`.');
export type ResponsibilityPicture = z.infer<typeof ResponsibilityPicture>;
