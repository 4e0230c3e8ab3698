/** Knowledge packs as the API tells them. */
import { z } from 'zod';
import { Stage } from '../knowledge/clinical-kinds.ts';
import { Mark } from '../knowledge/entry.ts';
import { PackManifest } from '../knowledge/pack.ts';
import { IsoDay, Role, Status } from '../knowledge/requirement-entry.ts';
import { PageQuery } from './page.ts';

const Count = z.int().nonnegative();

export const PackView = z.object({
  id: z.string(),
  title: z.string(),
  edition: z.string(),
  effectiveOn: z.string(),
  reviewedOn: z.string(),
  reviewBy: z.string(),
  licence: z.string(),
  source: z.string(),
  requires: z.array(z.string()).describe('packs without which it cannot be used'),
  revises: z.string().optional().describe('pack that this one proposes a revision of'),
  editions: z
    .array(z.object({ edition: z.string(), effectiveOn: z.string() }))
    .min(1)
    .describe('newest first; a dossier can name each of them'),
  kinds: z.array(z.object({ kind: z.string(), entries: Count })),
  marks: z.object({ seen: Count, known: Count, proposal: Count }),
});
export type PackView = z.infer<typeof PackView>;

export const EntryView = z
  .looseObject({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    explain: z.string().optional(),
    source: z.looseObject({ document: z.string(), mark: Mark }),
    valid: z
      .object({ from: z.string().optional(), to: z.string().optional() })
      .optional()
      .describe('of a requirement: first and last day on which it applies, its own or those of its instrument'),
  })
  .describe('an entry with all its fields, as its kind has them');
export type EntryView = z.infer<typeof EntryView>;

const Edition = PackManifest.shape.edition;
const PackId = z.string().min(1).max(100);

export const PackAddress = z.object({ pack: PackId });
export const EntryAddress = PackAddress.extend({
  entry: z.string().min(1).max(200).describe('id of the entry without that of its pack'),
});
export const EntryQuery = z.object({ edition: Edition.optional().describe('default: the newest') });

export const EntriesQuery = PageQuery.extend({
  ...EntryQuery.shape,
  kind: z.string().max(60).optional(),
  q: z.string().max(200).default('').describe('words that stand in the entry'),
  mark: Mark.optional(),
  status: Status.optional().describe('this and what follows: requirements only'),
  role: Role.optional(),
  stage: Stage.optional(),
  on: IsoDay.optional().describe('day on which it applies'),
});

/** An edition of the pack itself, or one of another pack as the command line writes it: `pack@edition`. */
const NamedEdition = z.string().regex(/^([a-z0-9-]{1,100}@)?\d{4}\.\d+$/, 'edition or pack@edition');

export const CompareQuery = z.object({
  from: NamedEdition.optional().describe('default: the edition before, or the pack that this one revises'),
  to: NamedEdition.optional().describe('default: the newest edition'),
});

export const ReviewQuery = z.object({
  on: IsoDay.optional().describe('day that it is asked for; default: today in UTC'),
});
