/** A mixed-integer linear program as a plain value, and what a solver answers. Written here, solved elsewhere: core has no solver. */

/** Least sum of costs such that each row's weighted sum is at least `atLeast`. Columns lie from 0 to 1. */
export interface LinearProgram {
  /** Per column: what it adds to the sum. */
  readonly costs: readonly number[];
  /** Columns that are 0 or 1 and nothing between. */
  readonly whole: readonly number[];
  readonly rows: readonly ProgramRow[];
}

export interface ProgramRow {
  readonly columns: readonly number[];
  readonly weights: readonly number[];
  readonly atLeast: number;
}

export interface SolveLimits {
  readonly seconds: number;
  /** Share by which the answer may miss the best that is proven possible; 0: none. */
  readonly gap: number;
}

export interface Solved {
  /** best: within the gap that was asked for; time-limit: what was found by then; infeasible: proven that there is nothing. */
  readonly status: 'best' | 'time-limit' | 'infeasible';
  /** Per column; undefined where nothing was found. */
  readonly values: readonly number[] | undefined;
  /** Sum of costs of the answer. */
  readonly objective: number;
  /** Proven: no answer has a lower sum. */
  readonly bound: number;
}

export type Solve = (program: LinearProgram, limits: SolveLimits) => Solved;

/** A program that is being written. */
export interface Draft {
  readonly costs: number[];
  readonly whole: number[];
  readonly rows: ProgramRow[];
}

export function draft(): Draft {
  return { costs: [], whole: [], rows: [] };
}

export function addColumn({ costs, whole }: Draft, isWhole = false): number {
  const column = costs.push(0) - 1;
  if (isWhole) whole.push(column);
  return column;
}

/** Pairs of column and weight. */
export function addRow(
  { rows }: Draft,
  terms: readonly (readonly [column: number, weight: number])[],
  atLeast: number,
): void {
  rows.push({ columns: terms.map(([column]) => column), weights: terms.map(([, weight]) => weight), atLeast });
}

/** Share by which an answer may miss the best; infinite where nothing is proven of it. */
export function gapOf({ objective, bound }: Pick<Solved, 'objective' | 'bound'>): number {
  const miss = Math.max(0, objective - bound);
  if (miss < 1e-9) return 0;
  return objective === 0 ? Infinity : miss / Math.abs(objective);
}
