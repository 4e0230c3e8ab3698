/** OSCAL assessment plan, assessment results, and plan of action and milestones. */
import { z } from 'zod';
import {
  AssessmentAssets,
  AssessmentPart,
  AssessmentSubject,
  localDefinitions,
  PlanDefinitions,
  ResultDefinitions,
  ResultsDefinitions,
  ReviewedControls,
  Task,
} from './assessment.ts';
import { AssessmentLog, Finding, Observation, PoamItem, Risk } from './findings.ts';
import { framed, ResponsibleParty } from './metadata.ts';
import { SystemId } from './system.ts';
import { DateTime, list, Markup, told, UriReference, Uuid } from './data-types.ts';

const Import = z.strictObject({ href: UriReference, remarks: told.remarks });

export const AssessmentPlan = z.strictObject({
  ...framed,
  'import-ssp': Import,
  'local-definitions': PlanDefinitions.optional(),
  'terms-and-conditions': z.strictObject({ parts: list(AssessmentPart).optional() }).optional(),
  'reviewed-controls': ReviewedControls,
  'assessment-subjects': list(AssessmentSubject).optional(),
  'assessment-assets': AssessmentAssets.optional(),
  tasks: list(Task).optional(),
});
export type AssessmentPlan = z.infer<typeof AssessmentPlan>;

const Result = z.strictObject({
  uuid: Uuid,
  title: Markup,
  description: Markup,
  start: DateTime,
  end: DateTime.optional(),
  ...told,
  'local-definitions': ResultDefinitions.optional(),
  'reviewed-controls': ReviewedControls,
  attestations: list(
    z.strictObject({ 'responsible-parties': list(ResponsibleParty).optional(), parts: list(AssessmentPart) }),
  ).optional(),
  'assessment-log': AssessmentLog.optional(),
  observations: list(Observation).optional(),
  risks: list(Risk).optional(),
  findings: list(Finding).optional(),
});

export const AssessmentResults = z.strictObject({
  ...framed,
  'import-ap': Import,
  'local-definitions': ResultsDefinitions.optional(),
  results: list(Result),
});
export type AssessmentResults = z.infer<typeof AssessmentResults>;

export const PlanOfActionAndMilestones = z.strictObject({
  ...framed,
  'import-ssp': Import.optional(),
  'system-id': SystemId.optional(),
  'local-definitions': z
    .strictObject({ ...localDefinitions, 'assessment-assets': AssessmentAssets.optional() })
    .optional(),
  observations: list(Observation).optional(),
  risks: list(Risk).optional(),
  findings: list(Finding).optional(),
  'poam-items': list(PoamItem),
});
export type PlanOfActionAndMilestones = z.infer<typeof PlanOfActionAndMilestones>;
