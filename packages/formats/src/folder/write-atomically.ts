/** Writes files whole or not at all, and never over what was read. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type OutputPath, outputPathFor, refusalOf, refused } from './output-path.ts';

type Content = string | Uint8Array;

export interface WriteLimits {
  /** Files that this run reads; writing over one throws OUTPUT_REFUSED. */
  readonly inputs?: readonly string[];
  /** Folders to be made where they are not there; every other folder has to be there. */
  readonly folders?: readonly string[];
}

interface Planned extends OutputPath {
  readonly path: string;
  readonly content: Content;
  readonly temporary: string;
}

/**
 * A temporary file in the same folder is written, flushed to disk and renamed, so that a reader sees the old or the new
 * text and never half of one.
 */
export async function writeFileAtomically(
  path: string,
  content: Content,
  inputs: readonly string[] = [],
): Promise<void> {
  await writeFilesAtomically(new Map([[path, content]]), { inputs });
}

/**
 * Several files, by path. None is put in its place before all are written and flushed, so that a fault with the last
 * leaves nothing of the first; folders made for them are taken away again then.
 */
export async function writeFilesAtomically(
  files: ReadonlyMap<string, Content>,
  limits: WriteLimits = {},
): Promise<void> {
  const { inputs = [], folders = [] } = limits;
  const planned = await planOf(files, inputs, folders);
  const made: string[] = [];
  let current = '';
  let renamed = 0;
  try {
    for (const folder of folders) {
      current = folder;
      const first = await mkdir(folder, { recursive: true });
      if (first !== undefined) made.push(first);
    }
    for (const { path, temporary, content, mode } of planned) {
      current = path;
      await writeFlushed(temporary, content, mode);
    }
    for (const { path, temporary, target } of planned) {
      current = path;
      await rename(temporary, target);
      renamed += 1;
    }
  } catch (error) {
    for (const { temporary } of planned.slice(renamed)) await rm(temporary, { force: true }).catch(() => undefined);
    if (renamed === 0) for (const folder of made) await rm(folder, { recursive: true, force: true });
    throw refusalOf(current, error);
  }
  for (const folder of new Set(planned.map(({ target }) => dirname(target)))) await flushFolder(folder);
}

/** Short, since the name of the file may be as long as names can be; hidden, so that nobody reads what a crash leaves. */
export function temporaryIn(folder: string): string {
  return join(folder, `.primum-${randomBytes(6).toString('hex')}.tmp`);
}

export async function writeFlushed(path: string, content: Content, mode?: number): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    if (mode !== undefined) await handle.chmod(mode);
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the new name itself survive a power cut; folders cannot be flushed everywhere, which is no fault. */
export async function flushFolder(path: string): Promise<void> {
  try {
    const handle = await open(path, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content is flushed already.
  }
}

async function planOf(
  files: ReadonlyMap<string, Content>,
  inputs: readonly string[],
  folders: readonly string[],
): Promise<Planned[]> {
  const planned: Planned[] = [];
  const taken = new Set(folders.map((folder) => resolve(folder)));
  for (const [path, content] of files) {
    const output = await outputPathFor(path, inputs);
    if (taken.has(output.target)) throw refused(path, `${path} is named twice: choose another file`);
    taken.add(output.target);
    planned.push({ ...output, path, content, temporary: temporaryIn(dirname(output.target)) });
  }
  return planned;
}
