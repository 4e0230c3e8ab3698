/** A knowledge pack: pack.yaml and the entries of each kind, as data that engines are given. */
import { z } from 'zod';
import { CLINICAL_KINDS } from './clinical-kinds.ts';
import { CONFLICT_PATTERN_KINDS } from './conflict-pattern-entry.ts';
import { CLASSIFICATION_KINDS } from './fact-entry.ts';
import { Slug, Source } from './entry.ts';
import { RISK_KINDS } from './kinds.ts';
import { RECIPE_KINDS } from './recipe-entry.ts';
import { COMPLIANCE_KINDS } from './requirement-entry.ts';
import { TERM_KINDS } from './term-entry.ts';

export const IsoDate = z.iso.date().describe('year-month-day');

export const PackManifest = z.strictObject({
  id: Slug,
  title: z.string().min(1),
  edition: z
    .string()
    .regex(/^\d{4}\.\d+$/, 'year.number')
    .describe('year.number; editions can be compared'),
  'effective-on': IsoDate,
  licence: z.string().min(1),
  source: Source,
  'reviewed-on': IsoDate,
  'review-by': IsoDate.describe('after this day the pack counts as stale, which is a finding'),
  requires: z.array(Slug).optional().describe('packs whose entries this one refers to'),
  revises: Slug.optional().describe('pack that this one proposes a revision of'),
  explain: z.string().optional(),
});
export type PackManifest = z.infer<typeof PackManifest>;

export const ENTRY_KINDS = {
  ...RISK_KINDS,
  ...CLINICAL_KINDS,
  ...TERM_KINDS,
  ...CLASSIFICATION_KINDS,
  ...COMPLIANCE_KINDS,
  ...RECIPE_KINDS,
  ...CONFLICT_PATTERN_KINDS,
} as const;
export type EntryKind = keyof typeof ENTRY_KINDS;
export type EntryOf<K extends EntryKind> = z.infer<(typeof ENTRY_KINDS)[K]>;

/** All entries by kind; a kind that the pack does not have is an empty list. References are as written: see resolve-refs. */
export type PackEntries = { readonly [K in EntryKind]: readonly EntryOf<K>[] };

export interface Pack {
  readonly manifest: PackManifest;
  readonly entries: PackEntries;
}
