/** A place where a threat pattern matches: which assets hold its roles, and how many alike they stand for. */
import { linked, NO_ASSETS, type TypedGraph } from '../system/typed-graph.ts';
import type { CompiledThreatPattern } from './compiled-threats.ts';

export interface ThreatPlace {
  readonly at: CompiledThreatPattern;
  readonly graph: TypedGraph;
  /** Assets by number, per role by its position in the pattern: the matcher's own, for as long as it stays at this match. */
  readonly assets: readonly (readonly number[])[];
  /** Asset ids per role. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Its key roles and their assets, as `role=asset,...`. */
  readonly key: string;
  /** The key roles' highest population level: above 0 the threat has variants. */
  readonly population: number;
}

/** `assets`: per role; `ids`: per asset, the list of its id alone. */
export function threatPlace(
  at: CompiledThreatPattern,
  graph: TypedGraph,
  assets: readonly (readonly number[])[],
  ids: readonly (readonly string[])[],
): ThreatPlace {
  const roles: Record<string, readonly string[]> = {};
  for (const { name, position } of at.named) roles[name] = idsOf(assets[position] ?? NO_ASSETS, ids);
  const keys = at.keyStarts.map((start, position) => start + (graph.ids[assets[position]?.[0] ?? -1] ?? ''));
  return { at, graph, assets, roles, key: keys.join(','), population: populationOf(at, graph, assets) };
}

function populationOf(
  { pattern }: CompiledThreatPattern,
  { population }: TypedGraph,
  assets: ThreatPlace['assets'],
): number {
  let most = 0;
  for (let key = 0; key < pattern.keys; key += 1) most = Math.max(most, population[assets[key]?.[0] ?? -1] ?? 0);
  return most;
}

const NO_IDS: readonly string[] = [];

function idsOf(assets: readonly number[], ids: readonly (readonly string[])[]): readonly string[] {
  if (assets.length === 0) return NO_IDS;
  const only = assets.length === 1 ? ids[assets[0] ?? -1] : undefined;
  return only ?? assets.flatMap((asset) => ids[asset] ?? []);
}

/**
 * A necessary or sufficient role's asset that stands for many, but is one of a kind within this threat: linked to an asset of
 * a key or root role that stands for at least as many.
 */
export function isTiedToOne({ at, graph, assets }: ThreatPlace, asset: number): boolean {
  const population = graph.population[asset] ?? 0;
  const ones = assets
    .slice(0, at.pattern.bound)
    .flat()
    .filter((one) => population <= (graph.population[one] ?? 0));
  return graph.links.some((links) => ones.some((one) => linked(links, asset, one) || linked(links, one, asset)));
}
