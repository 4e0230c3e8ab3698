/**
 * Finds every place where a pattern fits a graph. Key and root roles are bound to one asset each, by the links between them;
 * then all assets that fit take the further roles. Two roles may hold the same asset unless a distinct group names both.
 */
import type { CompiledPattern, FurtherNode } from './compiled-pattern.ts';
import { mayMatch, type PlanStep, planFor } from './match-plan.ts';
import { type Adjacency, linked, neighboursOf, NO_ASSETS, type TypedGraph } from './typed-graph.ts';

/**
 * `assets`: per role by its position in the pattern, one per key and root role (prohibited: none). The list of lists is used
 * again for the next match, so copy it to keep it; the lists in it are not.
 */
export type OnMatch = (assets: readonly (readonly number[])[]) => void;

/**
 * Assets that are tried at most for one pattern, at all of its roles together: sixty times what any pattern of the packs takes in a
 * system of 10,000 things (16,464). A pattern whose roles are not tied together pairs everything with everything.
 */
const MOST_TRIED = 1_000_000;

/** False: there is more than is tried, and what was told is not all. */
export function matchPattern(
  graph: TypedGraph,
  pattern: CompiledPattern,
  onMatch: OnMatch,
  mostTried = MOST_TRIED,
): boolean {
  if (!mayMatch(pattern, graph)) return true;
  const search: Search = {
    graph,
    pattern,
    plan: planFor(pattern, graph),
    bound: pattern.types.map(() => -1),
    assets: pattern.roles.map(() => NO_ASSETS),
    onMatch,
    left: mostTried,
  };
  bindFrom(search, 0);
  return search.left > 0;
}

interface Search {
  readonly graph: TypedGraph;
  readonly pattern: CompiledPattern;
  readonly plan: readonly PlanStep[];
  /** Asset per key and root role; -1: not yet. */
  readonly bound: number[];
  /** Per role, those of the key and root roles as soon as all are bound. */
  readonly assets: (readonly number[])[];
  readonly onMatch: OnMatch;
  /** Assets that may still be tried. */
  left: number;
}

function bindFrom(search: Search, at: number): void {
  const step = search.plan[at];
  if (step === undefined) {
    complete(search);
    return;
  }
  const { graph, bound } = search;
  const fits = graph.vocabulary.types.fits(step.type);
  const { along } = step;
  const candidates =
    along === undefined
      ? graph.byType[step.type]
      : neighbours(graph, along.relation, bound[along.other] ?? -1, along.outward);
  if (candidates === undefined) return;
  for (let next = 0; next < candidates.length; next += 1) {
    const asset = candidates[next] as number;
    if (--search.left <= 0) return;
    if (along !== undefined && fits[graph.type[asset] ?? -1] !== 1) continue;
    bound[step.role] = asset;
    if (holds(search, step, asset)) bindFrom(search, at + 1);
  }
  bound[step.role] = -1;
}

function holds({ graph, bound }: Search, step: PlanStep, asset: number): boolean {
  for (const other of step.differsFrom) if (bound[other] === asset) return false;
  for (const { from, relation, to } of step.checks) {
    const links = graph.links[relation];
    if (links === undefined || !linked(links, bound[from] ?? -1, bound[to] ?? -1)) return false;
  }
  return true;
}

function neighbours(graph: TypedGraph, relation: number, asset: number, outward: boolean): readonly number[] {
  const links = graph.links[relation];
  return links === undefined ? NO_ASSETS : neighboursOf(outward ? links.out : links.into, asset);
}

/** All key and root roles are bound: fills the further roles, and tells the match unless something rules it out. */
function complete(search: Search): void {
  const { graph, pattern, bound, assets } = search;
  for (let role = 0; role < pattern.bound; role += 1) assets[role] = graph.alone[bound[role] ?? -1] ?? NO_ASSETS;
  for (const node of pattern.further) {
    const found = fitting(search, node);
    if (node.kind === 'prohibited' ? found.length > 0 : found.length === 0 && node.kind !== 'optional') return;
    assets[node.role] = found;
  }
  for (const { from, relation, to } of pattern.prohibitedLinks) if (anyLinked(search, from, relation, to)) return;
  search.onMatch(assets);
}

/** Assets that take a further role. A node that no link ties to the match is taken by none. */
function fitting(search: Search, node: FurtherNode): readonly number[] {
  const { graph, pattern, bound } = search;
  let start: readonly number[] | undefined;
  for (const link of node.links) {
    if (link.other >= pattern.bound) continue;
    // A link that leads from the node is followed backwards from the bound end.
    const found = neighbours(graph, link.relation, bound[link.other] ?? -1, !link.outward);
    if (found.length === 0) return NO_ASSETS;
    if (start === undefined || found.length < start.length) start = found;
  }
  if (start === undefined) return NO_ASSETS;
  const fits = graph.vocabulary.types.fits(node.type);
  return start.filter(
    (asset) => fits[graph.type[asset] ?? -1] === 1 && isTied(search, node, asset) && isDistinct(search, node, asset),
  );
}

function isTied(search: Search, node: FurtherNode, asset: number): boolean {
  for (const { outward, relation, other } of node.links) {
    const links = search.graph.links[relation];
    if (links === undefined || !isTiedToAny(links, asset, search.assets[other] ?? NO_ASSETS, outward)) return false;
  }
  return true;
}

function isTiedToAny(links: Adjacency, asset: number, ends: readonly number[], outward: boolean): boolean {
  for (const end of ends) if (outward ? linked(links, asset, end) : linked(links, end, asset)) return true;
  return false;
}

/** Where a distinct group names a further role, its assets are those that no bound role of the group holds. */
function isDistinct({ pattern, bound }: Search, node: FurtherNode, asset: number): boolean {
  for (const [a, b] of pattern.distinct) {
    if ((a === node.role && bound[b] === asset) || (b === node.role && bound[a] === asset)) return false;
  }
  return true;
}

function anyLinked({ graph, assets }: Search, from: number, relation: number, to: number): boolean {
  const links = graph.links[relation];
  if (links === undefined || links.count === 0) return false;
  for (const asset of assets[from] ?? NO_ASSETS)
    if (isTiedToAny(links, asset, assets[to] ?? NO_ASSETS, true)) return true;
  return false;
}
