/**
 * Finds every place where a pattern fits a graph. Key and root roles are bound to one asset each, by the links between them;
 * then all assets that fit take the further roles. Two roles may hold the same asset unless a distinct group names both.
 */
import type { CompiledPattern, FurtherNode } from './compiled-pattern.ts';
import { mayMatch, type PlanStep, planFor } from './match-plan.ts';
import { type Adjacency, linked, neighboursOf, NO_ASSETS, type TypedGraph } from './typed-graph.ts';

/**
 * `bound`: asset per key and root role; `sets`: assets per further role, by position less the bound ones (prohibited: empty).
 * Both are used again for the next match: copy what you keep.
 */
export type OnMatch = (bound: readonly number[], sets: readonly (readonly number[])[]) => void;

export function matchPattern(graph: TypedGraph, pattern: CompiledPattern, onMatch: OnMatch): void {
  if (!mayMatch(pattern, graph)) return;
  const search: Search = {
    graph,
    pattern,
    plan: planFor(pattern, graph),
    bound: pattern.roles.slice(0, pattern.bound).map(() => -1),
    sets: pattern.further.map(() => NO_ASSETS),
    onMatch,
  };
  bindFrom(search, 0);
}

interface Search {
  readonly graph: TypedGraph;
  readonly pattern: CompiledPattern;
  readonly plan: readonly PlanStep[];
  readonly bound: number[];
  readonly sets: (readonly number[])[];
  readonly onMatch: OnMatch;
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
  const { pattern, bound, sets } = search;
  for (let at = 0; at < pattern.further.length; at += 1) {
    const node = pattern.further[at];
    if (node === undefined) break;
    const found = fitting(search, node);
    if (node.kind === 'prohibited') {
      if (found.length > 0) return;
      sets[at] = NO_ASSETS;
    } else {
      if (found.length === 0 && node.kind !== 'optional') return;
      sets[at] = found;
    }
  }
  for (const { from, relation, to } of pattern.prohibitedLinks) if (anyLinked(search, from, relation, to)) return;
  search.onMatch(bound, sets);
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
    if (links === undefined || !isTiedToAny(links, asset, assetsAt(search, other), outward)) return false;
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

function anyLinked(search: Search, from: number, relation: number, to: number): boolean {
  const links = search.graph.links[relation];
  if (links === undefined || links.count === 0) return false;
  const targets = assetsAt(search, to);
  return assetsAt(search, from).some((asset) => isTiedToAny(links, asset, targets, true));
}

function assetsAt({ graph, pattern, bound, sets }: Search, role: number): readonly number[] {
  if (role >= pattern.bound) return sets[role - pattern.bound] ?? NO_ASSETS;
  return graph.alone[bound[role] ?? -1] ?? NO_ASSETS;
}
