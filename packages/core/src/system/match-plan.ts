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

export function planFor(pattern: CompiledPattern, graph: TypedGraph): readonly PlanStep[] {
  let plan = beginningFor(pattern);
  while (plan.steps.length < pattern.bound) {
    const choice = cheapestChoice(pattern, graph, plan);
    let longer = plan.longer.get(choice);
    if (longer === undefined) {
      longer = withStep(plan, pattern, choice);
      plan.longer.set(choice, longer);
    }
    plan = longer;
  }
  return plan.steps;
}

/** A plan as far as it goes, with those that were made from it: graphs differ in what is cheapest, but rarely in more than a few ways. */
interface Plan {
  readonly steps: readonly PlanStep[];
  /** By role. */
  readonly isBound: readonly boolean[];
  /** By choice. */
  readonly longer: Map<number, Plan>;
}

const BEGINNINGS = new WeakMap<CompiledPattern, Plan>();

function beginningFor(pattern: CompiledPattern): Plan {
  const known = BEGINNINGS.get(pattern);
  if (known !== undefined) return known;
  const beginning: Plan = { steps: [], isBound: pattern.types.map(() => false), longer: new Map() };
  BEGINNINGS.set(pattern, beginning);
  return beginning;
}

/** A role and the link that leads to it, in one number: role * (links + 1) + link + 1; link -1: all assets of the type. */
function cheapestChoice(pattern: CompiledPattern, graph: TypedGraph, { steps, isBound }: Plan): number {
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let role = 0; role < pattern.bound; role += 1) {
    if (isBound[role] === true) continue;
    let by = -1;
    let cost = graph.byType[pattern.types[role] ?? -1]?.length ?? 0;
    // What no link ties to a bound role multiplies the search: only as a start, or when nothing else is left.
    if (steps.length > 0) cost += 1e9;
    for (let at = 0; at < pattern.links.length; at += 1) {
      const link = pattern.links[at];
      if (link === undefined) continue;
      const outward = link.to === role && isBound[link.from] === true;
      if (!outward && !(link.from === role && isBound[link.to] === true)) continue;
      const fan = fanOut(graph, link.relation, outward);
      if (fan >= cost) continue;
      cost = fan;
      by = at;
    }
    if (cost < bestCost) {
      bestCost = cost;
      best = role * (pattern.links.length + 1) + by + 1;
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

function withStep({ steps, isBound }: Plan, pattern: CompiledPattern, choice: number): Plan {
  const role = Math.floor(choice / (pattern.links.length + 1));
  const anchor = pattern.links[(choice % (pattern.links.length + 1)) - 1];
  const nowBound = isBound.map((bound, other) => bound || other === role);
  const touching = pattern.links.filter(
    ({ from, to }) => (from === role && nowBound[to] === true) || (to === role && nowBound[from] === true),
  );
  const outward = anchor?.to === role;
  const step: PlanStep = {
    role,
    type: pattern.types[role] ?? -1,
    along:
      anchor === undefined
        ? undefined
        : { relation: anchor.relation, other: outward ? anchor.from : anchor.to, outward },
    checks: touching.filter((link) => link !== anchor),
    differsFrom: pattern.distinct.flatMap(([a, b]) =>
      a === role && isBound[b] === true ? [b] : b === role && isBound[a] === true ? [a] : [],
    ),
  };
  return { steps: [...steps, step], isBound: nowBound, longer: new Map() };
}
