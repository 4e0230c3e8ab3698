/**
 * Which trust attributes, consequences or controls every asset has, by its type. Where an asset stands for many and the domain
 * model has variants, there are three of each: for the lowest, the average and the highest of the population.
 */
import type { DomainProperty } from '../knowledge/domain-model.ts';
import type { TypedGraph, Vocabulary } from '../system/typed-graph.ts';
import type { ListsOfOne } from './exact-lists.ts';
import type { AtAsset } from './threat-structure.ts';

export type End = 'lowest' | 'average' | 'highest';

export interface PropertiesAtAssets {
  readonly list: readonly AtAsset[];
  /** Where in the list an asset's properties begin. */
  readonly starts: readonly number[];
  /** Per asset; shared by all assets that have the same. */
  readonly layouts: readonly Layout[];
  /** By index into the list. */
  readonly ones: ListsOfOne;
}

/** What all assets of one type have. Positions count from the asset's start; -1: they do not have it. */
interface Layout {
  readonly properties: readonly string[];
  /** By index into the domain model's list of these properties. */
  readonly average: Int32Array;
  readonly lowest: Int32Array;
  readonly highest: Int32Array;
}

export function propertiesAtAssets(graph: TypedGraph, properties: readonly DomainProperty[]): PropertiesAtAssets {
  const list: AtAsset[] = [];
  const starts: number[] = [];
  const layouts: Layout[] = [];
  const layoutOf = layoutFinder(properties, graph.vocabulary);
  graph.ids.forEach((asset, at) => {
    const layout = layoutOf(graph.type[at] ?? -1, (graph.population[at] ?? 0) > 0);
    starts.push(list.length);
    layouts.push(layout);
    for (const property of layout.properties) list.push({ property, asset });
  });
  // Room for all at once: an array that is filled here and there becomes a slow table.
  return { list, starts, layouts, ones: list.map(() => undefined) };
}

/** Index into the list of a property (by its index in the domain model) at an asset; -1: the asset does not have it. */
export function propertyAt(sets: PropertiesAtAssets, property: number, asset: number, end: End = 'average'): number {
  const layout = sets.layouts[asset];
  const position = layout?.[end][property] ?? -1;
  const found = position < 0 && end !== 'average' ? (layout?.average[property] ?? -1) : position;
  return found < 0 ? -1 : found + (sets.starts[asset] ?? 0);
}

/** True where the asset has the property three times. */
export function isTriple(sets: PropertiesAtAssets, property: number, asset: number): boolean {
  return (sets.layouts[asset]?.lowest[property] ?? -1) >= 0;
}

type LayoutFinder = (type: number, isPopulation: boolean) => Layout;

/** Kept for as long as the domain model's vocabulary lives. */
const FINDERS = new WeakMap<Vocabulary, Map<readonly DomainProperty[], LayoutFinder>>();

function layoutFinder(properties: readonly DomainProperty[], vocabulary: Vocabulary): LayoutFinder {
  const finders = FINDERS.get(vocabulary) ?? new Map<readonly DomainProperty[], LayoutFinder>();
  FINDERS.set(vocabulary, finders);
  const finder = finders.get(properties) ?? newFinder(properties, vocabulary);
  finders.set(properties, finder);
  return finder;
}

function newFinder(properties: readonly DomainProperty[], { types }: Vocabulary): LayoutFinder {
  const locations = properties.map(({ at, exactTypes }) => {
    const above = at.flatMap((type) => types.index.get(type) ?? []);
    if (exactTypes === true) return (type: number) => above.includes(type);
    return (type: number) => above.some((kind) => types.fits(kind)[type] === 1);
  });
  const index = new Map(properties.map((property, at) => [property.id, at]));
  const known = new Map<number, Layout>();
  return (type, isPopulation) => {
    const key = type * 2 + (isPopulation ? 1 : 0);
    let layout = known.get(key);
    if (layout === undefined) {
      const has = properties.map(
        (property, at) => type >= 0 && property.variantOf === undefined && locations[at]?.(type) === true,
      );
      layout = layoutFor(properties, index, has, isPopulation);
      known.set(key, layout);
    }
    return layout;
  };
}

function layoutFor(
  all: readonly DomainProperty[],
  index: ReadonlyMap<string, number>,
  has: readonly boolean[],
  isPopulation: boolean,
): Layout {
  const properties: string[] = [];
  const none = (): Int32Array => new Int32Array(all.length).fill(-1);
  const layout: Layout = { properties, average: none(), lowest: none(), highest: none() };
  const place = (id: string): number => {
    const position = properties.push(id) - 1;
    const own = index.get(id);
    if (own !== undefined) layout.average[own] = position;
    return position;
  };
  all.forEach(({ id, lowest, highest }, at) => {
    if (has[at] !== true) return;
    place(id);
    if (!isPopulation || lowest === undefined || highest === undefined) return;
    layout.lowest[at] = place(lowest);
    layout.highest[at] = place(highest);
  });
  return layout;
}
