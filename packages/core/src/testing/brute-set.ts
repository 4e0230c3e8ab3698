/** The best set by trying every one of them: the oracle of bestSet. For at most 16 controls that may be chosen. */
import { judged, meets, type ChosenSet, type SetProblem } from '../treatment/best-set.ts';
import type { SetGoal } from '../treatment/set-program.ts';

/** Undefined: no set meets the goal. */
export function bruteSet(problem: SetProblem, goal: SetGoal): ChosenSet | undefined {
  const { free, must, needs } = problem.choices;
  if (free.length > 16) throw new Error('too many sets to try them all');
  let best: ChosenSet | undefined;
  for (let mask = 0; mask < 2 ** free.length; mask += 1) {
    const controls = [...must, ...free.filter((_, at) => (mask & (1 << at)) !== 0)];
    if (needs.some(([by, needed]) => controls.includes(by) && !controls.includes(needed))) continue;
    const set = judged(problem, controls);
    if (meets(goal, set) && (best === undefined || set.figures[goal.lower] < best.figures[goal.lower])) best = set;
  }
  return best;
}
