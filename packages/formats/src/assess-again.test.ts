/** An assessment on top of the one before says what an assessment from nothing says, whatever was changed. */
import { assess } from '@primum/core/assessment/assess';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASES, plansOf, steps } from './testing/workbench-plans.ts';

describe('assessing again', () => {
  it.each(CASES)(
    'the $name dossier gives the same as from nothing, and looks for threats only in another graph',
    (one) => {
      const kept = new Set<boolean>();
      fc.assert(
        fc.property(steps, (list) => {
          let before = assess(one.dossier, one.knowledge);
          for (const { after } of plansOf(one, list)) {
            const again = assess(after, one.knowledge, undefined, before);
            expect(again).toEqual(assess(after, one.knowledge));
            kept.add(again.structure === before.structure);
            before = again;
          }
        }),
        { numRuns: 3 },
      );
      expect(kept).toEqual(new Set([true, false]));
    },
  );

  it('does not take over what other packs say', () => {
    const [one, other] = [CASES[0], CASES[3]];
    if (one === undefined || other === undefined) throw new Error('two cases are needed');
    const before = assess(one.dossier, one.knowledge);
    const changed = { ...one.knowledge, domain: { ...one.knowledge.domain, threats: [] } };
    expect(assess(one.dossier, changed, undefined, before).structure.threats).toEqual([]);
    expect(assess(other.dossier, other.knowledge, undefined, before)).toEqual(assess(other.dossier, other.knowledge));
  });
});
