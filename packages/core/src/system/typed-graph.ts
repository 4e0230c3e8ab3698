/**
 * A system graph by integers, growing while rules add to it: assets by type, links by relation. An asset is listed under its
 * type and all types above it, a link under its relation and all relations above it, so that a pattern looks nothing up twice.
 */
import type { DomainModel } from '../knowledge/domain-model.ts';
import { type Hierarchy, hierarchyOf } from './hierarchy.ts';
import type { SystemGraph } from './system-graph.ts';

export interface Vocabulary {
  readonly types: Hierarchy;
  readonly relations: Hierarchy;
}

/** Links of one relation and of those below it, each pair of assets once. */
export interface Adjacency {
  readonly out: Map<number, number[]>;
  readonly into: Map<number, number[]>;
  /** Pairs of assets. */
  count: number;
}

export interface TypedGraph {
  readonly vocabulary: Vocabulary;
  /** By asset. */
  readonly ids: string[];
  readonly index: Map<string, number>;
  /** -1: a type that the domain model does not have; no pattern sees such an asset. */
  readonly type: number[];
  readonly population: number[];
  /** Assets by type, those of descendant types too. */
  readonly byType: readonly number[][];
  /** By relation. */
  readonly links: readonly Adjacency[];
}

export const NO_ASSETS: readonly number[] = [];

export function vocabularyOf(domain: Pick<DomainModel, 'assetTypes' | 'relations'>): Vocabulary {
  return { types: hierarchyOf(domain.assetTypes), relations: hierarchyOf(domain.relations) };
}

export function typedGraphOf(graph: SystemGraph, vocabulary: Vocabulary): TypedGraph {
  const typed: TypedGraph = {
    vocabulary,
    ids: [],
    index: new Map(),
    type: [],
    population: [],
    byType: vocabulary.types.ids.map(() => []),
    links: vocabulary.relations.ids.map(() => ({ out: new Map(), into: new Map(), count: 0 })),
  };
  for (const asset of graph.assets)
    addAsset(typed, asset.id, vocabulary.types.index.get(asset.type) ?? -1, asset.population);
  for (const { from, relation, to } of graph.relations) {
    const a = typed.index.get(from);
    const kind = vocabulary.relations.index.get(relation);
    const b = typed.index.get(to);
    if (a !== undefined && kind !== undefined && b !== undefined) addLink(typed, a, kind, b);
  }
  return typed;
}

/** Number of the new asset. */
export function addAsset(graph: TypedGraph, id: string, type: number, population: number): number {
  const asset = graph.ids.length;
  graph.ids.push(id);
  graph.index.set(id, asset);
  graph.type.push(type);
  graph.population.push(population);
  for (const above of graph.vocabulary.types.ancestors[type] ?? NO_ASSETS) graph.byType[above]?.push(asset);
  return asset;
}

export function addLink(graph: TypedGraph, from: number, relation: number, to: number): void {
  for (const above of graph.vocabulary.relations.ancestors[relation] ?? NO_ASSETS) {
    const links = graph.links[above];
    if (links === undefined || linked(links, from, to)) continue;
    append(links.out, from, to);
    append(links.into, to, from);
    links.count += 1;
  }
}

export function linked(links: Adjacency, from: number, to: number): boolean {
  const targets = links.out.get(from);
  if (targets === undefined) return false;
  if (targets.length < 8) return targets.includes(to);
  const sources = links.into.get(to);
  if (sources === undefined) return false;
  return targets.length <= sources.length ? targets.includes(to) : sources.includes(from);
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
