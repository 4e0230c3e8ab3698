/** All smallest sets of beginnings from which a consequence follows, by absorption: a set that contains another is dropped. */
import type { AttackGraph, ThreatNeeds } from './attack-graph.ts';

export interface MinimalSets {
  /** Sorted: smallest first, then by their numbers. */
  readonly sets: readonly (readonly number[])[];
  /** Some were dropped because there are more than the limit. */
  readonly cut: boolean;
}

type Family = readonly (readonly number[])[];

interface Search {
  readonly graph: AttackGraph;
  readonly limit: number;
  readonly ofConsequence: Map<number, Family>;
  readonly ofThreat: Map<number, Family>;
  cut: boolean;
}

/** `limit`: most sets kept anywhere on the way. Circles do no harm: families only grow by smaller sets. */
export function minimalSets(graph: AttackGraph, limit: number): MinimalSets {
  const search: Search = { graph, limit, ofConsequence: new Map(), ofThreat: new Map(), cut: false };
  const users = usersOf(graph);
  const open = new Set(graph.needs.keys());
  for (const threat of open) {
    open.delete(threat);
    const found = familyOfThreat(search, threat);
    if (sameFamily(found, search.ofThreat.get(threat))) continue;
    search.ofThreat.set(threat, found);
    for (const consequence of users.bringing.get(threat) ?? []) {
      const before = search.ofConsequence.get(consequence) ?? [];
      const family = smallest(search, [...before, ...found]);
      if (sameFamily(family, before)) continue;
      search.ofConsequence.set(consequence, family);
      for (const next of users.needing.get(consequence) ?? []) open.add(next);
    }
  }
  return { sets: search.ofConsequence.get(graph.target) ?? [], cut: search.cut };
}

interface Users {
  /** Threat to consequences of the graph that it brings. */
  readonly bringing: ReadonlyMap<number, readonly number[]>;
  /** Consequence to threats that need it. */
  readonly needing: ReadonlyMap<number, readonly number[]>;
}

function usersOf({ needs, broughtBy }: AttackGraph): Users {
  const bringing = new Map<number, number[]>();
  const needing = new Map<number, number[]>();
  const add = (map: Map<number, number[]>, key: number, item: number): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [item]);
    else if (!list.includes(item)) list.push(item);
  };
  for (const [consequence, threats] of broughtBy) for (const threat of threats) add(bringing, threat, consequence);
  for (const [threat, { needs: needed }] of needs)
    for (const consequence of needed.flat(2)) add(needing, consequence, threat);
  return { bringing, needing };
}

function familyOfThreat(search: Search, threat: number): Family {
  const needs: ThreatNeeds['needs'] = search.graph.needs.get(threat)?.needs ?? [];
  if (needs.length === 0) return [[threat]];
  const before = search.ofThreat.get(threat) ?? [];
  const product = needs.reduce<Family>(
    (sofar, alternatives) => {
      const either = alternatives.flatMap((consequences) =>
        consequences.reduce<Family>((both, one) => times(search, both, search.ofConsequence.get(one) ?? []), [[]]),
      );
      return times(search, sofar, smallest(search, either));
    },
    [[]],
  );
  return smallest(search, [...before, ...product]);
}

function times(search: Search, a: Family, b: Family): Family {
  return smallest(
    search,
    a.flatMap((left) => b.map((right) => union(left, right))),
  );
}

function union(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((x, y) => x - y);
}

/** Without sets that contain another, smallest first, at most as many as the limit. */
function smallest(search: Search, sets: Family): Family {
  const kept: (readonly number[])[] = [];
  for (const set of sets.toSorted(compareSets)) {
    if (kept.some((other) => isSubset(other, set))) continue;
    if (kept.length === search.limit) {
      search.cut = true;
      break;
    }
    kept.push(set);
  }
  return kept;
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const at = a.findIndex((item, index) => item !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Both sorted. */
function isSubset(small: readonly number[], large: readonly number[]): boolean {
  let at = 0;
  for (const item of large) if (item === small[at]) at += 1;
  return at === small.length;
}

function sameFamily(a: Family, b: Family | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((set, index) => compareSets(set, b[index] ?? []) === 0);
}
