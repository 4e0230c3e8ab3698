/**
 * The frontier between two axes: sets that no other set beats on one of them without being worse on the other. Found one after
 * the other (epsilon constraint): the least on one axis, then the least on it with the other a little lower than before.
 */
import { bestSet, type ChosenSet, type Limits, type SetAnswer, type SetFigures, type SetProblem } from './best-set.ts';
import type { Solve } from './linear-program.ts';
import type { AxisLimit, SetGoal, Target } from './set-program.ts';
import type { Axis } from '../benefit/effects.ts';

export interface FrontierGoal {
  /** Any two axes. */
  readonly axes: readonly [Axis, Axis];
  readonly limits: readonly AxisLimit[];
  readonly targets: readonly Target[];
}

export interface Frontier {
  /** From the least on the first axis to the least on the second. */
  readonly points: readonly ChosenSet[];
  /** all: every set of the frontier; steps: some between these are left out, since there are many; time-limit: the search stopped there. */
  readonly complete: 'all' | 'steps' | 'time-limit';
}

const MOST_POINTS = 50;
/** Share of the whole range below which two sets count as alike on an axis. */
const LEAST_STEP = 1e-6;

/** `most`: points that are shown. */
export function frontier(
  problem: SetProblem,
  goal: FrontierGoal,
  solve: Solve,
  limits: Limits,
  most = MOST_POINTS,
): Frontier {
  const until = limits.now() + limits.seconds;
  const search: Search = { problem, goal, solve, limits, until, most };
  const fine = walk(search, 0);
  if (fine.complete !== 'steps') return fine;
  const [first] = fine.points;
  const last = least(search, goal.axes[1], goal.axes[0], []);
  if (first === undefined || last.set === undefined) return fine;
  const range = first.figures[goal.axes[1]] - last.set.figures[goal.axes[1]];
  const coarse = walk(search, range / (most - 1));
  return {
    points: nonDominated([...coarse.points, last.set], goal.axes).slice(0, most),
    complete: coarse.complete === 'time-limit' ? 'time-limit' : 'steps',
  };
}

/** In order of the first axis; of sets that are alike on both the first. */
export function nonDominated(sets: readonly ChosenSet[], axes: readonly [Axis, Axis]): ChosenSet[] {
  const [one, other] = axes;
  const sorted = sets.toSorted((a, b) => a.figures[one] - b.figures[one] || a.figures[other] - b.figures[other]);
  const kept: ChosenSet[] = [];
  for (const set of sorted) {
    const last = kept.at(-1);
    if (last === undefined || set.figures[other] < last.figures[other]) kept.push(set);
  }
  return kept;
}

interface Search {
  readonly problem: SetProblem;
  readonly goal: FrontierGoal;
  readonly solve: Solve;
  readonly limits: Limits;
  readonly until: number;
  readonly most: number;
}

/** `step`: by how much the second axis must fall from set to set, at least. */
function walk(search: Search, step: number): Frontier {
  const [one, other] = search.goal.axes;
  const points: ChosenSet[] = [];
  let range: number | undefined;
  for (let bound: AxisLimit[] = []; ; ) {
    if (search.limits.now() > search.until)
      return { points: nonDominated(points, [one, other]), complete: 'time-limit' };
    const answer = least(search, one, other, bound);
    if (answer.status === 'impossible') return { points: nonDominated(points, [one, other]), complete: 'all' };
    if (answer.set === undefined) return { points: nonDominated(points, [one, other]), complete: 'time-limit' };
    if (points.length >= search.most) return { points: nonDominated(points, [one, other]), complete: 'steps' };
    const last = points.at(-1);
    if (last !== undefined && answer.set.figures[other] >= last.figures[other]) return ended(search, points);
    points.push(answer.set);
    const { figures } = answer.set;
    range ??= Math.max(figures[other], 1e-9);
    bound = [{ axis: other, atMost: figures[other] - Math.max(step, range * LEAST_STEP) }];
  }
}

/** The solver allows a hair more than a bound says: a set that is no lower than the one before is the end, or hides some. */
function ended(search: Search, points: readonly ChosenSet[]): Frontier {
  const [one, other] = search.goal.axes;
  const { set, status } = least(search, other, one, []);
  const lowest = points.at(-1)?.figures[other] ?? Infinity;
  if (set === undefined || status === 'time-limit') return { points, complete: 'time-limit' };
  if (set.figures[other] >= lowest) return { points, complete: 'all' };
  return { points: nonDominated([...points, set], search.goal.axes), complete: 'steps' };
}

/** Least on one axis, and of those the least on the other. */
function least(search: Search, one: Axis, other: Axis, bound: readonly AxisLimit[]): SetAnswer {
  const { problem, goal, solve, limits, until } = search;
  const left = () => ({ ...limits, seconds: Math.max(0.01, until - limits.now()) });
  const asked: SetGoal = { lower: one, tie: other, limits: [...goal.limits, ...bound], targets: goal.targets };
  return bestSet(problem, asked, solve, left());
}

export function dominates(one: SetFigures, other: SetFigures, axes: readonly Axis[]): boolean {
  return axes.every((axis) => one[axis] <= other[axis]) && axes.some((axis) => one[axis] < other[axis]);
}
