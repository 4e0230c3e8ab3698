/**
 * How levels follow from choices, as clauses: where all of the body holds and none of the stops, the effect holds. Columns that
 * nobody asks for are resolved away, so that a path of many steps becomes one clause over the controls that stand on it: the
 * same answers, and far closer bounds for the solver.
 */
import type { ProgramRow } from './linear-program.ts';

export interface Clause {
  /** Column; undefined: it must not come to this. */
  readonly effect: number | undefined;
  readonly body: readonly number[];
  readonly stops: readonly number[];
}

/**
 * `inner`: columns that clauses alone decide; of these the ones in `asked` are kept. `never`: columns that must not hold.
 * The least answer for what is kept stays the same.
 */
export function resolved(
  clauses: readonly Clause[],
  inner: ReadonlySet<number>,
  asked: ReadonlySet<number>,
  never: ReadonlySet<number>,
): Clause[] {
  const kept = new Set<Clause>();
  const defining = new Map<number, Set<Clause>>();
  const using = new Map<number, Set<Clause>>();
  const note = (index: Map<number, Set<Clause>>, column: number, clause: Clause) =>
    index.set(column, (index.get(column) ?? new Set()).add(clause));
  const add = (clause: Clause) => {
    kept.add(clause);
    if (clause.effect !== undefined) note(defining, clause.effect, clause);
    for (const column of clause.body) note(using, column, clause);
  };
  const drop = (clause: Clause) => {
    kept.delete(clause);
    if (clause.effect !== undefined) defining.get(clause.effect)?.delete(clause);
    for (const column of clause.body) using.get(column)?.delete(clause);
  };
  for (const { effect, body, stops } of clauses)
    if (!body.some((column) => never.has(column)))
      add({ effect: effect !== undefined && never.has(effect) ? undefined : effect, body, stops });
  const open = [...inner].filter((column) => !asked.has(column) && !never.has(column));
  for (let column = open.pop(); column !== undefined; column = open.pop()) {
    const [before, after] = [[...(defining.get(column) ?? [])], [...(using.get(column) ?? [])]];
    if (before.length * after.length > Math.max(MOST_GROWTH, before.length + after.length)) continue;
    const joined = after.flatMap((use) => before.flatMap((definition) => join(use, definition, column) ?? []));
    for (const clause of [...before, ...after]) drop(clause);
    for (const clause of joined) add(clause);
  }
  return withoutWeaker([...kept]);
}

/** Clauses that taking one column away may leave where there were fewer. */
const MOST_GROWTH = 8;

/** The use with what brings the column about in its place; undefined where that leads in a circle and so says nothing. */
function join(use: Clause, definition: Clause, column: number): Clause | undefined {
  const body = [...new Set([...use.body.filter((other) => other !== column), ...definition.body])];
  if (use.effect !== undefined && body.includes(use.effect)) return undefined;
  return { effect: use.effect, body, stops: [...new Set([...use.stops, ...definition.stops])] };
}

/** Of two clauses with the same effect the one that says less is left out, as far as a quick look finds. */
function withoutWeaker(clauses: readonly Clause[]): Clause[] {
  const sizeOf = ({ body, stops }: Clause) => body.length + stops.length;
  const literals = ({ effect, body, stops }: Clause) => [
    `e${effect ?? ''}`,
    ...body.map((column) => `b${column}`),
    ...stops.map((column) => `s${column}`),
  ];
  const holding = new Map<string, { readonly clause: Clause; readonly set: ReadonlySet<string> }[]>();
  return clauses
    .toSorted((a, b) => sizeOf(a) - sizeOf(b))
    .filter((clause) => {
      const own = literals(clause);
      const set = new Set(own);
      // A stronger clause is noted under one of its own literals, all of which the weaker one has.
      const isWeaker = own.some((literal) =>
        (holding.get(literal) ?? []).some((other) => [...other.set].every((one) => set.has(one))),
      );
      if (isWeaker) return false;
      const rarest = own.reduce((a, b) => ((holding.get(b)?.length ?? 0) < (holding.get(a)?.length ?? 0) ? b : a));
      holding.set(rarest, [...(holding.get(rarest) ?? []), { clause, set }]);
      return true;
    });
}

export function rowOfClause({ effect, body, stops }: Clause): ProgramRow {
  const columns = [...(effect === undefined ? [] : [effect]), ...stops, ...body];
  const held = columns.length - body.length;
  return { columns, weights: columns.map((_, at) => (at < held ? 1 : -1)), atLeast: 1 - body.length };
}
