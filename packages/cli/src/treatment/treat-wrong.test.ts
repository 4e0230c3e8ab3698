/** What is wrong with what people write about controls, and what stands in the way of an answer: told with place, reason and what to do. */
import { rmSync } from 'node:fs';
import type { ControlsDocument } from '@primum/core/dossier/controls-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import { declinedAtPump } from '@primum/core/testing/declined-at-pump';
import { tinyDossier } from '@primum/core/testing/tiny-dossier';
import { SetPicture } from '@primum/core/treatment/set-picture';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';
import { setText } from './set-text.ts';

const roots: string[] = [];
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true });
});

const SIGN_IN = { control: 'sign-in', at: 'pump', state: 'proposed', cost: { once: 100, yearly: 50 } };
const LOCK_OUT = { control: 'lock-out', at: 'pump', state: 'proposed', cost: { once: 30 } };

/** `controls` as they stand in the file, faults and all. */
function treated(controls: readonly object[], args: readonly string[], more: Partial<Dossier> = {}) {
  const tiny = tinyFolders((dossier) => ({ ...dossier, ...more, controls: { controls } as ControlsDocument }));
  roots.push(tiny.root);
  return runPrimum(['treat', tiny.dossier, '--packs', tiny.packs, ...args]);
}

describe('primum treat, where something is wrong', () => {
  it('says where a cost is below zero and what was expected, and judges nothing', async () => {
    const { code, out, err } = await treated([{ ...SIGN_IN, cost: { once: -100 } }], ['--budget', '50']);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/controls\.yaml:\d+:\d+: error: -100 is too small/);
    expect(err).toContain('expected: a number, at least 0');
  });

  it('shows the circle in which controls need each other, once', async () => {
    const circle = [
      { ...SIGN_IN, needs: [{ control: 'lock-out', at: 'pump' }] },
      { ...LOCK_OUT, needs: [{ control: 'sign-in', at: 'pump' }] },
    ];
    const { code, err } = await treated(circle, ['--budget', '50']);
    expect(code).toBe(1);
    expect(err.match(/circle: sign-in@pump -> lock-out@pump -> sign-in@pump/g)).toHaveLength(1);
    expect(err).toContain('hint: take one of these needs away');
  });

  it('chooses nothing at what a party declined, and names the party', async () => {
    const { agreements, system } = { agreements: declinedAtPump(), system: tinyDossier().system };
    const clinic = { id: 'clinic', kind: 'healthcare-provider' as const };
    const promises = agreements.promises?.map((one) => ({ ...one, reason: 'not ours' }));
    const declined = {
      system: { ...system, parties: [...system.parties, clinic] },
      agreements: {
        ...agreements,
        expectations: agreements.expectations?.map((one) => ({ ...one, by: 'clinic' })),
        promises,
      },
    };
    const set = await treated([SIGN_IN], ['--target', 'over-infusion:low'], declined);
    expect(set.err).toBe('');
    expect(set.out).toContain('Impossible, and proven so');
    expect(set.out).toMatch(/would be enough: [^;]+; .*cannot be\s+had: maker\s+declined/);
    expect(set.out).toContain('not to be had: sign-in@pump, maker declined what was expected there');
    const ways = await treated([SIGN_IN], [], declined);
    expect(ways.out).toContain('cannot be had: sign-in@pump, maker declined what was expected there');
  });

  it('says what a sum of costs leaves out, or guesses since it was asked to', async () => {
    const { cost: _, ...free } = SIGN_IN;
    const must = { ...free, must: 'the law asks' };
    const left = await treated([must], ['--target', 'over-infusion:low']);
    expect(left.out).toContain('the cost leaves out 1 control without a stated cost: sign-in@pump');
    expect(left.out).toContain('in every set: the law asks');
    const guessed = await treated([free], ['--target', 'over-infusion:low', '--count-unpriced', '70']);
    expect(guessed.out).toContain('the cost counts as 70 EUR each 1 control without a stated cost: sign-in@pump');
    expect(guessed.out).toMatch(/cost, EUR +0 → 70/);
  });

  it('never hides that the time limit ended the search, with what was proven by then', async () => {
    const { out } = await treated([SIGN_IN], ['--target', 'over-infusion:low', '--format', 'json']);
    const answer = SetPicture.parse(JSON.parse(out));
    const view = { columns: 100, colours: false, top: 5 };
    const { set, gap, bound, ...rest } = answer;
    expect([set, gap, bound]).not.toContain(undefined);
    const nothing = setText({ ...rest, status: 'time-limit' }, view);
    expect(nothing).toContain('THE TIME LIMIT OF 10 s WAS REACHED: nothing is proven. Ask for more with --time.');
    const near = setText({ ...answer, status: 'time-limit', gap: 0.25 }, view);
    expect(near).toContain('WAS REACHED: it misses the best by at most 25 %');
  });
});
