import { rmSync } from 'node:fs';
import { TreatmentPicture } from '@primum/core/treatment/treatment-picture';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const tiny = tinyFolders();
afterAll(() => rmSync(tiny.root, { recursive: true }));

const treat = (...args: string[]) => runPrimum(['treat', tiny.dossier, '--packs', tiny.packs, ...args]);

describe('primum treat', () => {
  it('tells for each harm the ways to lower it, under the steps of the law', async () => {
    const { code, out } = await treat();
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('Tiny pump: ways to lower each harm');
    const heads = lines.filter((line) => /^ {2}(safe design|protection|information)/.test(line));
    expect(heads.slice(0, 2)).toEqual(['  safe design and manufacture', '  protection measures']);
    expect(out).toContain('high → low (▲ reduce)  read-only-copy');
    expect(out).toContain('put in place: read-only@copy(limits,pump)');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('gives the whole picture as JSON', async () => {
    const { out } = await treat('--format', 'json');
    expect(TreatmentPicture.parse(JSON.parse(out)).dossier.id).toBe('tiny-pump');
  });

  it('tells one harm alone, and says which there is where it is unknown', async () => {
    const { out } = await treat('--harm', 'over-infusion');
    expect(out.split('\n').filter((line) => /^\S/.test(line)).length).toBeLessThan(6);
    const wrong = await treat('--harm', 'over-infuson');
    expect(wrong.code).not.toBe(0);
    expect(wrong.err).toContain('did you mean "over-infusion"?');
  });
});
