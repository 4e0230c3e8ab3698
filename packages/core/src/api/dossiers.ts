/** Dossiers as the API gives and takes them. */
import { z } from 'zod';
import { Edit } from '../dossier/edit.ts';
import { ApiFault } from './problem.ts';

const Named = z.object({ id: z.string(), title: z.string() });
const Text = z.string().max(8 * 1024 * 1024);

export const DossierSummary = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.string(),
  stage: z.string(),
  revision: z.int().positive(),
  changedAt: z.iso.datetime(),
  organisation: Named,
  access: z.enum(['full', 'part']).describe('part: what another organisation granted'),
  part: Named.optional().describe('party whose part was granted'),
});
export type DossierSummary = z.infer<typeof DossierSummary>;

export const DossierView = DossierSummary.extend({
  purpose: z.string(),
  may: z.array(z.string()).describe('actions that this session may take on it'),
  documents: z.array(z.object({ kind: z.string(), revision: z.int().positive() })),
});
export type DossierView = z.infer<typeof DossierView>;

/** What the guided start asks; ids of types, places and functions as `StarterChoices` offers them. */
export const Starter = z.strictObject({
  title: z.string().trim().min(1).max(200),
  purpose: z.string().trim().max(2000).default(''),
  owner: z.string().trim().min(1).max(120),
  type: z.string().min(1).max(120),
  place: z.string().min(1).max(120),
  function: z.string().min(1).max(120),
});
export type Starter = z.infer<typeof Starter>;

const Choice = z.object({ value: z.string(), label: z.string(), hint: z.string().optional() });
export const StarterChoices = z.object({
  types: z.array(Choice),
  places: z.array(Choice),
  functions: z.array(Choice),
});

export type StarterChoices = z.infer<typeof StarterChoices>;

export const NewDossier = z.strictObject({
  from: z.union([
    z.strictObject({ example: z.string().min(1).max(100) }),
    z.strictObject({ documents: z.record(z.string().max(40), Text) }).describe('YAML or JSON by kind of document'),
    z.strictObject({ starter: Starter }),
  ]),
});
export type NewDossier = z.infer<typeof NewDossier>;

/** A file of another tool that describes a system: what would become of it. Nothing is kept. */
export const ImportFile = z.strictObject({ name: z.string().min(1).max(300), text: Text });
const AtLine = z.object({ line: z.int().positive(), what: z.string(), why: z.string() });
export const ImportPreview = z.object({
  format: z.string(),
  documents: z.record(z.string(), z.string()).describe('text by kind of document, as POST /api/dossiers takes it'),
  title: z.string(),
  counts: z.object({ assets: z.int(), zones: z.int(), data: z.int() }),
  guesses: z.array(AtLine.extend({ chosen: z.string() })).describe('chosen, since the file does not say'),
  leftOut: z.array(AtLine),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const Created = z.object({ id: z.string() });

export const ExampleView = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.string(),
  hasTour: z.boolean().describe('GET /api/examples/{id}/tour tells how it was made'),
});
export type ExampleView = z.infer<typeof ExampleView>;

export const DocumentText = z.object({ kind: z.string(), text: z.string(), revision: z.int().positive() });
export const NewText = z.strictObject({ text: Text, reason: z.string().trim().min(1).max(500).optional() });

/** What a change gave: the new revision, and the faults that the dossier has now. */
export const Saved = z.object({ revision: z.int().positive(), faults: z.array(ApiFault) });
export type Saved = z.infer<typeof Saved>;

export const DossierValues = z.object({
  revision: z.int().positive(),
  values: z.record(z.string(), z.unknown()).describe('by kind of document; what cannot be read is left out'),
  faults: z.array(ApiFault),
});
export type DossierValues = z.infer<typeof DossierValues>;

export const ChangeView = z.object({
  document: z.string(),
  path: z.array(z.union([z.string(), z.number()])),
  kind: z.enum(['added', 'removed', 'changed']),
  title: z.string(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});

export const RevisionView = z.object({
  revision: z.int().positive(),
  at: z.iso.datetime(),
  by: z.object({ id: z.string(), name: z.string() }),
  reason: z.string().optional(),
  restores: z.int().positive().optional(),
  changes: z.array(ChangeView),
});
export type RevisionView = z.infer<typeof RevisionView>;

/** Edits of documents, all or none. */
export const Changes = z.strictObject({
  edits: z.array(Edit).min(1).max(2000),
  reason: z.string().trim().min(1).max(500).optional(),
});
export type Changes = z.infer<typeof Changes>;

export const Restore = z.strictObject({ reason: z.string().trim().min(1).max(500).optional() });
