import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesInTar, tarOf } from './tar.ts';

const FILES = new Map([
  ['own-x/pack.yaml', 'id: own-x\n# ünïcode 🩺\n'],
  ['own-x/threats/device.yaml', 'x'.repeat(512)],
  ['own-x/empty.yaml', ''],
]);

describe('an archive', () => {
  it('holds what was put into it', () => {
    expect(filesInTar(tarOf(FILES, { modifiedS: 0 }))).toEqual(FILES);
  });

  it('is opened by tar, and one that tar wrote is opened here', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'primum-tar-'));
    try {
      await writeFile(join(folder, 'a.tar'), tarOf(FILES, { modifiedS: 1_700_000_000 }));
      execFileSync('tar', ['-xf', 'a.tar'], { cwd: folder });
      expect(await readFile(join(folder, 'own-x/pack.yaml'), 'utf8')).toBe(FILES.get('own-x/pack.yaml'));
      execFileSync('tar', ['-cf', 'b.tar', 'own-x'], { cwd: folder });
      const back = filesInTar(new Uint8Array(await readFile(join(folder, 'b.tar'))));
      expect(Object.fromEntries(back)).toEqual(Object.fromEntries(FILES));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that is cut, changed, none, or not text is refused', () => {
    const whole = tarOf(FILES, { modifiedS: 0 });
    const changed = whole.with(3, 65);
    const notText = tarOf(new Map([['a', 'aaaa']]), { modifiedS: 0 }).with(512, 0xff);
    for (const bytes of [whole.subarray(0, 600), whole.subarray(0, 1024), changed, new Uint8Array(0), notText])
      expect(() => filesInTar(bytes)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});
