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
  readonly out: Neighbours;
  readonly into: Neighbours;
  /** Pairs of assets. */
  count: number;
}

/** Assets by asset, in pages: as fast as an array where it is full, and small where it is not. */
export interface Neighbours {
  readonly pages: ((number[] | undefined)[] | undefined)[];
  /** Assets that have any. */
  size: number;
}

const PAGE_BITS = 6;
const PAGE_MASK = (1 << PAGE_BITS) - 1;
/** Copied for each page: far faster than filling one. */
const EMPTY_PAGE: readonly (number[] | undefined)[] = Array.from({ length: PAGE_MASK + 1 });

export function neighboursOf({ pages }: Neighbours, asset: number): readonly number[] {
  return pages[asset >> PAGE_BITS]?.[asset & PAGE_MASK] ?? NO_ASSETS;
}

export interface TypedGraph {
  readonly vocabulary: Vocabulary;
  /** By asset. */
  readonly ids: string[];
  readonly index: Map<string, number>;
  /** -1: a type that the domain model does not have; no pattern sees such an asset. */
  readonly type: number[];
  readonly population: number[];
  /** By asset: the list of it alone. Most roles hold one asset, and share this list. */
  readonly alone: (readonly number[])[];
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
    alone: [],
    byType: vocabulary.types.ids.map(() => []),
    links: vocabulary.relations.ids.map(() => ({
      out: { pages: [], size: 0 },
      into: { pages: [], size: 0 },
      count: 0,
    })),
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
  graph.alone.push([asset]);
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
  const targets = neighboursOf(links.out, from);
  if (targets.length < 8) return targets.includes(to);
  const sources = neighboursOf(links.into, to);
  return targets.length <= sources.length ? targets.includes(to) : sources.includes(from);
}

function append(lists: Neighbours, asset: number, other: number): void {
  const page = (lists.pages[asset >> PAGE_BITS] ??= EMPTY_PAGE.slice());
  const list = page[asset & PAGE_MASK];
  if (list === undefined) {
    page[asset & PAGE_MASK] = [other];
    lists.size += 1;
  } else list.push(other);
}
