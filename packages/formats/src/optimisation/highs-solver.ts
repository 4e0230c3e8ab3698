/** HiGHS as the solver of linear programs. Loaded only when somebody asks for a best set: its WebAssembly weighs 3.5 MB. */
import { createRequire } from 'node:module';
import type { LinearProgram, Solve, Solved, SolveLimits } from '@primum/core/treatment/linear-program';
import { DomainError } from '@primum/core/domain-error';
import type build from 'highs';
import type { Highs, Model, ModelData } from 'highs';

let loaded: Promise<Highs> | undefined;

/** The solver blocks its thread until it is done or its time is up. */
export async function highsSolver(): Promise<Solve> {
  loaded ??= started();
  const highs = await loaded;
  return (program, limits) => solved(highs, program, limits);
}

/** The types of highs describe its CommonJS build, where the loader is the default; so that build is the one that is loaded. */
async function started(): Promise<Highs> {
  const { default: start }: typeof build = createRequire(import.meta.url)('highs');
  return start();
}

const STATUS = { optimal: 7, infeasible: 8, unboundedOrInfeasible: 9, timeLimit: 13 } as const;
const FOUND = 2;
/** With so few choices the proof is found at once, and looking for good answers first takes most of the time. */
const FEW = 64;

/**
 * HiGHS gives up where what it found misses a row by a hair more than it allows (ERGO-Code/HiGHS issue 2782). From another start
 * it finds the same without that; a last try is made with less exact rows.
 */
const TRIES = [
  { random_seed: 1, mip_feasibility_tolerance: 1e-6 },
  { random_seed: 2, mip_feasibility_tolerance: 1e-7 },
  { random_seed: 3, mip_feasibility_tolerance: 1e-5 },
] as const;

function solved(highs: Highs, program: LinearProgram, { seconds, gap }: SolveLimits): Solved {
  if (program.costs.length === 0) return trivial(program);
  const until = performance.now() + seconds * 1000;
  for (const start of TRIES) {
    const left = Math.max(0.01, (until - performance.now()) / 1000);
    const found = triedFrom(highs, program, { ...start, time_limit: left, mip_rel_gap: gap });
    if (found !== undefined) return found;
  }
  throw new DomainError('LIMIT_REACHED', 'the solver stopped without an answer', { tries: TRIES.length });
}

type Start = (typeof TRIES)[number] & { readonly time_limit: number; readonly mip_rel_gap: number };

/** Undefined: HiGHS refuses its own answer. */
function triedFrom(highs: Highs, program: LinearProgram, start: Start): Solved | undefined {
  return highs.withModel(modelOf(highs, program), (model): Solved | undefined => {
    model.options.set({
      output_flag: false,
      mip_abs_gap: 1e-7,
      ...start,
      ...(program.whole.length > FEW ? {} : { mip_heuristic_effort: 0, mip_detect_symmetry: false }),
    });
    const modelStatus = statusAfter(model);
    if (modelStatus === undefined) return undefined;
    if (modelStatus === STATUS.infeasible || modelStatus === STATUS.unboundedOrInfeasible)
      return { status: 'infeasible', values: undefined, objective: Infinity, bound: Infinity };
    if (modelStatus !== STATUS.optimal && modelStatus !== STATUS.timeLimit)
      throw new DomainError('LIMIT_REACHED', 'the solver stopped without an answer', { modelStatus });
    const isFound = model.info.get('primal_solution_status') === FOUND;
    const objective = isFound ? model.getObjectiveValue() : Infinity;
    const proven = Number(model.info.get(program.whole.length > 0 ? 'mip_dual_bound' : 'objective_function_value'));
    return {
      status: modelStatus === STATUS.optimal ? 'best' : 'time-limit',
      values: isFound ? [...model.getSolution().colValue] : undefined,
      objective,
      bound: Math.min(proven, objective),
    };
  });
}

function statusAfter(model: Model): number | undefined {
  try {
    return model.run().modelStatus;
  } catch (error) {
    if (error instanceof Error && error.name === 'HighsError') return undefined;
    throw error;
  }
}

/** Nothing to choose: the rows hold or they do not. */
function trivial({ rows }: LinearProgram): Solved {
  const holds = rows.every(({ atLeast }) => atLeast <= 0);
  return holds
    ? { status: 'best', values: [], objective: 0, bound: 0 }
    : { status: 'infeasible', values: undefined, objective: Infinity, bound: Infinity };
}

function modelOf(highs: Highs, { costs, whole, rows }: LinearProgram): ModelData {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { columns, weights } of rows) {
    // A column stands once in a row.
    const sums = new Map<number, number>();
    columns.forEach((column, at) => sums.set(column, (sums.get(column) ?? 0) + (weights[at] ?? 0)));
    for (const [column, weight] of sums) {
      indices.push(column);
      values.push(weight);
    }
    starts.push(indices.length);
  }
  const integrality = new Int32Array(costs.length);
  for (const column of whole) integrality[column] = 1;
  return {
    numCols: costs.length,
    numRows: rows.length,
    colCost: costs,
    colLower: new Float64Array(costs.length),
    colUpper: new Float64Array(costs.length).fill(1),
    rowLower: rows.map(({ atLeast }) => atLeast),
    rowUpper: rows.map(() => highs.infinity),
    matrix: { format: 'csr', numRows: rows.length, numCols: costs.length, starts, indices, values },
    integrality,
  };
}
