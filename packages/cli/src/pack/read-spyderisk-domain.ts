/** A Spyderisk domain model, from a file of N-Quads or a folder of CSV files. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '@primum/core/domain-error';
import type { ReadDomain } from '@primum/formats/spyderisk/domain-from-nquads';

export interface ReadDomainFiles extends ReadDomain {
  /** What was read: none of them may be written over. */
  readonly files: readonly string[];
}

export async function readSpyderiskDomain(path: string): Promise<ReadDomainFiles> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new DomainError('NOT_FOUND', `there is no file or folder "${path}"`, { path });
  if (found.isDirectory()) {
    const { readDomainFolder } = await import('@primum/formats/spyderisk/domain-from-csv');
    const files = (await readdir(path)).map((name) => join(path, name));
    return { ...readDomainFolder(path), files };
  }
  // Reading from a pipe would wait for somebody to write into it.
  if (!found.isFile()) throw new DomainError('INPUT_INVALID', `${path} is neither a file nor a folder`, { path });
  const { readDomainFile } = await import('@primum/formats/spyderisk/domain-from-nquads');
  return { ...readDomainFile(path), files: [path] };
}
