/** compliance.yaml: evidence that is there, what people say of requirements, and the steps of recipes that they ticked. */
import { z } from 'zod';
import { EntryRef, Slug } from '../knowledge/entry.ts';
import { IsoDay } from '../knowledge/requirement-entry.ts';
import { AssetId, Id } from './id.ts';

const Text = z.string().min(1);

/** One piece of evidence counts for every requirement that asks for its kind, whatever the law. */
export const EvidenceItem = z.strictObject({
  id: Id,
  kind: EntryRef.describe('kind of evidence, of a pack'),
  title: Text,
  on: IsoDay.describe('day from which it holds: of the report, the signature, the test'),
  'valid-until': IsoDay.optional().describe('last day on which it counts; default: by its kind'),
  file: Text.max(1000).optional().describe('where it is: a file of the dossier, or an address'),
  by: Id.optional().describe('party whose evidence it is; default: the owner of the dossier'),
  about: z.array(AssetId).min(1).optional().describe('assets that it is about; default: the whole'),
  serves: z.array(EntryRef).min(1).optional().describe('requirements that it shows although they ask for no such kind'),
  note: Text.optional(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const STATED = ['met', 'partly', 'not-met', 'not-applicable'] as const;

export const Statement = z.strictObject({
  requirement: EntryRef,
  party: Id.optional().describe('party that it is about; default: the owner of the dossier'),
  state: z.enum(STATED),
  reason: Text.describe('why, so that somebody who was not there can follow'),
  evidence: z.array(Id).min(1).optional().describe('ids of evidence of this document that shows it'),
  on: IsoDay.describe('day on which it was judged'),
  'said-by': Text.optional().describe('who judged, by role, as head of regulatory affairs'),
});
export type Statement = z.infer<typeof Statement>;

export const Tick = z.strictObject({
  recipe: EntryRef,
  step: Slug.describe('step of the recipe'),
  on: IsoDay,
  'said-by': Text.optional().describe('who did it, by role'),
  note: Text.optional(),
});
export type Tick = z.infer<typeof Tick>;

export const ComplianceDocument = z
  .strictObject({
    evidence: z.array(EvidenceItem).optional().describe('what proves that requirements are met'),
    statements: z.array(Statement).optional().describe('what people judged of single requirements, and why'),
    ticks: z.array(Tick).optional().describe('steps of recipes that people say are done'),
  })
  .describe('Evidence, what people say of requirements, and ticked steps of recipes.');
export type ComplianceDocument = z.infer<typeof ComplianceDocument>;
