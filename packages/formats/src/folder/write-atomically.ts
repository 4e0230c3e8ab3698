/** Writes files whole or not at all, and never over what was read. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { DomainError } from '@primum/core/domain-error';

/**
 * A temporary file in the same folder is written, flushed to disk and renamed, so that a reader sees the old or the new
 * text and never half of one. `inputs`: files that this run reads; writing over one throws OUTPUT_REFUSED.
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  inputs: readonly string[] = [],
): Promise<void> {
  await refuseInputs(path, inputs);
  await refuseFolder(path);
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFlushed(temporary, content);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw refusal(path, error);
  }
  await flushFolder(dirname(path));
}

/** A new folder with these files, by name, all at once. The folder must not be there yet, or be empty. */
export async function writeFolderAtomically(path: string, files: ReadonlyMap<string, string>): Promise<void> {
  await refuseFullFolder(path);
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(dirname(target), { recursive: true });
    await mkdir(temporary);
    for (const [name, content] of files) await writeFlushed(join(temporary, name), content);
    if ((await namesIn(target)) !== undefined) await rmdir(target);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw refusal(path, error);
  }
  await flushFolder(dirname(target));
}

/** Throws OUTPUT_REFUSED where there is anything under this name but an empty folder. */
export async function refuseFullFolder(path: string): Promise<void> {
  const there = await namesIn(path);
  if (there === undefined && (await identityOf(path)) === undefined) return;
  if (there?.length === 0) return;
  const what = there === undefined ? 'is a file' : 'is not empty';
  throw new DomainError('OUTPUT_REFUSED', `${path} ${what}: choose a new folder`, { path });
}

async function writeFlushed(path: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name itself survive a power cut; folders cannot be flushed everywhere, which is no fault. */
async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content is flushed already.
  }
}

/** The same file by any name: links and other spellings of the path count too. */
async function refuseInputs(path: string, inputs: readonly string[]): Promise<void> {
  const output = await identityOf(path);
  for (const input of inputs) {
    const same = resolve(input) === resolve(path) || (output !== undefined && output === (await identityOf(input)));
    if (same) throw new DomainError('OUTPUT_REFUSED', `${path} was read as input: choose another file`, { path });
  }
}

async function identityOf(path: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

async function refuseFolder(path: string): Promise<void> {
  if ((await namesIn(path)) !== undefined) {
    throw new DomainError('OUTPUT_REFUSED', `${path} is a folder: name a file in it`, { path });
  }
}

async function namesIn(path: string): Promise<string[] | undefined> {
  try {
    return await readdir(path);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function refusal(path: string, error: unknown): DomainError {
  const reasons: Record<string, string> = {
    ENOENT: 'its folder does not exist',
    EACCES: 'no permission',
    ENOTDIR: 'part of the path is a file',
    EEXIST: 'it is there already',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk cannot be written to',
  };
  const code = codeOf(error);
  return new DomainError('OUTPUT_REFUSED', `cannot write ${path}: ${reasons[code] ?? code}`, { path }, error);
}
