import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lockFolder } from './folder-lock.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'primum-lock-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Another process that takes the lock, says so, and stays. */
async function holder(folder: string) {
  const module = JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href);
  const script = `import(${module}).then(({ lockFolder }) => { lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); })`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe('the lock of a data folder', () => {
  it('lets in one process at a time, and says which has it', async () => {
    const folder = newFolder();
    const child = await holder(folder);
    expect(() => lockFolder(folder)).toThrow(
      expect.objectContaining({ code: 'FOLDER_IN_USE', message: expect.stringContaining(`process ${child.pid}`) }),
    );
    child.kill('SIGTERM');
    await once(child, 'exit');
    lockFolder(folder).release();
  });

  it('ends with its process, also one that was killed', async () => {
    const folder = newFolder();
    const child = await holder(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const lock = lockFolder(folder);
    expect(lock).toBeDefined();
    lock.release();
  });

  it('holds within one process too', () => {
    const folder = newFolder();
    const lock = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'FOLDER_IN_USE' }));
    lock.release();
    lockFolder(folder).release();
  });
});
