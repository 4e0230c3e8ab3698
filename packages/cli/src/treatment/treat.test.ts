import { rmSync } from 'node:fs';
import { ControlsDocument } from '@primum/core/dossier/controls-document';
import { FrontierPicture, SetPicture } from '@primum/core/treatment/set-picture';
import { TreatmentPicture } from '@primum/core/treatment/treatment-picture';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const controls = ControlsDocument.parse({
  controls: [
    { control: 'sign-in', at: 'pump', state: 'proposed', cost: { once: 100, yearly: 50 } },
    { control: 'lock-out', at: 'pump', state: 'proposed' },
  ],
});
const tiny = tinyFolders((dossier) => ({ ...dossier, controls }));
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

  it('finds the best set for a target, says that it is proven and what dropping a control would do', async () => {
    const { code, out } = await treat('--target', 'over-infusion:low');
    expect(code).toBe(0);
    expect(out).toContain(
      'Tiny pump: the set with the least cost with 1 harm no likelier than low\nProven: no set is better.',
    );
    expect(out).toMatch(/cost, EUR +0 → 150/);
    expect(out).toContain('without it: misses over-infusion (high)');
    expect(out).toContain('not chosen without a stated cost: 1 control (--count-unpriced), lock-out@pump');
    const { out: json } = await treat('--budget', '50', '--format', 'json');
    expect(SetPicture.parse(JSON.parse(json)).set?.members).toEqual([]);
  });

  it('says which harm blocks an impossible target and what would have to change', async () => {
    const { out } = await treat('--target', 'over-infusion:negligible');
    expect(out).toContain('Impossible, and proven so: 1 harm cannot be brought so low');
    expect(out).toContain('over-infusion: negligible was asked, low is the least');
    expect(out).toContain('would be enough: lock-out-at-host (lock-out@pump); nobody stated what it costs');
  });

  it('shows the frontier of two axes', async () => {
    const { out } = await treat('--frontier', 'cost,patient');
    expect(out).toContain('2 sets that no other beats on both, of 1 controls that may be chosen');
    const { out: json } = await treat('--frontier', 'cost,patient', '--format', 'json');
    expect(FrontierPicture.parse(JSON.parse(json)).points).toHaveLength(2);
  });

  it('tells everything that is wrong with a question at once', async () => {
    const { code, err } = await treat('--budget', '-5', '--frontier', 'cost,cost', '--time', 'long');
    expect(code).toBe(2);
    expect(err.split('\n').filter((line) => line.startsWith('treat: --'))).toHaveLength(3);
  });
});
