/** What every entry of a knowledge pack has: an id that is never reused, words of our own, a source and a mark. */
import { z } from 'zod';
import { MARKS } from './entry-words.ts';

export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and single hyphens')
  .describe('short id: small letters, digits, hyphens');

export const EntryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/, 'pack-id/entry-id')
  .describe('pack/entry; unique and never reused');

/** A reference to an entry: `pack/entry`, or the entry's slug alone for one of the same pack or of a pack that it requires. */
export const EntryRef = z
  .string()
  .regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/, 'entry-id or pack-id/entry-id')
  .describe('id of an entry; without pack-id/ it is looked up in the same pack, then in the packs it requires');

export const Mark = z.enum(MARKS);
export type Mark = z.infer<typeof Mark>;

export const Source = z.strictObject({
  document: z.string().min(1).describe('where this comes from; `own work` for a choice of this project'),
  clause: z.string().min(1).optional().describe('paragraph, annex point, page, table'),
  mark: Mark.describe('seen in the source, known practice, or our own proposal (never shown as a requirement)'),
});
export type Source = z.infer<typeof Source>;

const codes = (pattern: RegExp, what: string) =>
  z.array(z.string().regex(pattern, what)).min(1).describe(what).optional();

/** Codes of outside catalogues. Leave a code out rather than guess it. */
export const Refs = z.strictObject({
  stride: z
    .array(
      z.enum([
        'spoofing',
        'tampering',
        'repudiation',
        'information-disclosure',
        'denial-of-service',
        'elevation-of-privilege',
      ]),
    )
    .min(1)
    .optional(),
  linddun: z
    .array(
      z.enum([
        'linking',
        'identifying',
        'non-repudiation',
        'detecting',
        'data-disclosure',
        'unawareness',
        'non-compliance',
      ]),
    )
    .min(1)
    .optional(),
  cwe: codes(/^CWE-\d+$/, 'CWE-123'),
  capec: codes(/^CAPEC-\d+$/, 'CAPEC-123'),
  attack: codes(/^T\d{4}(\.\d{3})?$/, 'ATT&CK technique: Enterprise, Mobile or ICS, T1234 or T1234.001'),
  mitigation: codes(/^M\d{4}$/, 'ATT&CK mitigation, M1234'),
  emb3d: codes(/^(TID|MID|PID)-\d+$/, 'EMB3D threat or mitigation, TID-123 or MID-123'),
  mdcg: z.array(Slug).min(1).optional().describe('security capabilities of MDCG 2019-16, table 3, by their slug'),
});
export type Refs = z.infer<typeof Refs>;

/** The fields that all entries share; kinds of entry extend it. */
export const EntryBase = z.strictObject({
  id: EntryId,
  title: z.string().min(1).describe('short name, as a person would say it'),
  explain: z.string().min(1).optional().describe('one to three plain sentences, in own words'),
  'derived-from': EntryId.optional().describe('entry of another pack that this one began as a copy of'),
  refs: Refs.optional(),
  source: Source,
});
