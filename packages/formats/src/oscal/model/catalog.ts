/** OSCAL catalogue: groups of controls with their parts and parameters. */
import { z } from 'zod';
import { framed } from './metadata.ts';
import { list, marked, Markup, Text, told, Token, Uri } from './data-types.ts';

export const Part = z.strictObject({
  id: Token.optional(),
  name: Token,
  ns: Uri.optional(),
  class: Token.optional(),
  title: Markup.optional(),
  prose: Markup.optional(),
  get parts(): z.ZodOptional<z.ZodArray<typeof Part>> {
    return list(Part).optional();
  },
  props: marked.props,
  links: marked.links,
});
export type Part = z.infer<typeof Part>;

/** What a parameter says of itself, whether it is defined or set. */
export const parameter = {
  class: Token.optional(),
  'depends-on': Token.optional(),
  ...marked,
  label: Markup.optional(),
  usage: Markup.optional(),
  constraints: list(
    z.strictObject({
      description: Markup.optional(),
      tests: list(z.strictObject({ expression: Text, remarks: Markup.optional() })).optional(),
    }),
  ).optional(),
  guidelines: list(z.strictObject({ prose: Markup })).optional(),
  values: list(Text).optional(),
  select: z
    .strictObject({ 'how-many': z.enum(['one', 'one-or-more']).optional(), choice: list(Markup).optional() })
    .optional(),
};

export const Parameter = z.strictObject({ id: Token, ...parameter, remarks: told.remarks });

export const Control = z.strictObject({
  id: Token,
  class: Token.optional(),
  title: Markup,
  params: list(Parameter).optional(),
  props: marked.props,
  links: marked.links,
  parts: list(Part).optional(),
  get controls(): z.ZodOptional<z.ZodArray<typeof Control>> {
    return list(Control).optional();
  },
});
export type Control = z.infer<typeof Control>;

export const Group = z.strictObject({
  id: Token.optional(),
  class: Token.optional(),
  title: Markup,
  params: list(Parameter).optional(),
  props: marked.props,
  links: marked.links,
  parts: list(Part).optional(),
  get groups(): z.ZodOptional<z.ZodArray<typeof Group>> {
    return list(Group).optional();
  },
  controls: list(Control).optional(),
});
export type Group = z.infer<typeof Group>;

export const Catalog = z.strictObject({
  ...framed,
  params: list(Parameter).optional(),
  controls: list(Control).optional(),
  groups: list(Group).optional(),
});
export type Catalog = z.infer<typeof Catalog>;
