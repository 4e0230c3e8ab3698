/** The solver's best sets against every set tried in the engine, and against a plain greedy answer. */
import { performance } from 'node:perf_hooks';
import { bruteSet } from '@primum/core/testing/brute-set';
import { randomSets } from '@primum/core/testing/random-sets';
import { bestSet, type Limits, meets } from '@primum/core/treatment/best-set';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Solve } from '@primum/core/treatment/linear-program';
import { highsSolver } from './highs-solver.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await highsSolver();
});

const LIMITS: Limits = { seconds: 30, gap: 0, now: () => performance.now() / 1000 };

/**
 * Most cases are small, so that every set of each can be tried; a few have as many controls as may be. Where optional controls
 * act, wrong sets are ruled out one by one: those cases have few controls.
 */
const CASES = Array.from({ length: 500 }, (_, seed) => ({
  seed,
  intricate: seed % 4 === 0,
  most: seed % 4 === 0 ? 6 : seed % 100 === 99 ? 16 : 6 + (seed % 5),
}));

describe('bestSet', () => {
  it('is as good as the best of all sets, in 500 random cases', () => {
    let [found, impossible] = [0, 0];
    for (const { seed, ...options } of CASES) {
      const { problem, goals } = randomSets(seed, options);
      const goal = goals[seed % goals.length];
      if (goal === undefined) continue;
      const best = bruteSet(problem, goal);
      const answer = bestSet(problem, goal, solve, LIMITS);
      const about = `case ${seed}`;
      if (best === undefined) {
        impossible += 1;
        expect(answer.status, about).toBe('impossible');
        continue;
      }
      found += 1;
      expect([answer.status, answer.gap < 1e-6], about).toEqual(['best', true]);
      expect(answer.set?.figures[goal.lower], about).toBeCloseTo(best.figures[goal.lower], 5);
      expect(answer.set !== undefined && meets(goal, answer.set), about).toBe(true);
    }
    expect([found > 250, impossible > 25]).toEqual([true, true]);
  }, 300_000);
});
