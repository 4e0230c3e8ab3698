/** One change to one document, as the workbench sends it: small enough to be checked, undone and told to others. */
import { z } from 'zod';
import { type DocumentKind, DOCUMENT_KINDS } from './dossier.ts';

const kinds = Object.keys(DOCUMENT_KINDS) as [DocumentKind, ...DocumentKind[]];

const place = {
  document: z.enum(kinds).describe('kind of document that is changed'),
  path: z
    .array(z.union([z.string().max(400), z.int().min(0)]))
    .max(64)
    .describe('way to the place: names of fields, and positions in lists counted from 0'),
};
const value = z.unknown().describe('any JSON value');

export const Edit = z
  .discriminatedUnion('do', [
    z
      .strictObject({ ...place, do: z.literal('set'), value })
      .describe('puts a value there, in place of what stands there'),
    z
      .strictObject({ ...place, do: z.literal('insert'), value })
      .describe('puts a new item into a list, before that position'),
    z.strictObject({ ...place, do: z.literal('remove') }).describe('takes a field or an item away'),
  ])
  .describe(
    'One change to a document. Fields and lists that a path leads through and that are not there are made; a list that need not be there goes with its last item.',
  );
export type Edit = z.infer<typeof Edit>;

export type EditPath = Edit['path'];
