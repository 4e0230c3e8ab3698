import { link, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically, writeFolderAtomically } from './write-atomically.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-write-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const refused = expect.objectContaining({ code: 'OUTPUT_REFUSED' });

describe('writeFileAtomically', () => {
  it('writes a new file, replaces an old one and leaves nothing else behind', async () => {
    const path = join(folder, 'out.json');
    await writeFileAtomically(path, 'one');
    await writeFileAtomically(path, 'two');
    expect(await readFile(path, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['out.json']);
  });

  it('refuses to write over an input, by whatever name', async () => {
    const input = join(folder, 'in.yaml');
    await writeFile(input, 'precious');
    await symlink(input, join(folder, 'soft'));
    await link(input, join(folder, 'hard'));
    await expect(writeFileAtomically(input, 'x', [input])).rejects.toEqual(refused);
    await expect(writeFileAtomically(join(folder, '.', 'soft'), 'x', [input])).rejects.toEqual(refused);
    await expect(writeFileAtomically(join(folder, 'hard'), 'x', [input])).rejects.toEqual(refused);
    expect(await readFile(input, 'utf8')).toBe('precious');
  });

  it('refuses a folder, and a folder that is not there', async () => {
    await expect(writeFileAtomically(folder, 'x')).rejects.toEqual(refused);
    await expect(writeFileAtomically(join(folder, 'no/out'), 'x')).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('writeFolderAtomically', () => {
  const files = new Map([['a.yaml', 'a']]);

  it('makes the folder, or fills an empty one', async () => {
    await mkdir(join(folder, 'empty'));
    await writeFolderAtomically(join(folder, 'deep/new'), files);
    await writeFolderAtomically(join(folder, 'empty'), files);
    expect(await readFile(join(folder, 'deep/new/a.yaml'), 'utf8')).toBe('a');
    expect(await readdir(folder)).toEqual(['deep', 'empty']);
  });

  it('refuses a folder with anything in it, and a file', async () => {
    await writeFile(join(folder, 'kept'), 'precious');
    await expect(writeFolderAtomically(folder, files)).rejects.toEqual(refused);
    await expect(writeFolderAtomically(join(folder, 'kept'), files)).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual(['kept']);
  });
});
