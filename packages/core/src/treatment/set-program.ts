/** The linear program behind all questions about one dossier's sets of controls: columns and rows once, a goal each time. */
import type { TriedHarm } from '../assessment/trial.ts';
import type { SettleOptions } from '../risk/defences.ts';
import type { RiskModel } from '../risk/risk-model.ts';
import type { Choices } from './choices.ts';
import { resolved, rowOfClause } from './clauses.ts';
import { type LevelProgram, levelProgram, type LevelTerm } from './level-program.ts';
import { addColumn, addRow, type Draft, draft, type LinearProgram, type ProgramRow } from './linear-program.ts';
import type { Axis } from '../benefit/effects.ts';
import type { WeighedHarm } from './weighed-harms.ts';

export interface Target {
  readonly harm: TriedHarm;
  /** Highest likelihood that it may have. */
  readonly level: number;
}

export interface AxisLimit {
  readonly axis: Axis;
  readonly atMost: number;
}

export interface SetGoal {
  /** What is to be as little as can be. */
  readonly lower: Axis;
  /** Of sets that are as good, those that are lowest on this axis. */
  readonly tie?: Axis;
  readonly limits: readonly AxisLimit[];
  readonly targets: readonly Target[];
}

/** A sum over columns, and what it is before any of them counts. */
export interface AxisSum {
  readonly constant: number;
  readonly terms: readonly (readonly [column: number, weight: number])[];
}

export interface SetProgram {
  /** Control to its column. */
  readonly columns: ReadonlyMap<number, number>;
  readonly sumOf: (axis: Axis) => AxisSum;
  readonly programFor: (goal: SetGoal, cuts?: readonly ProgramRow[]) => SetQuestion;
}

export interface SetQuestion {
  readonly program: LinearProgram;
  /** What the sum of costs must be multiplied by, and what must be added, to be a figure of the axis. */
  readonly scale: number;
  readonly constant: number;
  /** Harms whose target nothing that may be chosen meets. */
  readonly blocked: readonly TriedHarm[];
}

export interface SetSource {
  /** With the controls in place that are in every set. */
  readonly model: RiskModel;
  readonly options: SettleOptions;
  readonly choices: Choices;
  readonly harms: readonly WeighedHarm[];
}

export function setProgram({ model, options, choices, harms }: SetSource): SetProgram {
  const written = draft();
  const columns = new Map(choices.free.map((control) => [control, addColumn(written, true)]));
  const levels = levelProgram({ model, options, columns, draft: written });
  for (const [control, needed] of choices.needs) {
    const [from, to] = [columns.get(control), columns.get(needed)];
    if (from !== undefined && to !== undefined)
      addRow(
        written,
        [
          [to, 1],
          [from, -1],
        ],
        0,
      );
  }
  const paid = paidColumns(written, choices, columns);
  const sums = new Map<Axis, AxisSum>();
  const sumOf = (axis: Axis): AxisSum => {
    const known = sums.get(axis);
    if (known !== undefined) return known;
    const sum =
      axis === 'cost' || axis === 'burden'
        ? sumUp(choices.prices.map((price, at) => [paid[at] ?? 'never', price[axis]]))
        : sumUp(harms.filter((one) => one.axis === axis).flatMap((one) => stepsOf(one, levels.reaches)));
    sums.set(axis, sum);
    return sum;
  };
  const clauseRows = clauseRowsOf(levels);
  return {
    columns,
    sumOf,
    programFor: (goal, cuts = []) => {
      const sum = sumOf(goal.lower);
      const limits = goal.limits.map(({ axis, atMost }) => ({ sum: sumOf(axis), atMost }));
      const targets = goal.targets.map(({ harm, level }) => ({
        harm,
        term: levels.reaches(harm.consequence, level + 1),
      }));
      levels.complete();
      const scale = largest(sum);
      const costs = written.costs.map(() => 0);
      for (const [column, weight] of sum.terms) costs[column] = (costs[column] ?? 0) + weight / scale;
      const bounded = limits.map(({ sum: limited, atMost }) => atMostRow(limited, atMost));
      const never = new Set(targets.flatMap(({ term }) => (typeof term === 'number' ? [term] : [])));
      const asked = new Set([sum, ...limits.map((limit) => limit.sum)].flatMap(({ terms }) => terms.map(([at]) => at)));
      const rows = [...written.rows, ...clauseRows(asked, never), ...bounded, ...cuts];
      return {
        program: { costs, whole: written.whole, rows },
        scale,
        constant: sum.constant,
        blocked: targets.flatMap(({ harm, term }) => (term === 'always' ? [harm] : [])),
      };
    },
  };
}

/** Whether each price has to be paid: where one of its controls is chosen. */
function paidColumns(written: Draft, choices: Choices, columns: ReadonlyMap<number, number>): LevelTerm[] {
  return choices.prices.map(({ controls }): LevelTerm => {
    if (controls.some((control) => choices.must.includes(control))) return 'always';
    const [only, ...more] = controls.flatMap((control) => columns.get(control) ?? []);
    if (only === undefined || more.length === 0) return only ?? 'never';
    const column = addColumn(written);
    for (const one of [only, ...more])
      addRow(
        written,
        [
          [column, 1],
          [one, -1],
        ],
        0,
      );
    return column;
  });
}

/** Questions that differ in their figures alone share what was resolved for the first of them. */
function clauseRowsOf(
  levels: LevelProgram,
): (asked: ReadonlySet<number>, never: ReadonlySet<number>) => readonly ProgramRow[] {
  let last: { readonly key: string; readonly rows: readonly ProgramRow[] } | undefined;
  return (asked, never) => {
    const key = `${levels.clauses.length}:${[...asked].join()}:${[...never].join()}`;
    if (last?.key !== key) last = { key, rows: resolved(levels.clauses, levels.inner, asked, never).map(rowOfClause) };
    return last.rows;
  };
}

/** The risk of a harm as what each level adds to it. */
function stepsOf(
  { harm, risk }: WeighedHarm,
  reaches: (consequence: number, level: number) => LevelTerm,
): [LevelTerm, number][] {
  return risk.map((value, level) => [
    reaches(harm.consequence, level),
    value - (level === 0 ? 0 : (risk[level - 1] ?? 0)),
  ]);
}

function sumUp(parts: readonly (readonly [LevelTerm, number])[]): AxisSum {
  let constant = 0;
  const terms = new Map<number, number>();
  for (const [term, value] of parts) {
    if (term === 'always') constant += value;
    else if (term !== 'never' && value !== 0) terms.set(term, (terms.get(term) ?? 0) + value);
  }
  return { constant, terms: [...terms] };
}

/** Solvers go by absolute tolerances: the largest weight is brought to a thousand. */
function largest({ terms }: AxisSum): number {
  const most = Math.max(0, ...terms.map(([, weight]) => Math.abs(weight)));
  return most === 0 ? 1 : most / 1000;
}

function atMostRow(sum: AxisSum, atMost: number): ProgramRow {
  const scale = largest(sum);
  return {
    columns: sum.terms.map(([column]) => column),
    weights: sum.terms.map(([, weight]) => -weight / scale),
    atLeast: (sum.constant - atMost) / scale,
  };
}
