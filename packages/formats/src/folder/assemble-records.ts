/** The records about a pack, from reviews.yaml and comments.yaml; a pack without them has none. */
import { join } from 'node:path';
import { checkRecords, type PackRecords } from '@primum/core/knowledge/check-records';
import type { OlderEdition } from '@primum/core/knowledge/edition-entry';
import { CommentRecord, ReviewRecord } from '@primum/core/knowledge/review-record';
import type { EditionsOf } from './assemble-editions.ts';
import { located } from './locate.ts';
import { readPart, type Reading } from './read-part.ts';

const SCHEMAS = { reviews: ReviewRecord.array(), comments: CommentRecord.array() } as const;

/** Files of a pack that hold records, without `.yaml`. */
export const RECORD_FILES = Object.keys(SCHEMAS) as readonly (keyof typeof SCHEMAS)[];

export function recordsOf(
  reading: Reading,
  { id, pack, parts, locate, older }: EditionsOf & { readonly older: { readonly told: readonly OlderEdition[] } },
): PackRecords {
  const records = {
    reviews: readRecords(reading, { id, parts }, 'reviews', SCHEMAS.reviews),
    comments: readRecords(reading, { id, parts }, 'comments', SCHEMAS.comments),
  };
  if (pack !== undefined)
    reading.faults.push(...checkRecords(pack, older.told, records).map((fault) => located(fault, locate)));
  return records;
}

function readRecords<T>(
  reading: Reading,
  { id, parts }: Pick<EditionsOf, 'id' | 'parts'>,
  record: keyof typeof SCHEMAS,
  schema: Parameters<typeof readPart<readonly T[]>>[2],
): readonly T[] {
  const [name, document] = [`${record}.yaml`, `${id}/${record}`];
  if (!reading.read.has(name)) return [];
  const { value, locate } = readPart<readonly T[]>(reading, { document, name }, schema);
  parts.set(document, [{ file: join(reading.path, name), from: 0, locate }]);
  return value ?? [];
}
