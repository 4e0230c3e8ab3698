import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolderAtomically } from './write-folder-atomically.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-write-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const refused = expect.objectContaining({ code: 'OUTPUT_REFUSED' });
const files = new Map([['a.yaml', 'a']]);

describe('writeFolderAtomically', () => {
  it('makes the folder, or fills an empty one', async () => {
    await mkdir(join(folder, 'empty'));
    await writeFolderAtomically(join(folder, 'deep/new'), files);
    await writeFolderAtomically(join(folder, 'empty'), files);
    expect(await readFile(join(folder, 'deep/new/a.yaml'), 'utf8')).toBe('a');
    expect(await readdir(join(folder, 'empty'))).toEqual(['a.yaml']);
    expect(await readdir(folder)).toEqual(['deep', 'empty']);
  });

  it('fills an empty folder that somebody stands in, and one behind a link, without replacing it', async () => {
    const empty = join(folder, 'empty');
    await mkdir(empty);
    await symlink('empty', join(folder, 'soft'));
    const before = (await stat(empty)).ino;
    await writeFolderAtomically(join(folder, 'soft'), files);
    expect((await stat(empty)).ino).toBe(before);
    expect(await readdir(empty)).toEqual(['a.yaml']);
  });

  it('refuses a folder with anything in it, a file, a link to nothing, and no name at all', async () => {
    await writeFile(join(folder, 'kept'), 'precious');
    await symlink('nowhere', join(folder, 'broken'));
    await expect(writeFolderAtomically(folder, files)).rejects.toEqual(refused);
    await expect(writeFolderAtomically(join(folder, 'kept'), files)).rejects.toEqual(refused);
    await expect(writeFolderAtomically(join(folder, 'broken'), files)).rejects.toEqual(refused);
    await expect(writeFolderAtomically('', files)).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual(['broken', 'kept']);
  });

  it('leaves nothing behind where it cannot be finished', async () => {
    const impossible = new Map([...files, ['no/such/folder.yaml', 'b']]);
    await mkdir(join(folder, 'empty'));
    await expect(writeFolderAtomically(join(folder, 'deep/new'), impossible)).rejects.toEqual(refused);
    await expect(writeFolderAtomically(join(folder, 'empty'), impossible)).rejects.toEqual(refused);
    await expect(writeFolderAtomically(join(folder, 'x'.repeat(256)), files)).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual(['empty']);
    expect(await readdir(join(folder, 'empty'))).toEqual([]);
  });
});
