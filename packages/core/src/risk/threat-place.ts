/** A place where a threat pattern matches: which assets hold its roles, and how many alike they stand for. */
import type { CompiledPattern } from '../system/compiled-pattern.ts';
import type { TypedGraph } from '../system/typed-graph.ts';

/** How a role counts: one asset, all needed, one enough, or there or not. */
export type RoleKind = 'one' | 'necessary' | 'sufficient' | 'optional';

export interface ThreatPlace {
  readonly pattern: CompiledPattern;
  /** Assets by number per role. */
  readonly assets: ReadonlyMap<string, readonly number[]>;
  /** Asset ids per role. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Its key roles and their assets, as `role=asset,...`. */
  readonly key: string;
  /** The key roles' highest population level: above 0 the threat has variants. */
  readonly population: number;
  kindOf(role: string): RoleKind;
  /**
   * A necessary or sufficient role's asset of a population that is one of a kind within this threat: linked to an asset of a
   * key or root role that stands for at least as many.
   */
  isTiedToOne(asset: number): boolean;
}

/** Copies what it keeps of the match. */
export function threatPlace(
  graph: TypedGraph,
  pattern: CompiledPattern,
  bound: readonly number[],
  sets: readonly (readonly number[])[],
): ThreatPlace {
  const assets = new Map<string, readonly number[]>();
  const roles: Record<string, readonly string[]> = {};
  const put = (role: string, list: readonly number[]): void => {
    assets.set(role, list);
    roles[role] = list.map((asset) => graph.ids[asset] ?? '');
  };
  const kinds = new Map<string, RoleKind>();
  let key = '';
  let population = 0;
  bound.forEach((asset, at) => {
    const role = pattern.roles[at] ?? '';
    put(role, [asset]);
    if (at >= pattern.keys) return;
    key += `${at === 0 ? '' : ','}${role}=${graph.ids[asset]}`;
    population = Math.max(population, graph.population[asset] ?? 0);
  });
  pattern.further.forEach(({ kind, role: position }, at) => {
    if (kind === 'prohibited') return;
    const role = pattern.roles[position] ?? '';
    kinds.set(role, kind);
    put(role, sets[at] ?? []);
  });
  const ones = [...bound];
  return {
    pattern,
    assets,
    roles,
    key,
    population,
    kindOf: (role) => kinds.get(role) ?? 'one',
    isTiedToOne: (asset) => isTied(graph, asset, ones),
  };
}

function isTied(graph: TypedGraph, asset: number, ones: readonly number[]): boolean {
  const population = graph.population[asset] ?? 0;
  const enough = ones.filter((one) => population <= (graph.population[one] ?? 0));
  return (
    enough.length > 0 &&
    graph.links.some(({ out }) =>
      enough.some((one) => out.get(asset)?.includes(one) === true || out.get(one)?.includes(asset) === true),
    )
  );
}
