/**
 * The best set of controls for a goal. A solver proposes, and the risk engine judges: a set counts only with the levels that the
 * engine gives it. Where the two differ, since optional controls act on some threats, that set is ruled out or its true levels
 * are written into the program, and the solver is asked again.
 */
import type { Assessment } from '../assessment/assess.ts';
import type { Trial, Trials } from '../assessment/trial.ts';
import { CONTROL } from '../risk/risk-model.ts';
import { withChanges } from '../risk/what-if.ts';
import type { Choices } from './choices.ts';
import { gapOf, type ProgramRow, type Solve } from './linear-program.ts';
import { type SetGoal, type SetProgram, setProgram, type SetQuestion, type Target } from './set-program.ts';
import { AXES, type Axis } from '../benefit/effects.ts';
import { type WeighedHarm } from './weighed-harms.ts';

export interface SetProblem {
  readonly trials: Trials;
  readonly choices: Choices;
  readonly harms: readonly WeighedHarm[];
  readonly program: SetProgram;
}

export interface Limits {
  readonly seconds: number;
  readonly gap: number;
  /** Seconds of any clock that only goes on. */
  readonly now: () => number;
}

/** Figures of a set on each axis, as the engine judges it. */
export type SetFigures = Readonly<Record<Axis, number>>;

export interface ChosenSet {
  /** Indexes of controls, those that are in every set included. */
  readonly controls: readonly number[];
  readonly trial: Trial;
  readonly figures: SetFigures;
}

export interface SetAnswer {
  /** best: within the gap asked for; time-limit: the best found by then; impossible: proven that no set meets the goal. */
  readonly status: 'best' | 'time-limit' | 'impossible';
  readonly set: ChosenSet | undefined;
  /** Proven: no set is better than this on the axis of the goal. */
  readonly bound: number;
  /** Share by which the set may miss the best; infinite where nothing is proven. */
  readonly gap: number;
  /** Targets that nothing which may be chosen meets, each by itself. */
  readonly blocked: readonly Target[];
  /** Sets that the engine refused; none where no optional controls act. */
  readonly refused: number;
}

/** Sets that the engine may refuse before the search gives up. */
const MOST_ROUNDS = 200;
const TOLERANCE = 1e-6;

export function setProblem(
  { model, options }: Pick<Assessment, 'model' | 'options'>,
  trials: Trials,
  choices: Choices,
  harms: readonly WeighedHarm[],
): SetProblem {
  const must = new Map(choices.must.map((control) => [control, { state: CONTROL.inPlace }]));
  const started = must.size === 0 ? model : withChanges(model, { controls: must });
  return { trials, choices, harms, program: setProgram({ model: started, options, choices, harms }) };
}

export function bestSet(problem: SetProblem, goal: SetGoal, solve: Solve, limits: Limits): SetAnswer {
  const started = limits.now();
  const first = leastOf(problem, goal, solve, limits);
  if (goal.tie === undefined || first.set === undefined) return first;
  // What is left of the time goes into the lowest on the other axis among the sets that are as good.
  const seconds = Math.max(0.01, limits.seconds - (limits.now() - started));
  const asGoodAs = { axis: goal.lower, atMost: first.set.figures[goal.lower] };
  const second: SetGoal = { lower: goal.tie, limits: [...goal.limits, asGoodAs], targets: goal.targets };
  const { set } = leastOf(problem, second, solve, { ...limits, seconds });
  return set === undefined || !asGood(set.figures, first.set.figures, [goal.lower]) ? first : { ...first, set };
}

function leastOf(problem: SetProblem, goal: SetGoal, solve: Solve, limits: Limits): SetAnswer {
  const until = limits.now() + limits.seconds;
  const cuts: ProgramRow[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const question = problem.program.programFor(goal, cuts);
    const blocked = goal.targets.filter(({ harm }) => question.blocked.includes(harm));
    if (blocked.length > 0) return { ...NOTHING, status: 'impossible', blocked };
    const seconds = Math.max(0.01, until - limits.now());
    const solved = solve(question.program, { seconds, gap: limits.gap });
    if (solved.status === 'infeasible') return { ...NOTHING, status: 'impossible' };
    const bound = solved.bound * question.scale + question.constant;
    if (solved.values === undefined) return { ...NOTHING, bound };
    const set = judged(problem, chosenIn(problem, solved.values));
    const refusal = refusalOf(problem, goal, question, { set, predicted: solved.objective });
    if (refusal === undefined) {
      const kept = withoutNeedless(problem, goal, set);
      const objective = kept.figures[goal.lower];
      const { status } = solved;
      return {
        status,
        set: kept,
        bound,
        gap: gapOf({ objective, bound: Math.min(bound, objective) }),
        blocked: [],
        refused: round,
      };
    }
    cuts.push(...refusal);
    if (limits.now() > until) return { ...NOTHING, bound };
  }
  return NOTHING;
}

