/** One file of a pack: held against its schema, its faults noted, its text kept to show lines of it. */
import { join } from 'node:path';
import type { LocatedFault } from '@primum/core/fault';
import type { Limits } from '../yaml/limits.ts';
import { type DocumentSchema, parseDocument } from '../yaml/parse-document.ts';
import type { LocatePath } from '../yaml/parse-yaml.ts';
import type { FolderListing } from './list-folder.ts';
import type { ReadBytes } from './read-bytes.ts';

/** A pack's files, and what was read of them by their name in its folder, as `threats/device.yaml`. */
export interface PackFiles {
  readonly listing: FolderListing;
  readonly read: ReadonlyMap<string, ReadBytes>;
}

/** What gathers while a pack is read. */
export interface Reading {
  readonly path: string;
  readonly read: PackFiles['read'];
  readonly limits: Limits;
  readonly faults: LocatedFault[];
  readonly texts: Map<string, string>;
}

/** One file of entries; `from` is the position of its first entry among all entries of the kind. */
export interface Part {
  readonly file: string;
  readonly from: number;
  readonly locate: LocatePath;
}

export function readPart<T>(
  { path, read, limits, faults, texts }: Reading,
  { document, name }: { readonly document: string; readonly name: string },
  schema: DocumentSchema<T>,
): { value: T | undefined; locate: LocatePath } {
  const file = join(path, name);
  const bytes = read.get(name);
  if (bytes?.ok !== true) {
    faults.push(bytes === undefined ? missingFile(document, file) : { ...bytes.fault, document });
    return { value: undefined, locate: () => ({ line: 1, column: 1 }) };
  }
  const parsed = parseDocument(bytes.bytes, { document, file }, schema, limits);
  faults.push(...parsed.faults);
  texts.set(file, parsed.text ?? '');
  return parsed;
}

function missingFile(document: string, file: string): LocatedFault {
  const message = 'cannot be read: there is no such file';
  return { severity: 'error', code: 'unreadable', message, document, path: [], file, line: 1, column: 1 };
}
