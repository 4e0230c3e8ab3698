/** The order in which a pattern's roles are bound: fewest candidates first, then along links, judged by the graph as it is. */
import type { CompiledPattern } from './compiled-pattern.ts';
import type { TypedGraph } from './typed-graph.ts';

export interface PlanStep {
  readonly role: number;
  readonly type: number;
  /** Candidates are what this link leads to from a role bound before; undefined: all assets of the type. */
  readonly along: { readonly relation: number; readonly other: number; readonly outward: boolean } | undefined;
  /** Links, between this role and those bound before or itself, that are left to be checked. */
  readonly checks: readonly { readonly from: number; readonly relation: number; readonly to: number }[];
  /** Roles bound before that must hold another asset. */
  readonly differsFrom: readonly number[];
}

/** False: nothing in the graph can match, told without looking at single assets. */
export function mayMatch(pattern: CompiledPattern, graph: TypedGraph): boolean {
  if (!pattern.possible) return false;
  for (const type of pattern.neededTypes) if ((graph.byType[type]?.length ?? 0) === 0) return false;
  for (const relation of pattern.neededRelations) if ((graph.links[relation]?.count ?? 0) === 0) return false;
  return true;
}

export function planFor(pattern: CompiledPattern, graph: TypedGraph): PlanStep[] {
  const steps: PlanStep[] = [];
  const done = new Set<number>();
  while (done.size < pattern.bound) {
    const role = cheapestRole(pattern, graph, done);
    steps.push(stepFor(pattern, graph, role, done));
    done.add(role);
  }
  return steps;
}

function cheapestRole(pattern: CompiledPattern, graph: TypedGraph, done: ReadonlySet<number>): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let role = 0; role < pattern.bound; role += 1) {
    if (done.has(role)) continue;
    let cost = graph.byType[pattern.types[role] ?? -1]?.length ?? 0;
    // What no link ties to a bound role multiplies the search: only as a start, or when nothing else is left.
    if (done.size > 0) cost += 1e9;
    for (const link of pattern.links) {
      const outward = link.to === role && done.has(link.from);
      if (outward || (link.from === role && done.has(link.to)))
        cost = Math.min(cost, fanOut(graph, link.relation, outward));
    }
    if (cost < bestCost) {
      bestCost = cost;
      best = role;
    }
  }
  return best;
}

/** How many candidates one asset leads to, on average. */
function fanOut(graph: TypedGraph, relation: number, outward: boolean): number {
  const links = graph.links[relation];
  if (links === undefined) return 0;
  return links.count / Math.max(1, outward ? links.out.size : links.into.size);
}

function stepFor(pattern: CompiledPattern, graph: TypedGraph, role: number, done: ReadonlySet<number>): PlanStep {
  const isBound = (other: number): boolean => other === role || done.has(other);
  const touching = pattern.links.filter(
    (link) => (link.from === role && isBound(link.to)) || (link.to === role && isBound(link.from)),
  );
  const anchors = touching.filter((link) => link.from !== link.to);
  const cost = (link: CompiledPattern['links'][number]): number => fanOut(graph, link.relation, link.to === role);
  const anchor = anchors.reduce<(typeof anchors)[number] | undefined>(
    (best, link) => (best === undefined || cost(link) < cost(best) ? link : best),
    undefined,
  );
  const outward = anchor?.to === role;
  return {
    role,
    type: pattern.types[role] ?? -1,
    along:
      anchor === undefined
        ? undefined
        : { relation: anchor.relation, other: outward ? anchor.from : anchor.to, outward },
    checks: touching.filter((link) => link !== anchor),
    differsFrom: pattern.distinct.flatMap(([a, b]) =>
      a === role && done.has(b) ? [b] : b === role && done.has(a) ? [a] : [],
    ),
  };
}