const NOTHING: SetAnswer = {
  status: 'time-limit',
  set: undefined,
  bound: -Infinity,
  gap: Infinity,
  blocked: [],
  refused: 0,
};

/** `controls`: with those that are in every set. */
export function judged(
  { trials, choices, harms }: Omit<SetProblem, 'program'>,
  controls: readonly number[],
): ChosenSet {
  const trial = trials.tryOut({ on: controls });
  const figures: Record<Axis, number> = { patient: 0, privacy: 0, continuity: 0, burden: 0, cost: 0 };
  for (const { harm, axis, risk } of harms) figures[axis] += risk[trial.levels.consequence[harm.consequence] ?? 0] ?? 0;
  const inSet = new Set(controls);
  for (const price of choices.prices) {
    if (!price.controls.some((control) => inSet.has(control))) continue;
    figures.cost += price.cost;
    figures.burden += price.burden;
  }
  return { controls, trial, figures };
}

/** Whether a set meets the targets and keeps within the limits. */
export function meets({ targets, limits }: SetGoal, { trial, figures }: ChosenSet): boolean {
  return (
    targets.every(({ harm, level }) => (trial.levels.consequence[harm.consequence] ?? 0) <= level) &&
    limits.every(({ axis, atMost }) => figures[axis] <= atMost + TOLERANCE * Math.max(1e-9, Math.abs(atMost)))
  );
}

/** No worse on any of the axes. */
export function asGood(one: SetFigures, other: SetFigures, axes: readonly Axis[] = AXES): boolean {
  return axes.every((axis) => one[axis] <= other[axis] + TOLERANCE * Math.abs(other[axis]));
}

function chosenIn({ program, choices }: SetProblem, values: readonly number[]): number[] {
  const free = choices.free.filter((control) => (values[program.columns.get(control) ?? -1] ?? 0) > 0.5);
  return [...choices.must, ...free].sort((a, b) => a - b);
}

/** Undefined where engine and program agree; else rows that tell the program better. */
function refusalOf(
  problem: SetProblem,
  goal: SetGoal,
  question: SetQuestion,
  { set, predicted }: { readonly set: ChosenSet; readonly predicted: number },
): ProgramRow[] | undefined {
  const expected = predicted * question.scale + question.constant;
  const fits = meets(goal, set);
  const asSaid = set.figures[goal.lower] <= expected + 1e-4 * question.scale + TOLERANCE * Math.abs(expected);
  if (fits && asSaid) return undefined;
  const free = problem.choices.free.map((control) => {
    const column = problem.program.columns.get(control) ?? 0;
    return set.controls.includes(control) ? ([column, -1] as const) : ([column, 1] as const);
  });
  const taken = free.filter(([, weight]) => weight < 0).length;
  // At least one control other than in this set.
  if (!fits) return [rowOf(free, 1 - taken)];
  // Either another set, or what the engine says of this one.
  const sum = problem.program.sumOf(goal.lower);
  const actual = (set.figures[goal.lower] - sum.constant) / question.scale;
  return [
    rowOf(
      [
        ...sum.terms.map(([column, weight]) => [column, weight / question.scale] as const),
        ...free.map(([column, weight]) => [column, weight * actual] as const),
      ],
      actual * (1 - taken),
    ),
  ];
}

function rowOf(terms: readonly (readonly [number, number])[], atLeast: number): ProgramRow {
  return { columns: terms.map(([column]) => column), weights: terms.map(([, weight]) => weight), atLeast };
}

/** Leaves out, dearest first, what the goal does not need and without which nothing is worse. */
function withoutNeedless(problem: SetProblem, goal: SetGoal, set: ChosenSet): ChosenSet {
  const { must, needs, prices } = problem.choices;
  const priceOf = (control: number) => prices.find(({ controls }) => controls.includes(control))?.cost ?? 0;
  let kept = set;
  for (const control of set.controls.toSorted((a, b) => priceOf(b) - priceOf(a) || a - b)) {
    const isNeeded = needs.some(([by, needed]) => needed === control && kept.controls.includes(by));
    if (must.includes(control) || isNeeded) continue;
    const without = judged(
      problem,
      kept.controls.filter((other) => other !== control),
    );
    if (meets(goal, without) && asGood(without.figures, kept.figures, [goal.lower])) kept = without;
  }
  return kept;
}
