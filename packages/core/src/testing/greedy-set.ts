/** A plain greedy answer for targets: everything first, then the dearest that is not needed left out. What bestSet must never be worse than. */
import { type ChosenSet, judged, meets, type SetProblem } from '../treatment/best-set.ts';
import type { SetGoal } from '../treatment/set-program.ts';

/** Undefined: even everything does not meet the goal. For problems without needs. */
export function greedySet(problem: SetProblem, goal: SetGoal): ChosenSet | undefined {
  const { free, must, prices } = problem.choices;
  const priceOf = (control: number) => prices.find(({ controls }) => controls.includes(control))?.cost ?? 0;
  let set = judged(problem, [...must, ...free]);
  if (!meets(goal, set)) return undefined;
  for (const control of free.toSorted((a, b) => priceOf(b) - priceOf(a))) {
    const without = judged(
      problem,
      set.controls.filter((other) => other !== control),
    );
    if (meets(goal, without)) set = without;
  }
  return set;
}
