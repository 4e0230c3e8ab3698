import { execFileSync } from 'node:child_process';
import { chmod, link, lstat, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically, writeFilesAtomically } from './write-atomically.ts';

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

  it('refuses a folder, a folder that is not there, and no name at all', async () => {
    await expect(writeFileAtomically(folder, 'x')).rejects.toEqual(refused);
    await expect(writeFileAtomically(join(folder, 'no/out'), 'x')).rejects.toEqual(refused);
    await expect(writeFileAtomically('', 'x')).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses a pipe, which would become a file', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);
    await expect(writeFileAtomically(pipe, 'x')).rejects.toEqual(refused);
    expect((await lstat(pipe)).isFIFO()).toBe(true);
  });

  it('writes what a link leads to and keeps the link; a link to nothing is refused', async () => {
    await writeFile(join(folder, 'real'), 'old');
    await symlink('real', join(folder, 'soft'));
    await symlink('nowhere', join(folder, 'broken'));
    await writeFileAtomically(join(folder, 'soft'), 'new');
    expect((await lstat(join(folder, 'soft'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'real'), 'utf8')).toBe('new');
    await expect(writeFileAtomically(join(folder, 'broken'), 'x')).rejects.toEqual(refused);
  });

  it('keeps from others what was kept from them', async () => {
    const path = join(folder, 'private');
    await writeFile(path, 'old');
    await chmod(path, 0o600);
    await writeFileAtomically(path, 'new');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('takes a name as long as names can be, and refuses a longer one', async () => {
    await writeFileAtomically(join(folder, 'x'.repeat(255)), 'x');
    await expect(writeFileAtomically(join(folder, 'x'.repeat(256)), 'x')).rejects.toEqual(refused);
  });
});

describe('writeFilesAtomically', () => {
  it('makes the folders that it may make', async () => {
    const path = join(folder, 'a/b/out');
    await writeFilesAtomically(new Map([[path, 'x']]), { folders: [join(folder, 'a/b')] });
    expect(await readFile(path, 'utf8')).toBe('x');
  });

  it.each([
    ['goes into a folder that is not there', 'no/such/out'],
    ['is a folder', 'taken'],
    ['is the folder of another', 'new'],
    ['is the first again', 'first'],
  ])('writes nothing at all where one of the files %s', async (_, name) => {
    await mkdir(join(folder, 'taken'));
    const files = new Map([
      [join(folder, 'first'), '1'],
      [join(folder, 'new/second'), '2'],
      [`${folder}/./${name}`, '3'],
    ]);
    await expect(writeFilesAtomically(files, { folders: [join(folder, 'new')] })).rejects.toEqual(refused);
    expect(await readdir(folder)).toEqual(['taken']);
  });
});
