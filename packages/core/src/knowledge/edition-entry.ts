/** An older edition of a pack, kept as what stood otherwise in it: knowledge/<pack>/editions/<edition>.yaml. See ADR 0023. */
import { z } from 'zod';
import { EntryId, Source } from './entry.ts';
import { ENTRY_KINDS, type EntryKind, type EntryOf, IsoDate, PackManifest } from './pack.ts';

/** Entries by kind; a kind without any is left out. */
export type EntriesWritten = { readonly [K in EntryKind]?: readonly EntryOf<K>[] };

// An object made of a table has no type of its own: the kinds and their schemas are those of ENTRY_KINDS.
const Was = z.strictObject(
  Object.fromEntries(Object.entries(ENTRY_KINDS).map(([kind, entry]) => [kind, entry.array().min(1).optional()])),
) as unknown as z.ZodType<EntriesWritten>;

export const OlderEdition = z.strictObject({
  edition: PackManifest.shape.edition.describe('as the name of the file'),
  'effective-on': IsoDate,
  title: z.string().min(1).optional().describe('title of the pack in it; default: that of the next one'),
  note: z.string().min(1).describe('what the next edition changed, and how one knows'),
  source: Source,
  was: Was.optional().describe(
    'by kind: whole entries as they stood, where the next edition has them otherwise or not at all',
  ),
  absent: z.array(EntryId).min(1).optional().describe('entries of the next edition that came only with it'),
});
export type OlderEdition = z.infer<typeof OlderEdition>;

/** Below zero where `a` is the older one: by year, then by number. */
export function compareEditions(a: string, b: string): number {
  const [yearA = 0, numberA = 0] = a.split('.').map(Number);
  const [yearB = 0, numberB = 0] = b.split('.').map(Number);
  return yearA - yearB || numberA - numberB;
}
