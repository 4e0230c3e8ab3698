/** The solver's best sets against every set tried in the engine, and against a plain greedy answer. */
import { performance } from 'node:perf_hooks';
import { bruteFrontier, bruteSet } from '@primum/core/testing/brute-set';
import { controlPaths } from '@primum/core/testing/control-paths';
import { greedySet } from '@primum/core/testing/greedy-set';
import { randomSets } from '@primum/core/testing/random-sets';
import { bestSet, type Limits, meets } from '@primum/core/treatment/best-set';
import { dominates, frontier } from '@primum/core/treatment/frontier';
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
    const counts = { found: 0, impossible: 0 };
    const wrong = CASES.flatMap(({ seed, ...options }) => {
      const { problem, goals } = randomSets(seed, options);
      const goal = goals[seed % goals.length];
      if (goal === undefined) return [];
      const best = bruteSet(problem, goal);
      const answer = bestSet(problem, goal, solve, LIMITS);
      counts[best === undefined ? 'impossible' : 'found'] += 1;
      if (best === undefined)
        return answer.status === 'impossible' ? [] : [`case ${seed}: a set for an impossible goal`];
      const { set } = answer;
      if (set === undefined || !meets(goal, set)) return [`case ${seed}: no set that meets the goal`];
      const miss = set.figures[goal.lower] - best.figures[goal.lower];
      if (Math.abs(miss) > 1e-5) return [`case ${seed}: misses the best by ${miss}`];
      if (answer.status !== 'best' || answer.gap > 1e-6) return [`case ${seed}: not proven`];
      // Without optional controls the program itself is right, and the engine has nothing to refuse.
      return options.intricate || answer.refused === 0
        ? []
        : [`case ${seed}: the engine refused ${answer.refused} sets`];
    });
    expect(wrong).toEqual([]);
    expect(counts.found).toBeGreaterThan(250);
    expect(counts.impossible).toBeGreaterThan(25);
  }, 300_000);

  it('is never worse than a greedy answer where there are too many sets to try', () => {
    for (const seed of [1, 2, 3, 4]) {
      const { problem, goal } = controlPaths({ seed, controls: 120, paths: 240, within: 12 });
      const answer = bestSet(problem, goal, solve, { ...LIMITS, gap: 0.01 });
      const greedy = greedySet(problem, goal);
      expect(answer.set !== undefined && meets(goal, answer.set)).toBe(true);
      expect(answer.set?.figures.cost).toBeLessThanOrEqual(greedy?.figures.cost ?? 0);
    }
  }, 120_000);

  it('never has a worse answer for more money', () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const { problem } = randomSets(seed, { most: 9, intricate: false });
      let before = Infinity;
      for (const atMost of [0, 10, 25, 50, 100, 200]) {
        const goal = { lower: 'patient', limits: [{ axis: 'cost', atMost }], targets: [] } as const;
        const { status, set, bound } = bestSet(problem, goal, solve, LIMITS);
        if (status === 'impossible') continue;
        expect(set?.figures.patient).toBeLessThanOrEqual(before + 1e-6);
        expect(bound).toBeLessThanOrEqual((set?.figures.patient ?? 0) + 1e-3);
        before = set?.figures.patient ?? before;
      }
    }
  }, 120_000);

  it('tells that the time limit was reached, and proves nothing that it does not know', () => {
    const { problem, goal } = controlPaths({ seed: 5, controls: 400, paths: 1200, within: undefined });
    const { status, gap } = bestSet(problem, goal, solve, { ...LIMITS, seconds: 0.2 });
    expect(status).toBe('time-limit');
    expect(gap).toBeGreaterThan(0);
  });
});

describe('frontier', () => {
  it('has every set that no other beats, and none that another does', () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const { problem } = randomSets(seed, { most: 8, intricate: false });
      for (const axes of [
        ['cost', 'patient'],
        ['burden', 'privacy'],
        ['patient', 'continuity'],
      ] as const) {
        const { points, complete } = frontier(problem, { axes, limits: [], targets: [] }, solve, LIMITS);
        const shown = points.map(({ figures }) => axes.map((axis) => figures[axis]));
        const expected = bruteFrontier(problem, axes).map((figures) => axes.map((axis) => figures[axis]));
        expect([complete, shown]).toEqual(['all', expected]);
        const beaten = points.filter((one) => points.some((other) => dominates(other.figures, one.figures, axes)));
        expect(beaten).toEqual([]);
      }
    }
  }, 240_000);

  it('shows no more sets than asked for, from one end to the other, and says that some are left out', () => {
    const goal = { axes: ['cost', 'patient'], limits: [], targets: [] } as const;
    const { problem } = controlPaths({ seed: 3, controls: 12, paths: 20, within: 2 });
    const all = frontier(problem, goal, solve, LIMITS).points;
    expect(all.length).toBeGreaterThan(6);
    const { points, complete } = frontier(problem, goal, solve, LIMITS, 5);
    expect([points.length <= 5, complete]).toEqual([true, 'steps']);
    const endsOf = (list: typeof points) =>
      [list[0], list.at(-1)].map((set) => [set?.figures.cost, set?.figures.patient]);
    expect(endsOf(points)).toEqual(endsOf(all));
  }, 60_000);
});
