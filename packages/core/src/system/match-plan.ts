/** The order in which a pattern's roles are bound: fewest candidates first, then along links, judged by the graph as it is. */
import type { CompiledLink, CompiledPattern } from './compiled-pattern.ts';
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
  while (plan.options.length > 0) {
    const at = cheapestOf(plan, pattern, graph);
    const option = plan.options[at];
    if (option === undefined) break;
    plan = plan.longer[at] ??= withStep(plan, pattern, option);
  }
  return plan.steps;
}

/**
 * A plan as far as it goes, with those that were made from it: what can come next follows from the pattern alone, and only which
 * is cheapest from the graph.
 */
interface Plan {
  readonly steps: readonly PlanStep[];
  /** By role. */
  readonly isBound: readonly boolean[];
  readonly options: readonly Option[];
  /** By option. */
  readonly longer: (Plan | undefined)[];
}

/** A role that can be bound next, and the link from a bound role that leads to it; undefined where no link does. */
interface Option {
  readonly role: number;
  readonly link: CompiledLink | undefined;
}

const BEGINNINGS = new WeakMap<CompiledPattern, Plan>();

function beginningFor(pattern: CompiledPattern): Plan {
  const known = BEGINNINGS.get(pattern);
  if (known !== undefined) return known;
  const isBound = pattern.types.map(() => false);
  const beginning: Plan = { steps: [], isBound, options: optionsFor(pattern, isBound), longer: [] };
  BEGINNINGS.set(pattern, beginning);
  return beginning;
}

function optionsFor({ links, types }: CompiledPattern, isBound: readonly boolean[]): Option[] {
  return types.flatMap((_, role): Option[] => {
    if (isBound[role] === true) return [];
    const leading = links.filter(
      ({ from, to }) => (to === role && isBound[from] === true) || (from === role && isBound[to] === true),
    );
    return leading.length === 0 ? [{ role, link: undefined }] : leading.map((link) => ({ role, link }));
  });
}

function cheapestOf({ steps, options }: Plan, { types }: CompiledPattern, graph: TypedGraph): number {
  if (options.length === 1) return 0;
  let best = 0;
  let bestCost = Number.POSITIVE_INFINITY;
  for (let at = 0; at < options.length; at += 1) {
    const { role, link } = options[at] as Option;
    let cost = 0;
    if (link !== undefined) cost = fanOut(graph, link.relation, link.to === role);
    else {
      cost = graph.byType[types[role] ?? -1]?.length ?? 0;
      // What no link ties to a bound role multiplies the search: only as a start, or when nothing else is left.
      if (steps.length > 0) cost += 1e9;
    }
    if (cost < bestCost) {
      bestCost = cost;
      best = at;
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

function withStep({ steps, isBound }: Plan, pattern: CompiledPattern, { role, link }: Option): Plan {
  const nowBound = isBound.map((bound, other) => bound || other === role);
  const outward = link?.to === role;
  const step: PlanStep = {
    role,
    type: pattern.types[role] ?? -1,
    along: link === undefined ? undefined : { relation: link.relation, other: outward ? link.from : link.to, outward },
    checks: pattern.links.filter(
      (other) =>
        other !== link &&
        ((other.from === role && nowBound[other.to] === true) || (other.to === role && nowBound[other.from] === true)),
    ),
    differsFrom: pattern.distinct.flatMap(([a, b]) =>
      a === role && isBound[b] === true ? [b] : b === role && isBound[a] === true ? [a] : [],
    ),
  };
  return { steps: [...steps, step], isBound: nowBound, options: optionsFor(pattern, nowBound), longer: [] };
}
