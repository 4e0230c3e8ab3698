import { assert, boolean, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomNumbers, randomRisk } from '../testing/random-risk.ts';
import { sideEffectRisk } from '../testing/side-effect-risk.ts';
import { compileRisk } from './compile-risk.ts';
import type { RiskModel } from './risk-model.ts';
import { settle } from './settle.ts';
import { standingOf, update } from './update.ts';
import type { Changes } from './what-if.ts';

/** Small models are soon reached in full: here the update itself is asked. */
const NEVER_IN_FULL = 1;

/** A change of some trust levels, controls or impacts. */
function randomChange(model: RiskModel, pick: (below: number) => number): Changes {
  const some = <T>(count: number, value: () => T): Map<number, T> =>
    new Map(Array.from({ length: 1 + pick(4) }, () => [pick(count), value()]));
  const kind = pick(5);
  if (kind === 0) return { impact: some(model.consequenceCount, () => pick(model.levels)) };
  if (kind > 2) return { trust: some(model.trustCount, () => (pick(2) === 0 ? 0 : pick(model.levels))) };
  return {
    controls: some(model.controlState.length, () => ({ state: pick(3), coverage: pick(model.levels) })),
  };
}

describe('update', () => {
  it('gives the same as settling in full, on 1,000 random changes that raise and lower levels', () => {
    let raised = 0;
    let lowered = 0;
    assert(
      property(integer(), boolean(), boolean(), (seed, future, sideEffects) => {
        const input = randomRisk(seed, { assets: 8, threats: 60, strategies: 10, sideEffects });
        const options = { mode: future ? 'future' : 'current', withProposed: false } as const;
        const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
        const pick = randomNumbers(seed);
        let standing = standingOf(model, settle(model, options));
        for (let change = 0; change < 10; change += 1) {
          const next = update(standing, randomChange(model, pick), NEVER_IN_FULL);
          expect(next.levels).toEqual(settle(next.model, options));
          next.levels.consequence.forEach((level, index) => {
            const before = standing.levels.consequence[index] ?? 0;
            if (level > before) raised += 1;
            if (level < before) lowered += 1;
          });
          standing = next;
        }
      }),
      { numRuns: 100 },
    );
    expect(Math.min(raised, lowered)).toBeGreaterThan(50);
  });

  it('leaves the levels that it started from untouched', () => {
    const input = randomRisk(7);
    const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
    const levels = settle(model, { mode: 'current', withProposed: false });
    const copy = structuredClone(levels);
    update(standingOf(model, levels), { trust: new Map([[0, 0]]) });
    expect(levels).toEqual(copy);
  });

  it('lowers a side effect that follows its cause at a distance', () => {
    const input = sideEffectRisk(3);
    const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
    const before = standingOf(model, settle(model, { mode: 'current', withProposed: false }));
    expect([...before.levels.consequence]).toEqual([5, 3]);
    const after = update(before, { trust: new Map([[0, 1]]) }, NEVER_IN_FULL);
    expect([...after.levels.consequence]).toEqual([4, 2]);
  });

  // Seen to go wrong once: levels that held each other up in a circle after a change, with and without optional controls.
  it.each([86, 118, 3202, 3494, 5422])('lets no circle hold itself up through 25 changes of model %i', (seed) => {
    const input = randomRisk(seed, { assets: 5, threats: 50, strategies: 8, sideEffects: true });
    const options = { mode: seed % 2 === 0 ? 'future' : 'current', withProposed: true } as const;
    const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
    const pick = randomNumbers(seed);
    let standing = standingOf(model, settle(model, options));
    for (let change = 0; change < 25; change += 1) {
      const trust = (): [number, number][] => [
        [pick(model.trustCount), pick(model.levels)],
        [pick(model.trustCount), 0],
      ];
      const control = (): [number, object] => [
        pick(model.controlState.length),
        { state: pick(3), coverage: pick(model.levels) },
      ];
      const changes = pick(2) === 1 ? { trust: new Map(trust()) } : { controls: new Map([control()]) };
      standing = update(standing, changes, NEVER_IN_FULL);
      expect(standing.levels).toEqual(settle(standing.model, options));
    }
  });

  it('settles in full where the change reaches too much, with the same levels', () => {
    const input = randomRisk(11);
    const model = compileRisk(input.structure, input.graph, input.domain, input.facts);
    const before = standingOf(model, settle(model, { mode: 'current', withProposed: true }));
    const changes = { trust: new Map(model.assumedTrust.entries()) };
    const after = update(before, { trust: new Map([...changes.trust.keys()].map((index) => [index, 5])) }, 0);
    expect(after.levels).toEqual(settle(after.model, { mode: 'current', withProposed: true }));
  });
});
