/** Where an output goes: refused where it would take the place of an input, a folder, or something that is no file. */
import { lstat, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DomainError } from '@primum/core/domain-error';

export interface OutputPath {
  /** Absolute; where the path is a link, what it leads to, so that the link stays. */
  readonly target: string;
  /** Permission bits of the file that is there already: what was kept from others stays kept from them. */
  readonly mode: number | undefined;
}

/** `inputs`: files that this run reads. Throws OUTPUT_REFUSED. */
export async function outputPathFor(path: string, inputs: readonly string[]): Promise<OutputPath> {
  if (path === '') throw refused(path, 'the name of the output is empty: name a file');
  const there = await stat(path, { bigint: true }).catch(() => undefined);
  for (const input of inputs) {
    const same = resolve(input) === resolve(path) || (there !== undefined && (await isSameFile(there, input)));
    if (same) throw refused(path, `${path} was read as input: choose another file`);
  }
  if (there === undefined) {
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink() === true;
    if (isLink) throw refused(path, `${path} is a link that leads to nothing: choose another file`);
    return { target: resolve(path), mode: undefined };
  }
  if (there.isDirectory()) throw refused(path, `${path} is a folder: name a file in it`);
  // A pipe or device would be replaced by a file, and whoever reads from it would wait for ever.
  if (!there.isFile()) throw refused(path, `${path} is a pipe or device: name a file`);
  return { target: await realpath(path), mode: Number(there.mode & 0o777n) };
}

/** As OUTPUT_REFUSED, in words that a person can act on. */
export function refusalOf(path: string, error: unknown): DomainError {
  const reasons: Record<string, string> = {
    ENOENT: 'its folder does not exist',
    EACCES: 'no permission',
    EPERM: 'no permission',
    ENOTDIR: 'part of the path is a file',
    EEXIST: 'a file of that name is there already',
    ENAMETOOLONG: 'the name is too long',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk cannot be written to',
  };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  return refused(path, `cannot write ${path}: ${reasons[code] ?? code}`, error);
}

export function refused(path: string, message: string, cause?: unknown): DomainError {
  return new DomainError('OUTPUT_REFUSED', message, { path }, cause);
}

async function isSameFile(one: { dev: bigint; ino: bigint }, path: string): Promise<boolean> {
  const other = await stat(path, { bigint: true }).catch(() => undefined);
  return other !== undefined && other.dev === one.dev && other.ino === one.ino;
}
