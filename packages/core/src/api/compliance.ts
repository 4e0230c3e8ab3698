/** What the API is asked and tells of compliance: the picture of one party on one day, and the baseline beside it. */
import { z } from 'zod';
import { CompliancePicture, GapHarm, ProofFound } from '../compliance/compliance-picture.ts';
import { Id } from '../dossier/id.ts';
import { Stage } from '../knowledge/clinical-kinds.ts';
import { IsoDay } from '../knowledge/requirement-entry.ts';

export const ComplianceQuery = z.object({
  on: IsoDay.optional().describe('day that it is looked at; default: today in UTC'),
  party: Id.optional().describe('of whom it is asked; default: the owner of the dossier'),
  stage: Stage.optional().describe('default: that of the dossier'),
});
export type ComplianceQuery = z.infer<typeof ComplianceQuery>;

export const COMPLIANCE_FILES = ['csv', 'md', 'xlsx'] as const;
export const ComplianceFileQuery = ComplianceQuery.extend({
  format: z.enum(COMPLIANCE_FILES),
  what: z.enum(['applicability', 'gaps']).default('applicability'),
});

const Fault = z.object({ severity: z.enum(['error', 'warning']), message: z.string(), hint: z.string().optional() });

const Kind = z.object({ id: z.string(), title: z.string(), explain: z.string() });

export const ComplianceAnswer = z.object({
  picture: CompliancePicture,
  classes: z.array(z.string()).describe('settled classes, as `MDR class: IIb`'),
  faults: z.array(Fault).describe('answers about device or party that cannot be right; those facts count as not told'),
  evidenceKinds: z.array(Kind).describe('kinds of evidence of the packs'),
  things: z.record(z.string(), z.string()).describe('titles of the controls and capabilities that rows ask for, by id'),
  facts: z.record(z.string(), z.string()).describe('titles of the facts that rows hang on, by id'),
});
export type ComplianceAnswer = z.infer<typeof ComplianceAnswer>;

export const BaselineAnswer = z.object({
  holding: z.array(z.object({ id: z.string(), title: z.string(), explain: z.string().optional() })),
  open: z.array(z.object({ id: z.string(), title: z.string() })).describe('hang on facts that nobody has told'),
  rows: z.array(
    z.object({
      capability: z.string(),
      title: z.string(),
      force: z.enum(['consider', 'should', 'must']).optional(),
      from: z.array(z.string()),
      found: ProofFound,
      by: z.array(z.string()),
      harm: GapHarm.optional(),
      verdict: z.enum(['there', 'missing', 'considered', 'risk-asks-more', 'more-than-risk', 'not-asked']),
    }),
  ),
  proofs: z.array(z.object({ kind: z.string(), title: z.string(), found: ProofFound })),
  levels: z.record(z.string(), z.int()),
  prompts: z.array(z.string()),
});
export type BaselineAnswer = z.infer<typeof BaselineAnswer>;
