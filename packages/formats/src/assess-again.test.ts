/** An assessment on top of the one before says what an assessment from nothing says, whatever was changed. */
import { assess } from '@primum/core/assessment/assess';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASES, plansOf, steps } from './testing/workbench-plans.ts';

describe('assessing again', () => {
  it.each(CASES)('the $name dossier gives the same as from nothing', (one) => {
    fc.assert(
      fc.property(steps, (list) => {
        let before = assess(one.dossier, one.knowledge);
        for (const { after } of plansOf(one, list)) {
          const again = assess(after, one.knowledge, undefined, before);
          expect(again).toEqual(assess(after, one.knowledge));
          before = again;
        }
      }),
      { numRuns: 3 },
    );
  });

  it.each(CASES)('the $name dossier looks for threats where the system has another shape, and nowhere else', (one) => {
    const before = assess(one.dossier, one.knowledge);
    const { system } = one.dossier;
    const [first, ...rest] = system.assets;
    if (first === undefined) throw new Error('there is an asset');
    const withAssets = (assets: typeof system.assets) =>
      assess({ ...one.dossier, system: { ...system, assets } }, one.knowledge, undefined, before);
    expect(withAssets([{ ...first, title: 'Renamed' }, ...rest]).structure).toBe(before.structure);
    expect(withAssets([...system.assets, { ...first, id: 'one-more' }]).structure).not.toBe(before.structure);
    expect(withAssets([{ ...first, count: (first.count ?? 1) * 40 }, ...rest]).structure).not.toBe(before.structure);
  });

  it('does not take over what other packs say', () => {
    const [one, other] = [CASES[0], CASES[3]];
    if (one === undefined || other === undefined) throw new Error('two cases are needed');
    const before = assess(one.dossier, one.knowledge);
    const changed = { ...one.knowledge, domain: { ...one.knowledge.domain, threats: [] } };
    expect(assess(one.dossier, changed, undefined, before).structure.threats).toEqual([]);
    expect(assess(other.dossier, other.knowledge, undefined, before)).toEqual(assess(other.dossier, other.knowledge));
  });
});
