/** The best set by trying every one of them: the oracle of bestSet. For at most 16 controls that may be chosen. */
import type { Axis } from '../benefit/effects.ts';
import { type ChosenSet, judged, meets, type SetFigures, type SetProblem } from '../treatment/best-set.ts';
import type { SetGoal } from '../treatment/set-program.ts';

/** Undefined: no set meets the goal. */
export function bruteSet(problem: SetProblem, goal: SetGoal): ChosenSet | undefined {
  let best: ChosenSet | undefined;
  for (const set of allSets(problem))
    if (meets(goal, set) && (best === undefined || set.figures[goal.lower] < best.figures[goal.lower])) best = set;
  return best;
}

/** Figures of the sets that no other beats on these axes, in order of the first; of equal ones one. */
export function bruteFrontier(problem: SetProblem, [one, other]: readonly [Axis, Axis]): SetFigures[] {
  const all = [...allSets(problem)].map(({ figures }) => figures);
  const sorted = all.toSorted((a, b) => a[one] - b[one] || a[other] - b[other]);
  let least = Infinity;
  return sorted.filter((figures) => {
    const isBetter = figures[other] < least;
    if (isBetter) least = figures[other];
    return isBetter;
  });
}

function* allSets(problem: SetProblem): Generator<ChosenSet> {
  const { free, must, needs } = problem.choices;
  if (free.length > 16) throw new Error('too many sets to try them all');
  for (let mask = 0; mask < 2 ** free.length; mask += 1) {
    const controls = [...must, ...free.filter((_, at) => (mask & (1 << at)) !== 0)];
    if (needs.some(([by, needed]) => controls.includes(by) && !controls.includes(needed))) continue;
    yield judged(problem, controls);
  }
}
