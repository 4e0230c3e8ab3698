/** What an assessment finds, in OSCAL: observations, findings, risks, and who says so. */
import { z } from 'zod';
import { AssessmentSubject, Task } from './assessment.ts';
import { ResponsibleParty } from './metadata.ts';
import { ImplementationStatus } from './system.ts';
import { DateTime, list, marked, Markup, Text, told, Token, Uri, UriReference, Uuid } from './data-types.ts';

const Actor = z.strictObject({
  type: z.enum(['tool', 'assessment-platform', 'party']),
  'actor-uuid': Uuid,
  'role-id': Token.optional(),
  ...marked,
});

const RelatedTask = z.strictObject({
  'task-uuid': Uuid,
  ...told,
  'responsible-parties': list(ResponsibleParty).optional(),
  subjects: list(AssessmentSubject).optional(),
  'identified-subject': z
    .strictObject({ 'subject-placeholder-uuid': Uuid, subjects: list(AssessmentSubject) })
    .optional(),
});

const Origin = z.strictObject({ actors: list(Actor), 'related-tasks': list(RelatedTask).optional() });

const SubjectReference = z.strictObject({ 'subject-uuid': Uuid, type: Token, title: Markup.optional(), ...told });

const relatedObservations = { 'related-observations': list(z.strictObject({ 'observation-uuid': Uuid })).optional() };
const relatedRisks = { 'related-risks': list(z.strictObject({ 'risk-uuid': Uuid })).optional() };

export const Observation = z.strictObject({
  uuid: Uuid,
  title: Markup.optional(),
  description: Markup,
  ...told,
  methods: list(Text),
  types: list(Token).optional(),
  origins: list(Origin).optional(),
  subjects: list(SubjectReference).optional(),
  'relevant-evidence': list(z.strictObject({ href: UriReference.optional(), description: Markup, ...told })).optional(),
  collected: DateTime,
  expires: DateTime.optional(),
});
export type Observation = z.infer<typeof Observation>;

export const Finding = z.strictObject({
  uuid: Uuid,
  title: Markup,
  description: Markup,
  ...told,
  origins: list(Origin).optional(),
  target: z.strictObject({
    type: z.enum(['statement-id', 'objective-id']),
    'target-id': Token,
    title: Markup.optional(),
    description: Markup.optional(),
    ...told,
    status: z.strictObject({
      state: z.enum(['satisfied', 'not-satisfied']),
      reason: Token.optional(),
      remarks: told.remarks,
    }),
    'implementation-status': ImplementationStatus.optional(),
  }),
  'implementation-statement-uuid': Uuid.optional(),
  ...relatedObservations,
  ...relatedRisks,
});
export type Finding = z.infer<typeof Finding>;

const LogEntry = z.strictObject({
  uuid: Uuid,
  title: Markup.optional(),
  description: Markup.optional(),
  start: DateTime,
  end: DateTime.optional(),
  ...told,
  'logged-by': list(z.strictObject({ 'party-uuid': Uuid, 'role-id': Token.optional() })).optional(),
});

export const AssessmentLog = z.strictObject({
  entries: list(LogEntry.extend({ 'related-tasks': list(RelatedTask).optional() })),
});

const Response = z.strictObject({
  uuid: Uuid,
  lifecycle: Token,
  title: Markup,
  description: Markup,
  ...told,
  origins: list(Origin).optional(),
  'required-assets': list(
    z.strictObject({
      uuid: Uuid,
      subjects: list(SubjectReference).optional(),
      title: Markup.optional(),
      description: Markup,
      ...told,
    }),
  ).optional(),
  tasks: list(Task).optional(),
});

export const Risk = z.strictObject({
  uuid: Uuid,
  title: Markup,
  description: Markup,
  statement: Markup,
  props: told.props,
  links: told.links,
  status: Token,
  origins: list(Origin).optional(),
  'threat-ids': list(z.strictObject({ system: Uri, href: UriReference.optional(), id: Uri })).optional(),
  characterizations: list(
    z.strictObject({
      ...marked,
      origin: Origin,
      facets: list(z.strictObject({ name: Token, system: Uri, value: Text, ...told })),
    }),
  ).optional(),
  'mitigating-factors': list(
    z.strictObject({
      uuid: Uuid,
      'implementation-uuid': Uuid.optional(),
      description: Markup,
      ...marked,
      subjects: list(SubjectReference).optional(),
    }),
  ).optional(),
  deadline: DateTime.optional(),
  remediations: list(Response).optional(),
  'risk-log': z
    .strictObject({
      entries: list(
        LogEntry.extend({
          'status-change': Token.optional(),
          'related-responses': list(
            z.strictObject({ 'response-uuid': Uuid, ...told, 'related-tasks': list(RelatedTask).optional() }),
          ).optional(),
        }),
      ),
    })
    .optional(),
  ...relatedObservations,
});
export type Risk = z.infer<typeof Risk>;

export const PoamItem = z.strictObject({
  uuid: Uuid.optional(),
  title: Markup,
  description: Markup,
  ...told,
  origins: list(z.strictObject({ actors: list(Actor) })).optional(),
  'related-findings': list(z.strictObject({ 'finding-uuid': Uuid })).optional(),
  ...relatedObservations,
  ...relatedRisks,
});
