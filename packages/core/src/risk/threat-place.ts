/** A place where a threat pattern matches: which assets hold its roles, and how many alike they stand for. */
import { linked, type TypedGraph } from '../system/typed-graph.ts';
import type { CompiledThreatPattern } from './compiled-threats.ts';

export interface ThreatPlace {
  readonly at: CompiledThreatPattern;
  readonly graph: TypedGraph;
  /** Assets by number, per role by its position in the pattern. */
  readonly assets: readonly (readonly number[])[];
  /** Asset ids per role. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Its key roles and their assets, as `role=asset,...`. */
  readonly key: string;
  /** The key roles' highest population level: above 0 the threat has variants. */
  readonly population: number;
}

/** Lists of one asset, made once per asset: most roles hold one. */
export interface Singles {
  readonly numbers: (readonly number[])[];
  readonly ids: (readonly string[])[];
}

/** Copies what it keeps of the match. */
export function threatPlace(
  at: CompiledThreatPattern,
  graph: TypedGraph,
  singles: Singles,
  match: { readonly bound: readonly number[]; readonly sets: readonly (readonly number[])[] },
): ThreatPlace {
  const { pattern } = at;
  const assets: (readonly number[])[] = [];
  const roles: Record<string, readonly string[]> = {};
  const key: string[] = [];
  let population = 0;
  match.bound.forEach((asset, position) => {
    const id = graph.ids[asset] ?? '';
    const role = pattern.roles[position] ?? '';
    assets.push((singles.numbers[asset] ??= [asset]));
    roles[role] = singles.ids[asset] ??= [id];
    if (position >= pattern.keys) return;
    key.push(`${role}=${id}`);
    population = Math.max(population, graph.population[asset] ?? 0);
  });
  pattern.further.forEach(({ kind, role: position }, further) => {
    const list = match.sets[further] ?? [];
    const only = list.length === 1 ? list[0] : undefined;
    assets.push(list);
    if (kind === 'prohibited') return;
    roles[pattern.roles[position] ?? ''] =
      only === undefined
        ? list.map((asset) => graph.ids[asset] ?? '')
        : (singles.ids[only] ??= [graph.ids[only] ?? '']);
  });
  return { at, graph, assets, roles, key: key.join(','), population };
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
