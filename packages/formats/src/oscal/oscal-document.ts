/** The seven models of OSCAL: a file holds one of them under its name. */
import { z } from 'zod';
import { AssessmentPlan, AssessmentResults, PlanOfActionAndMilestones } from './model/assessments.ts';
import { Catalog } from './model/catalog.ts';
import { ComponentDefinition } from './model/component.ts';
import { Profile } from './model/profile.ts';
import { SystemSecurityPlan } from './model/system-security-plan.ts';

const MODELS = {
  catalog: Catalog,
  profile: Profile,
  'component-definition': ComponentDefinition,
  'system-security-plan': SystemSecurityPlan,
  'assessment-plan': AssessmentPlan,
  'assessment-results': AssessmentResults,
  'plan-of-action-and-milestones': PlanOfActionAndMilestones,
} as const;

export type OscalModel = keyof typeof MODELS;
export const OSCAL_MODELS = Object.keys(MODELS) as readonly OscalModel[];

/** One file; `$schema` may say which schema it follows. */
export type OscalDocument = { readonly $schema?: string } & {
  readonly [M in OscalModel]?: z.infer<(typeof MODELS)[M]> | undefined;
};

export function schemaOf(model: OscalModel): z.ZodType {
  return z.strictObject({ $schema: z.string().optional(), [model]: MODELS[model] });
}
