/**
 * Which trust attributes, consequences or controls every asset has, by its type. Where an asset stands for many and the domain
 * model has variants, there are three of each: for the lowest, the average and the highest of the population.
 */
import type { DomainProperty } from '../knowledge/domain-model.ts';
import type { TypedGraph, Vocabulary } from '../system/typed-graph.ts';
import type { AtAsset } from './threat-structure.ts';

export type End = 'lowest' | 'average' | 'highest';

export interface PropertiesAtAssets {
  readonly list: readonly AtAsset[];
  /**
   * Index into `list` of a property (by its id) at an asset (by its number); undefined: the asset does not have it. `end`
   * other than average: that variant of it, or the property itself where the asset has no variants.
   */
  at(property: string, asset: number, end?: End): number | undefined;
  /** True where the asset has the property three times. */
  isTriple(property: string, asset: number): boolean;
}

export function propertiesAtAssets(graph: TypedGraph, properties: readonly DomainProperty[]): PropertiesAtAssets {
  const list: AtAsset[] = [];
  const start: number[] = [];
  const layouts: Layout[] = [];
  const layoutOf = layoutFinder(properties, graph.vocabulary);
  graph.ids.forEach((asset, at) => {
    const layout = layoutOf(graph.type[at] ?? -1, (graph.population[at] ?? 0) > 0);
    start.push(list.length);
    layouts.push(layout);
    for (const property of layout.properties) list.push({ property, asset });
  });
  const at = (property: string, asset: number): number | undefined => {
    const position = layouts[asset]?.positions.get(property);
    return position === undefined ? undefined : position + (start[asset] ?? 0);
  };
  return {
    list,
    at: (property, asset, end = 'average') => {
      const variant = end === 'average' ? undefined : layouts[asset]?.variants.get(property)?.[end];
      return at(variant ?? property, asset);
    },
    isTriple: (property, asset) => layouts[asset]?.variants.has(property) === true,
  };
}

/** What all assets of one type have, and where in their run of the list. */
interface Layout {
  readonly properties: readonly string[];
  readonly positions: ReadonlyMap<string, number>;
  readonly variants: ReadonlyMap<string, { readonly lowest: string; readonly highest: string }>;
}

type LayoutFinder = (type: number, isPopulation: boolean) => Layout;

function layoutFinder(properties: readonly DomainProperty[], { types }: Vocabulary): LayoutFinder {
  const bases = properties.filter((property) => property.variantOf === undefined);
  const locations = bases.map((property) => {
    const at = property.at.flatMap((type) => types.index.get(type) ?? []);
    return { property, has: hasType(at, property.exactTypes === true, (type) => types.fits(type)) };
  });
  const known = new Map<number, Layout>();
  return (type, isPopulation) => {
    const key = type * 2 + (isPopulation ? 1 : 0);
    let layout = known.get(key);
    if (layout === undefined) {
      const own = type < 0 ? [] : locations.filter(({ has }) => has(type)).map(({ property }) => property);
      layout = layoutFor(own, isPopulation);
      known.set(key, layout);
    }
    return layout;
  };
}

function hasType(
  at: readonly number[],
  isExact: boolean,
  fits: (type: number) => Uint8Array,
): (type: number) => boolean {
  return isExact ? (type) => at.includes(type) : (type) => at.some((above) => fits(above)[type] === 1);
}

function layoutFor(own: readonly DomainProperty[], isPopulation: boolean): Layout {
  const properties: string[] = [];
  const variants = new Map<string, { lowest: string; highest: string }>();
  for (const { id, lowest, highest } of own) {
    properties.push(id);
    if (!isPopulation || lowest === undefined || highest === undefined) continue;
    properties.push(lowest, highest);
    variants.set(id, { lowest, highest });
  }
  return { properties, positions: new Map(properties.map((property, at) => [property, at])), variants };
}
