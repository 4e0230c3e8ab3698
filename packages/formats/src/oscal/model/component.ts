/** OSCAL components: what a component definition says of products, and what a system's plan says of its parts. */
import { z } from 'zod';
import { framed, ResponsibleRole } from './metadata.ts';
import { list, Markup, Text, told, Token, UriReference, Uuid } from './data-types.ts';

export const SetParameter = z.strictObject({ 'param-id': Token, values: list(Text), remarks: told.remarks });

export const roles = { 'responsible-roles': list(ResponsibleRole).optional() };

/** What a component is, whether it is offered or built in. */
export const component = {
  uuid: Uuid,
  type: Text,
  title: Markup,
  description: Markup,
  purpose: Markup.optional(),
  ...told,
  ...roles,
  protocols: list(
    z.strictObject({
      uuid: Uuid.optional(),
      name: Text,
      title: Markup.optional(),
      'port-ranges': list(
        z.strictObject({
          start: z.int().min(0).optional(),
          end: z.int().min(0).optional(),
          transport: z.enum(['TCP', 'UDP']).optional(),
        }),
      ).optional(),
    }),
  ).optional(),
};

const Statement = z.strictObject({
  'statement-id': Token,
  uuid: Uuid,
  description: Markup,
  ...told,
  ...roles,
});

const ControlImplementation = z.strictObject({
  uuid: Uuid,
  source: UriReference,
  description: Markup,
  props: told.props,
  links: told.links,
  'set-parameters': list(SetParameter).optional(),
  'implemented-requirements': list(
    z.strictObject({
      uuid: Uuid,
      'control-id': Token,
      description: Markup,
      ...told,
      'set-parameters': list(SetParameter).optional(),
      ...roles,
      statements: list(Statement).optional(),
    }),
  ),
});

const implementations = { 'control-implementations': list(ControlImplementation).optional() };

export const ComponentDefinition = z.strictObject({
  ...framed,
  'import-component-definitions': list(z.strictObject({ href: UriReference })).optional(),
  components: list(z.strictObject({ ...component, ...implementations })).optional(),
  capabilities: list(
    z.strictObject({
      uuid: Uuid,
      name: Text,
      description: Markup,
      ...told,
      'incorporates-components': list(z.strictObject({ 'component-uuid': Uuid, description: Markup })).optional(),
      ...implementations,
    }),
  ).optional(),
});
export type ComponentDefinition = z.infer<typeof ComponentDefinition>;
