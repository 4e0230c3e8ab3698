/**
 * One process at a time in a data folder: PGlite does not see a second one, and rows of both get lost. The lock is a file
 * lock that the operating system holds (by SQLite, which is part of Node), so it ends with the process, however that ends.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DomainError } from '@primum/core/domain-error';

export interface FolderLock {
  release(): void;
}

/** SQLITE_BUSY */
const BUSY = 5;

/** Throws DomainError FOLDER_IN_USE, and says which process holds it where that is known. */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, 'lock.sqlite'), { timeout: 0 });
  const holder = join(folder, 'lock-holder.txt');
  try {
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    const process = holderOf(holder);
    throw new DomainError(
      'FOLDER_IN_USE',
      `another Primum has the data folder open${process === '' ? '' : ` (process ${process})`}: stop it, or talk to it`,
      { folder },
      cause,
    );
  }
  writeFileSync(holder, String(process.pid));
  return { release: () => lock.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === BUSY;
}

function holderOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}
