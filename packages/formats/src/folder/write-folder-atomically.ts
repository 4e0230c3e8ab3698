/** Writes a new folder of files, all of them or none. */
import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { refusalOf, refused } from './output-path.ts';
import { flushFolder, temporaryIn, writeFlushed } from './write-atomically.ts';

/**
 * Files by name. The folder must not be there yet, or be empty: an empty one is filled and not replaced, since somebody may
 * stand in it, or it may be a link or have permissions of its own.
 */
export async function writeFolderAtomically(path: string, files: ReadonlyMap<string, string>): Promise<void> {
  await refuseFullFolder(path);
  const target = resolve(path);
  await ((await namesIn(target)) === undefined ? makeFolder : fillFolder)(path, target, files);
}

/** Throws OUTPUT_REFUSED where there is anything under this name but an empty folder. */
export async function refuseFullFolder(path: string): Promise<void> {
  if (path === '') throw refused(path, 'the name of the folder is empty: name a new folder');
  const names = await namesIn(path);
  if (names?.length === 0) return;
  if (names !== undefined) throw refused(path, `${path} is not empty: choose a new folder`);
  const there = await lstat(path).catch(() => undefined);
  if (there === undefined) return;
  const what = there.isSymbolicLink() ? 'is a link that leads to no folder' : 'is a file';
  throw refused(path, `${path} ${what}: choose a new folder`);
}

type Write = (path: string, target: string, files: ReadonlyMap<string, string>) => Promise<void>;

const makeFolder: Write = async (path, target, files) => {
  const temporary = temporaryIn(dirname(target));
  let made: string | undefined;
  try {
    made = await mkdir(dirname(target), { recursive: true });
    await mkdir(temporary);
    for (const [name, content] of files) await writeFlushed(join(temporary, name), content);
    await rename(temporary, target);
  } catch (error) {
    await rm(made ?? temporary, { recursive: true, force: true }).catch(() => undefined);
    throw refusalOf(path, error);
  }
  await flushFolder(dirname(target));
};

const fillFolder: Write = async (path, target, files) => {
  const temporary = temporaryIn(target);
  const moved: string[] = [];
  try {
    await mkdir(temporary);
    for (const [name, content] of files) await writeFlushed(join(temporary, name), content);
    for (const name of files.keys()) {
      await rename(join(temporary, name), join(target, name));
      moved.push(join(target, name));
    }
    await rmdir(temporary);
  } catch (error) {
    for (const left of [temporary, ...moved]) await rm(left, { recursive: true, force: true }).catch(() => undefined);
    throw refusalOf(path, error);
  }
  await flushFolder(target);
};

async function namesIn(path: string): Promise<string[] | undefined> {
  try {
    return await readdir(path);
  } catch {
    return undefined;
  }
}
