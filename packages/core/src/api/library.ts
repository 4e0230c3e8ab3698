/** The library of an organisation as the API gives and takes it. */
import { z } from 'zod';
import { LIBRARY_KINDS } from '../knowledge/own-library.ts';
import { EffectFaults, EffectFound } from './pack-effect.ts';
import { ApiFault } from './problem.ts';

const Text = z.string().max(8 * 1024 * 1024);
const Reason = z.string().trim().min(1).max(500).optional();

export const EditionView = z.object({
  edition: z.string(),
  revision: z.int().positive().describe('of the library, as it was published'),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
});
export type EditionView = z.infer<typeof EditionView>;

export const LibraryView = z.object({
  pack: z.string().describe('id of the pack that the library is; a dossier names it with an edition'),
  title: z.string(),
  revision: z.int().positive(),
  changedAt: z.iso.datetime(),
  documents: z.array(z.object({ name: z.string(), revision: z.int().positive() })),
  editions: z.array(EditionView).describe('newest first'),
  next: z.string().describe('edition that would be published now'),
  changed: z.boolean().describe('true: there is something that no edition has yet'),
  faults: z.array(ApiFault).describe('of the library as it stands; nothing with an error is published'),
  may: z.array(z.string()).describe('actions that this session may take on it'),
});
export type LibraryView = z.infer<typeof LibraryView>;

export const NewLibrary = z.strictObject({ title: z.string().trim().min(1).max(120) });
export const LibraryText = z.object({ name: z.string(), text: z.string(), revision: z.int().positive() });
export type LibraryText = z.infer<typeof LibraryText>;
export const NewLibraryText = z.strictObject({
  text: Text.nullable().describe('null takes the file away'),
  reason: Reason,
});
export const LibrarySaved = z.object({ revision: z.int().positive(), faults: z.array(ApiFault) });
export type LibrarySaved = z.infer<typeof LibrarySaved>;

export const Publish = z.strictObject({ reason: Reason });
export const Published = z.object({ edition: z.string(), revision: z.int().positive() });
export type Published = z.infer<typeof Published>;

const PlainEntry = z
  .looseObject({ id: z.string().max(200) })
  .describe('an entry with all its fields, as its kind has them; docs/reference/packs.md');

export const LibraryEntry = z.object({
  kind: z.string(),
  file: z.string(),
  entry: PlainEntry,
  state: z
    .enum(['new', 'changed', 'published', 'withdrawn'])
    .describe('held against the newest edition; withdrawn: it stands there and no more in the library'),
  faults: z.array(ApiFault).describe('paths begin in the entry'),
});
export type LibraryEntry = z.infer<typeof LibraryEntry>;

export const NewEntry = z.strictObject({
  kind: z.enum(LIBRARY_KINDS),
  entry: PlainEntry,
  instead: z.string().max(200).optional().describe('id of the entry that it takes the place of'),
  reason: Reason,
});

export const LibraryImport = z.strictObject({
  from: z.union([
    z.strictObject({ files: z.record(z.string().max(300), Text) }).describe('text by path'),
    z.strictObject({ tar: z.base64().max(11 * 1024 * 1024) }).describe('archive in base64'),
  ]),
  reason: Reason,
});
export const LibraryImported = LibrarySaved.extend({
  leftOut: z.array(z.string()).describe('files that a library has no place for'),
});
export type LibraryImported = z.infer<typeof LibraryImported>;

export const LibraryEffect = z.object({
  named: z.string().optional().describe('edition that the dossier names now; absent: none'),
  effect: z.union([EffectFaults, EffectFound]),
});
export type LibraryEffect = z.infer<typeof LibraryEffect>;
