import { rmSync } from 'node:fs';
import { DecisionPicture } from '@primum/core/decision/decision-picture';
import { decidedPump, decision } from '@primum/core/testing/decided-pump';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const low = [{ harm: 'over-infusion', likelihood: 'low', severity: 'critical', evaluation: 'reduce' }];
const tiny = tinyFolders(() =>
  decidedPump([
    decision({ seen: low, dissent: [{ who: 'head of nursing', says: 'It is too slow.' }] }),
    decision({ id: 'd2', about: { conflict: 'lock-or-care' }, option: 'open', kind: 'accept', seen: low }),
  ]),
);
const calm = tinyFolders(() => decidedPump([decision({})]));
const PROPOSED = 'tiny/wrong-dose#too-little@dosing';
const unjudged = tinyFolders(() =>
  decidedPump([decision({ about: { harm: PROPOSED }, seen: low.map((one) => ({ ...one, harm: PROPOSED })) })]),
);
afterAll(() => [tiny, calm, unjudged].forEach(({ root }) => rmSync(root, { recursive: true })));

const run = (of: typeof tiny, ...args: string[]) => runPrimum(['decision', of.dossier, '--packs', of.packs, ...args]);

describe('primum decision', () => {
  it('tells what is open again first, what changed, from which level to which, and what nobody decided', async () => {
    const { code, out } = await run(tiny);
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('Tiny pump: what was decided, on 2026-11-24');
    expect(lines[1]).toBe('open again: 2, expired: 0, waiting for approval: 0, holds: 0, revised: 0');
    expect(out).toMatch(/worse: .* \(over-infusion\): from low, critical, reduce\s+to high, critical, unacceptable/);
    expect(out).toContain('dissent of head of nursing: It is too slow.');
    expect(out).toContain('a second pair of eyes has not approved it');
    expect(out).toContain('balance Pumps on the ward (ward-balance)');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('says of a harm that nobody has judged that it is only proposed', async () => {
    expect((await run(unjudged)).out).toContain('treat; about the proposed harm ');
    expect((await run(calm)).out).toContain('treat; about the harm ');
  });

  it('gives JSON by the documented schema', async () => {
    const { out } = await run(tiny, '--format', 'json');
    const picture = DecisionPicture.parse(JSON.parse(out));
    expect(picture.decisions.map(({ state }) => state)).toEqual(['open-again', 'open-again']);
    expect(picture.decisions[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('fails on what is open again or expired only when asked', async () => {
    expect((await run(tiny, '--fail-on-open')).code).toBe(1);
    expect((await run(calm, '--fail-on-open')).code).toBe(0);
    const later = await run(calm, '--on', '2027-06-02', '--fail-on-open');
    expect(later.code).toBe(1);
    expect(later.out).toContain('its last day was 2027-06-01');
  });

  it('refuses a day that is none', async () => {
    const { code, err } = await run(calm, '--on', '2027-02-30');
    expect(code).toBe(1);
    expect(err).toContain('"2027-02-30" is not a day');
  });

  it('gives one decision alone when it is named, as a page too, and says which there are where it is not', async () => {
    const { out } = await run(tiny, 'd1');
    expect(out).toContain('d1: open again');
    expect(out).not.toContain('Nothing is decided yet about');
    expect((await run(tiny, 'd1', '--format', 'html')).out).toContain('<h2>What was decided?</h2>');
    for (const unnamed of [['d9'], ['d9', '--format', 'html'], ['--format', 'html']]) {
      const { code, err } = await run(tiny, ...unnamed);
      expect(code).not.toBe(0);
      expect(err).toMatch(/there are .*d1/);
    }
  });
});
