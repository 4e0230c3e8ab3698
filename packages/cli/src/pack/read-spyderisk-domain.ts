/** A Spyderisk domain model, from a file of N-Quads or a folder of CSV files. */
import { stat } from 'node:fs/promises';
import { DomainError } from '@primum/core/domain-error';
import type { ReadDomain } from '@primum/formats/spyderisk/domain-from-nquads';

export async function readSpyderiskDomain(path: string): Promise<ReadDomain> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new DomainError('NOT_FOUND', `there is no ${path}`, { path });
  if (!found.isDirectory()) {
    const { readDomainFile } = await import('@primum/formats/spyderisk/domain-from-nquads');
    return readDomainFile(path);
  }
  const { readDomainFolder } = await import('@primum/formats/spyderisk/domain-from-csv');
  return readDomainFolder(path);
}
