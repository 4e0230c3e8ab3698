/**
 * Ways to a consequence at its level: the shortest one, and one for each smallest set of beginnings that is enough. A beginning
 * is a threat that needs nothing but what is assumed.
 */
import { type AttackGraph, attackGraph } from './attack-graph.ts';
import type { Levels } from './levels.ts';
import { minimalSets } from './minimal-sets.ts';
import type { RiskModel } from './risk-model.ts';

export interface AttackPath {
  /** Threats in an order in which they can happen; the last one brings the consequence. */
  readonly threats: readonly number[];
  /** Those of them that need nothing but what is assumed. */
  readonly beginnings: readonly number[];
  /** Trust attributes whose assumed level the path uses. */
  readonly assumed: readonly number[];
}

export interface MinimalPaths {
  /** Fewest beginnings first. */
  readonly paths: readonly AttackPath[];
  /** True: there are more than the limit. Those given are minimal among what was followed. */
  readonly cut: boolean;
}

const MOST_PATHS = 100;

/** With the fewest steps one after the other. Undefined where the consequence is at the lowest level or starts there by assumption. */
export function shortestAttackPath(model: RiskModel, levels: Levels, consequence: number): AttackPath | undefined {
  return pathFrom(attackGraph(model, levels, consequence));
}

/** All smallest sets of beginnings, each with a way from it to the consequence. */
export function minimalAttackPaths(
  model: RiskModel,
  levels: Levels,
  consequence: number,
  limit = MOST_PATHS,
): MinimalPaths {
  const graph = attackGraph(model, levels, consequence);
  const { sets, cut } = minimalSets(graph, limit);
  return { paths: sets.flatMap((set) => pathFrom(graph, new Set(set)) ?? []), cut };
}

interface Rounds {
  /** Threat to the consequences that it took when it first could happen. */
  readonly took: ReadonlyMap<number, readonly number[]>;
  /** Consequence to the threat that brought it first. */
  readonly first: ReadonlyMap<number, number>;
}

/** `allowed`: beginnings that may be used; absent: all. */
function pathFrom(graph: AttackGraph, allowed?: ReadonlySet<number>): AttackPath | undefined {
  const { took, first } = playRounds(graph, allowed);
  const last = first.get(graph.target);
  if (last === undefined) return undefined;
  const threats: number[] = [];
  const seen = new Set<number>();
  const follow = (threat: number): void => {
    if (seen.has(threat)) return;
    seen.add(threat);
    for (const consequence of took.get(threat) ?? []) follow(first.get(consequence) ?? -1);
    threats.push(threat);
  };
  follow(last);
  return {
    threats,
    beginnings: threats.filter((threat) => graph.needs.get(threat)?.needs.length === 0),
    assumed: [...new Set(threats.flatMap((threat) => graph.needs.get(threat)?.assumed ?? []))],
  };
}

/** Round by round, every threat whose needs were met in the rounds before happens, until the target is reached. */
function playRounds(graph: AttackGraph, allowed: ReadonlySet<number> | undefined): Rounds {
  const took = new Map<number, readonly number[]>();
  const first = new Map<number, number>();
  const brings = new Map<number, number[]>();
  for (const [consequence, threats] of graph.broughtBy)
    for (const threat of threats) brings.set(threat, [...(brings.get(threat) ?? []), consequence]);
  let waiting = [...graph.needs.keys()];
  for (let moved = true; moved && !first.has(graph.target); ) {
    const now: number[] = [];
    waiting = waiting.filter((threat) => {
      const means = meansFor(graph, threat, first, allowed);
      if (means === undefined) return true;
      took.set(threat, means);
      now.push(threat);
      return false;
    });
    for (const threat of now)
      for (const consequence of brings.get(threat) ?? []) if (!first.has(consequence)) first.set(consequence, threat);
    moved = now.length > 0;
  }
  return { took, first };
}

/** Consequences that meet the threat's needs, of those reached; undefined where some need is not met. */
function meansFor(
  graph: AttackGraph,
  threat: number,
  reached: ReadonlyMap<number, number>,
  allowed: ReadonlySet<number> | undefined,
): readonly number[] | undefined {
  const needs = graph.needs.get(threat)?.needs ?? [];
  if (needs.length === 0) return allowed === undefined || allowed.has(threat) ? [] : undefined;
  const means: number[] = [];
  for (const alternatives of needs) {
    const met = alternatives.find((consequences) => consequences.every((consequence) => reached.has(consequence)));
    if (met === undefined) return undefined;
    means.push(...met);
  }
  return means;
}
