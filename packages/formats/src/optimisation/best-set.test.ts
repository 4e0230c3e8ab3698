/** The solver's best sets against every set tried in the engine, and against a plain greedy answer. */
import { performance } from 'node:perf_hooks';
import {
  controlsOf,
  controlsThatMatter,
  figuresOf,
  figuresOfEverySet,
  leastOfEverySet,
} from '@primum/core/testing/best-of-every-set';
import { bruteFrontier } from '@primum/core/testing/brute-set';
import { controlPaths } from '@primum/core/testing/control-paths';
import { greedySet } from '@primum/core/testing/greedy-set';
import { randomSets } from '@primum/core/testing/random-sets';
import { bestSet, judged, type Limits, meets, type SetAnswer } from '@primum/core/treatment/best-set';
import { dominates, frontier } from '@primum/core/treatment/frontier';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SetGoal } from '@primum/core/treatment/set-program';
import type { Solve } from '@primum/core/treatment/linear-program';
import { highsSolver } from './highs-solver.ts';

let solve: Solve;
beforeAll(async () => {
  solve = await highsSolver();
});

const LIMITS: Limits = { seconds: 30, gap: 0, now: () => performance.now() / 1000 };

/** Sizes even over 4 to 16 controls: 38 or 39 cases of each. */
const CASES = Array.from({ length: 500 }, (_, seed) => ({ seed, controls: 4 + (seed % 13), intricate: false }));

/** Where optional controls act, wrong sets are ruled out one by one: these cases have few controls. */
const INTRICATE = Array.from({ length: 120 }, (_, at) => ({
  seed: 1000 + at,
  controls: 1 + (at % 6),
  intricate: true,
}));

/** Sets of each case whose figures in the oracle are held against the engine's. */
const SAMPLED = 12;

interface Tried {
  readonly wrong: readonly string[];
  readonly found: boolean;
  /** Share of the controls that change a harm in any set. */
  readonly deciding: number;
}

function tried({ seed, ...options }: (typeof CASES)[number]): Tried {
  const { problem, source, goals } = randomSets(seed, options);
  const goal = goals[seed % goals.length];
  if (goal === undefined) throw new Error('each case has a goal');
  const all = figuresOfEverySet(source);
  const least = leastOfEverySet(all, goal);
  const sampled = Array.from({ length: SAMPLED }, (_, at) => (at * 40_503) % 2 ** options.controls);
  const { free } = problem.choices;
  const wrong = [
    ...(free.length === options.controls ? [] : [`${free.length} controls for ${options.controls}`]),
    ...sampled
      .filter((mask) => {
        const { figures } = judged(problem, controlsOf(problem.choices, mask));
        return JSON.stringify(figures) !== JSON.stringify(figuresOf(all, mask));
      })
      .map((mask) => `set ${mask} has other figures in the engine`),
    ...faultsOf(bestSet(problem, goal, solve, LIMITS), goal, least, options.intricate),
  ].map((fault) => `case ${seed}: ${fault}`);
  return { wrong, found: least !== undefined, deciding: controlsThatMatter(all, problem.choices) / options.controls };
}

function faultsOf(answer: SetAnswer, goal: SetGoal, ...[least, intricate]: [number | undefined, boolean]): string[] {
  if (least === undefined) return answer.status === 'impossible' ? [] : ['a set for an impossible goal'];
  const { set } = answer;
  if (set === undefined || !meets(goal, set)) return ['no set that meets the goal'];
  const miss = set.figures[goal.lower] - least;
  if (Math.abs(miss) > 1e-5) return [`misses the best by ${miss}`];
  if (answer.status !== 'best' || answer.gap > 1e-6) return ['not proven'];
  // Without optional controls the program itself is right, and the engine has nothing to refuse.
  return intricate || answer.refused === 0 ? [] : [`the engine refused ${answer.refused} sets`];
}

describe('bestSet', () => {
  it('is as good as the best of all sets, in 500 random cases of 4 to 16 controls', () => {
    const all = CASES.map(tried);
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.filter(({ found }) => found).length).toBeGreaterThan(400);
    expect(all.filter(({ found }) => !found).length).toBeGreaterThan(25);
    const deciding = all.reduce((sum, one) => sum + one.deciding, 0) / all.length;
    expect(deciding).toBeGreaterThan(0.4);
  }, 300_000);

  it('is as good as the best of all sets where optional controls act, in 120 cases of up to 6 controls', () => {
    const all = INTRICATE.map(tried);
    expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(all.filter(({ found }) => found).length).toBeGreaterThan(60);
  }, 120_000);

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
      const { problem } = randomSets(seed, { controls: 9, intricate: false });
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
      const { problem } = randomSets(seed, { controls: 8, intricate: false });
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
