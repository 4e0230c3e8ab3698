/** Which entries of the packs say what a text says, so that somebody can hold them against it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '@primum/core/knowledge/pack';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';

/**
 * Ids, in their order, of the requirements, rules, errata, incident examples whose source is marked `seen`, of the words
 * with a sense so marked, and of all conflicts: their handling is our own, but the clauses in them were read.
 */
export async function entriesReadInTexts(root: string): Promise<string[]> {
  const folders = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
  const read = await Promise.all(folders.map(({ name }) => readPackFolder(join(root, name))));
  const unread = folders.filter((_, at) => read[at]?.pack === undefined);
  if (unread.length > 0) throw new Error(`pack not read: ${unread.map(({ name }) => name).join(', ')}`);
  return read
    .flatMap(({ pack }) => (pack === undefined ? [] : readIn(pack)))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

function readIn({ entries }: Pack): string[] {
  const sourced = [
    ...(entries.requirements ?? []),
    ...(entries.rules ?? []),
    ...(entries.errata ?? []),
    ...(entries['incident-examples'] ?? []),
  ].filter(({ source }) => source.mark === 'seen');
  const words = (entries.definitions ?? []).filter(({ senses }) => senses.some(({ mark }) => mark === 'seen'));
  return [...sourced, ...words, ...(entries.conflicts ?? [])].map((entry) => entry.id);
}
