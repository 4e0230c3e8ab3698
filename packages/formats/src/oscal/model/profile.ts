/** OSCAL profile: which controls of which catalogues or profiles, put together and changed how. */
import { z } from 'zod';
import { Parameter, parameter, Part } from './catalog.ts';
import { framed } from './metadata.ts';
import { Empty, list, marked, Markup, Text, Token, UriReference } from './data-types.ts';

const Select = z.strictObject({
  'with-child-controls': z.enum(['yes', 'no']).optional(),
  'with-ids': list(Token).optional(),
  matching: list(z.strictObject({ pattern: Text.optional() })).optional(),
});

const selected = {
  'include-all': Empty.optional(),
  'include-controls': list(Select).optional(),
  'exclude-controls': list(Select).optional(),
};

const InsertControls = z.strictObject({
  order: z.enum(['keep', 'ascending', 'descending']).optional(),
  ...selected,
});

const CustomGroup = z.strictObject({
  id: Token.optional(),
  class: Token.optional(),
  title: Markup,
  params: list(Parameter).optional(),
  props: marked.props,
  links: marked.links,
  parts: list(Part).optional(),
  get groups(): z.ZodOptional<z.ZodArray<typeof CustomGroup>> {
    return list(CustomGroup).optional();
  },
  'insert-controls': list(InsertControls).optional(),
});

const Addition = z.strictObject({
  position: z.enum(['before', 'after', 'starting', 'ending']).optional(),
  'by-id': Token.optional(),
  title: Markup.optional(),
  params: list(Parameter).optional(),
  ...marked,
  parts: list(Part).optional(),
});

const Removal = z.strictObject({
  'by-name': Token.optional(),
  'by-class': Token.optional(),
  'by-id': Token.optional(),
  'by-item-name': Token.optional(),
  'by-ns': Token.optional(),
});

export const Profile = z.strictObject({
  ...framed,
  imports: list(z.strictObject({ href: UriReference, ...selected })),
  merge: z
    .strictObject({
      combine: z.strictObject({ method: z.enum(['use-first', 'merge', 'keep']).optional() }).optional(),
      flat: Empty.optional(),
      'as-is': z.boolean().optional(),
      custom: z
        .strictObject({
          groups: list(CustomGroup).optional(),
          'insert-controls': list(InsertControls).optional(),
        })
        .optional(),
    })
    .optional(),
  modify: z
    .strictObject({
      'set-parameters': list(z.strictObject({ 'param-id': Token, ...parameter })).optional(),
      alters: list(
        z.strictObject({
          'control-id': Token,
          removes: list(Removal).optional(),
          adds: list(Addition).optional(),
        }),
      ).optional(),
    })
    .optional(),
});
export type Profile = z.infer<typeof Profile>;
