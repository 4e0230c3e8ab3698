/** What OSCAL's assessment plan, assessment results and plan of action share: subjects, tasks, activities, who found it. */
import { z } from 'zod';
import { Part } from './catalog.ts';
import { roles } from './component.ts';
import { ResponsibleParty } from './metadata.ts';
import { InventoryItem, SystemComponent, SystemUser } from './system.ts';
import { DateTime, Empty, list, marked, Markup, told, Token, Uri, Uuid } from './data-types.ts';

const SubjectById = z.strictObject({ 'subject-uuid': Uuid, type: Token, ...told });

export const AssessmentSubject = z.strictObject({
  type: Token,
  description: Markup.optional(),
  ...told,
  'include-all': Empty.optional(),
  'include-subjects': list(SubjectById).optional(),
  'exclude-subjects': list(SubjectById).optional(),
});

const ControlById = z.strictObject({ 'control-id': Token, 'statement-ids': list(Token).optional() });
const ObjectiveById = z.strictObject({ 'objective-id': Token });

export const ReviewedControls = z.strictObject({
  description: Markup.optional(),
  ...told,
  'control-selections': list(
    z.strictObject({
      description: Markup.optional(),
      ...told,
      'include-all': Empty.optional(),
      'include-controls': list(ControlById).optional(),
      'exclude-controls': list(ControlById).optional(),
    }),
  ),
  'control-objective-selections': list(
    z.strictObject({
      description: Markup.optional(),
      ...told,
      'include-all': Empty.optional(),
      'include-objectives': list(ObjectiveById).optional(),
      'exclude-objectives': list(ObjectiveById).optional(),
    }),
  ).optional(),
});

const Timing = z.strictObject({
  'on-date': z.strictObject({ date: DateTime }).optional(),
  'within-date-range': z.strictObject({ start: DateTime, end: DateTime }).optional(),
  'at-frequency': z
    .strictObject({
      period: z.int().positive(),
      unit: z.enum(['seconds', 'minutes', 'hours', 'days', 'months', 'years']),
    })
    .optional(),
});

export const Task = z.strictObject({
  uuid: Uuid,
  type: Token,
  title: Markup,
  description: Markup.optional(),
  props: told.props,
  links: told.links,
  remarks: told.remarks,
  timing: Timing.optional(),
  dependencies: list(z.strictObject({ 'task-uuid': Uuid, remarks: told.remarks })).optional(),
  get tasks(): z.ZodOptional<z.ZodArray<typeof Task>> {
    return list(Task).optional();
  },
  'associated-activities': list(
    z.strictObject({ 'activity-uuid': Uuid, ...told, ...roles, subjects: list(AssessmentSubject) }),
  ).optional(),
  subjects: list(AssessmentSubject).optional(),
  'responsible-roles': roles['responsible-roles'],
});

const Activity = z.strictObject({
  uuid: Uuid,
  title: Markup.optional(),
  description: Markup,
  ...told,
  steps: list(
    z.strictObject({
      uuid: Uuid,
      title: Markup.optional(),
      description: Markup,
      ...told,
      'reviewed-controls': ReviewedControls.optional(),
      ...roles,
    }),
  ).optional(),
  'related-controls': ReviewedControls.optional(),
  ...roles,
});

/** What the assessment knows and the system's plan does not have. */
export const localDefinitions = {
  components: list(SystemComponent).optional(),
  'inventory-items': list(InventoryItem).optional(),
  remarks: told.remarks,
};

const planned = {
  'objectives-and-methods': list(
    z.strictObject({ 'control-id': Token, description: Markup.optional(), ...told, parts: list(Part) }),
  ).optional(),
  activities: list(Activity).optional(),
};

export const PlanDefinitions = z.strictObject({
  ...localDefinitions,
  users: list(SystemUser).optional(),
  ...planned,
});

/** Those at the top of assessment results hold how it was done, and no parts of the system. */
export const ResultsDefinitions = z.strictObject({ ...planned, remarks: told.remarks });

export const AssessmentAssets = z.strictObject({
  components: list(SystemComponent).optional(),
  'assessment-platforms': list(
    z.strictObject({
      uuid: Uuid,
      title: Markup.optional(),
      ...told,
      'uses-components': list(
        z.strictObject({ 'component-uuid': Uuid, ...told, 'responsible-parties': list(ResponsibleParty).optional() }),
      ).optional(),
    }),
  ),
});

/** Those of one result name what was met. */
export const ResultDefinitions = z.strictObject({
  ...localDefinitions,
  users: list(SystemUser).optional(),
  'assessment-assets': AssessmentAssets.optional(),
  tasks: list(Task).optional(),
});

export const AssessmentPart = z.strictObject({
  uuid: Uuid.optional(),
  name: Token,
  ns: Uri.optional(),
  class: Token.optional(),
  title: Markup.optional(),
  props: marked.props,
  links: marked.links,
  prose: Markup.optional(),
  get parts(): z.ZodOptional<z.ZodArray<typeof AssessmentPart>> {
    return list(AssessmentPart).optional();
  },
});
