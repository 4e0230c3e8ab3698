import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileRisk } from '../risk/compile-risk.ts';
import { NONE } from '../risk/levels.ts';
import { settle } from '../risk/settle.ts';
import { randomRisk } from '../testing/random-risk.ts';
import { type WaysSource, waysTo } from './ways-to.ts';

function randomWays(seed: number): WaysSource {
  const { structure, graph, domain, facts } = randomRisk(seed);
  const model = compileRisk(structure, graph, domain, facts);
  return { structure, model, levels: settle(model, { mode: 'current', withProposed: false }) };
}

/** The same by going over all links again and again until nothing rises any more. */
function plainWays({ structure, model, levels }: WaysSource, goals: readonly number[]): number[] {
  const level = (list: Uint8Array, at: number) => (list[at] === NONE ? 0 : (list[at] ?? 0));
  const consequences = structure.consequences.map((_, at) => (goals.includes(at) ? level(levels.consequence, at) : 0));
  const threats = structure.threats.map(() => 0);
  for (let changed = true; changed; ) {
    changed = false;
    structure.threats.forEach(({ effects, conditions, entryPoints }, at) => {
      const best = Math.max(
        0,
        ...effects.map((effect) => Math.min(consequences[effect] ?? 0, level(levels.threat, at))),
      );
      if (best > (threats[at] ?? 0)) [threats[at], changed] = [best, true];
      const lost = entryPoints.map((trust) => model.underminedBy[trust] ?? -1).filter((one) => one >= 0);
      for (const cause of [...conditions, ...lost]) {
        const by = Math.min(threats[at] ?? 0, level(levels.consequence, cause));
        if (by > (consequences[cause] ?? 0)) [consequences[cause], changed] = [by, true];
      }
    });
  }
  return threats;
}

describe('waysTo', () => {
  it('finds the same likelihoods by way of each threat as the plain way, on random models with circles', () => {
    let found = 0;
    assert(
      property(integer(), integer({ min: 0, max: 17 }), integer({ min: 0, max: 17 }), (seed, first, second) => {
        const source = randomWays(seed);
        const by = source.structure.threats.map(() => 0);
        for (const { index, level } of waysTo(source, [first, second]).threats) by[index] = level;
        found += by.filter((level) => level > 0).length;
        expect(by).toEqual(plainWays(source, [first, second]));
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('gives a chain from a loss to the threat, link by link, that is as likely as its least likely link', () => {
    assert(
      property(integer(), integer({ min: 0, max: 17 }), (seed, goal) => {
        const source = randomWays(seed);
        const { threats, chainTo } = waysTo(source, [goal]);
        for (const { index, level } of threats) {
          const chain = chainTo(index);
          expect([chain[0]?.kind, chain[0]?.index]).toEqual(['consequence', goal]);
          expect(chain.at(-1)).toEqual({ kind: 'threat', index, level });
          const own = chain.map(({ kind, index: at }) => source.levels[kind][at] ?? 0);
          expect(Math.min(...own)).toBe(level);
          chain.forEach(({ kind, index: at }, position) => {
            const next = chain[position + 1]?.index;
            if (kind === 'consequence' && next !== undefined)
              expect(source.structure.threats[next]?.effects).toContain(at);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('follows nothing behind a loss at the lowest likelihood', () => {
    const source = randomWays(1);
    const lowest = source.levels.consequence.findIndex((level) => level === 0);
    expect(lowest).toBeGreaterThanOrEqual(0);
    expect(waysTo(source, [lowest]).threats).toEqual([]);
  });
});
