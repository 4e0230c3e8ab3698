/** The library of an organisation as the API gives and takes it. */
import { z } from 'zod';
import { RevisionView } from './dossiers.ts';
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
export const NewLibraryText = z.strictObject({
  text: Text.nullable().describe('null takes the file away'),
  reason: Reason,
});
export const LibrarySaved = z.object({ revision: z.int().positive(), faults: z.array(ApiFault) });
export type LibrarySaved = z.infer<typeof LibrarySaved>;

export const Publish = z.strictObject({ reason: Reason });
export const Published = z.object({ edition: z.string(), revision: z.int().positive() });
export type Published = z.infer<typeof Published>;

export const LibraryRevision = RevisionView;
export type LibraryRevision = z.infer<typeof LibraryRevision>;
