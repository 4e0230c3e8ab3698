import { describe, expect, it } from 'vitest';
import { judged } from '../treatment/best-set.ts';
import { controlsOf, figuresOf, figuresOfEverySet, leastOfEverySet } from './best-of-every-set.ts';
import { bruteSet } from './brute-set.ts';
import { randomSets } from './random-sets.ts';

/** Of these sizes each kind: with and without optional controls. */
const CASES = Array.from({ length: 70 }, (_, seed) => ({
  seed: 70_000 + seed,
  controls: 1 + (seed % 7),
  intricate: seed % 2 === 0,
}));

describe('figuresOfEverySet', () => {
  it('gives each set the figures that the engine gives it, in all sets of small cases', () => {
    const wrong = CASES.flatMap(({ seed, ...options }) => {
      const { problem, source } = randomSets(seed, options);
      const all = figuresOfEverySet(source);
      return Array.from({ length: 2 ** options.controls }, (_, mask) => mask)
        .filter((mask) => {
          const { figures } = judged(problem, controlsOf(problem.choices, mask));
          return JSON.stringify(figures) !== JSON.stringify(figuresOf(all, mask));
        })
        .map((mask) => `case ${seed}, set ${mask}`);
    });
    expect(wrong).toEqual([]);
  });

  it('finds the same least figure as one set after the other', () => {
    for (const { seed, ...options } of CASES) {
      const { problem, source, goals } = randomSets(seed, options);
      const all = figuresOfEverySet(source);
      for (const goal of goals)
        expect([seed, leastOfEverySet(all, goal)]).toEqual([seed, bruteSet(problem, goal)?.figures[goal.lower]]);
    }
  });
});
