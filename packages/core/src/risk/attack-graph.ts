/**
 * Everything that can bring a consequence to a level, as an and-or graph: a consequence needs one of its threats, a threat
 * needs all of its needs, a need is met by one of its alternatives, an alternative is a set of consequences. What is assumed
 * to be lost needs nothing.
 */
import { type Levels, NONE } from './levels.ts';
import type { RiskModel } from './risk-model.ts';
import { rowAt } from './rows.ts';
import { weighingOf } from './settling-order.ts';
import { leftBy, type Weighing } from './weigh-threat.ts';

export interface AttackGraph {
  readonly target: number;
  /** Likelihood that is asked about. */
  readonly level: number;
  /** By threat. */
  readonly needs: ReadonlyMap<number, ThreatNeeds>;
  /** By consequence: threats that bring it to the level. */
  readonly broughtBy: ReadonlyMap<number, readonly number[]>;
}

export interface ThreatNeeds {
  /** Need to alternatives to consequences. None: the threat can happen by what is assumed alone. */
  readonly needs: readonly (readonly (readonly number[])[])[];
  /** Trust attributes whose assumed level it uses. */
  readonly assumed: readonly number[];
}

/** The part of the model that `consequence` can be reached from at the level that it has. */
export function attackGraph(model: RiskModel, levels: Levels, consequence: number): AttackGraph {
  const weighing = weighingOf(model, levels);
  const level = levels.consequence[consequence] ?? 0;
  const needs = new Map<number, ThreatNeeds>();
  const broughtBy = new Map<number, readonly number[]>();
  const open = level === 0 ? [] : [consequence];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (broughtBy.has(next)) continue;
    const threats = [...rowAt(model.broughtBy, next)].filter((threat) => {
      const likelihood = levels.threat[threat] ?? NONE;
      return likelihood !== NONE && likelihood >= level;
    });
    broughtBy.set(next, threats);
    for (const threat of threats) {
      if (needs.has(threat)) continue;
      const found = needsOf(weighing, threat, level);
      needs.set(threat, found);
      open.push(...found.needs.flat(2));
    }
  }
  return { target: consequence, level, needs, broughtBy };
}

function needsOf(weighing: Weighing, threat: number, level: number): ThreatNeeds {
  const { model } = weighing;
  const assumed = new Set<number>();
  const groups = model.intricate.has(threat)
    ? intricateGroups(weighing, threat, level)
    : gateGroups(weighing, threat, level);
  const needs = groups.flatMap((alternatives) => {
    const consequences = alternatives.map((nodes) => consequencesOf(weighing, nodes, level, assumed));
    // One alternative that is given by assumption meets the need.
    return consequences.some((list) => list.length === 0) ? [] : [consequences];
  });
  return { needs, assumed: [...assumed] };
}

/** Need to alternatives to nodes. */
type Groups = number[][][];

function gateGroups({ model, lost }: Weighing, threat: number, level: number): Groups {
  const all = [...rowAt(model.causes, threat)].map((node) => [[node]]);
  const choices = [...rowAt(model.choices, threat)].map((choice) =>
    [...rowAt(model.alternatives, choice)]
      .map((gate) => [...rowAt(model.causes, gate)])
      .filter((nodes) => nodes.every((node) => (lost[node] ?? 0) >= level)),
  );
  return [...all, ...choices];
}

function intricateGroups(weighing: Weighing, threat: number, level: number): Groups {
  const { model, lost, defences } = weighing;
  const { assets, roles } = model.intricate.get(threat) ?? { assets: [], roles: [] };
  const nodesAt = assets.map(({ causes, sideEffects }) => {
    const left = causes.every(
      ({ node, suppressedBy }) =>
        (lost[node] ?? 0) >= level && suppressedBy.every((by) => leftBy(weighing, by) >= level),
    );
    const met = sideEffects
      .filter(({ strategy }) => defences.enabled[strategy] === 1)
      .flatMap(({ heldBack }) => heldBack.filter((node) => (lost[node] ?? 0) >= level));
    return left ? [...causes.map(({ node }) => node), ...met] : undefined;
  });
  return roles.flatMap((role): Groups => {
    const inRole = role.assets.flatMap((asset) => (nodesAt[asset] === undefined ? [] : [nodesAt[asset]]));
    return role.any ? [inRole] : inRole.flatMap((nodes) => nodes.map((node) => [[node]]));
  });
}

/** Consequences that must have happened for the nodes to be lost; assumed trust is collected instead. */
function consequencesOf({ model }: Weighing, nodes: readonly number[], level: number, assumed: Set<number>): number[] {
  return nodes.flatMap((node) => {
    if (node >= model.trustCount) {
      const consequence = node - model.trustCount;
      const from = model.lossStartsConsequence
        ? rowAt(model.undermines, consequence).find((trust) => isAssumed(model, trust, level))
        : undefined;
      if (from === undefined) return [consequence];
      assumed.add(from);
      return [];
    }
    if (!isAssumed(model, node, level)) return [model.underminedBy[node] ?? -1];
    assumed.add(node);
    return [];
  });
}

function isAssumed({ levels, assumedTrust }: RiskModel, trust: number, level: number): boolean {
  return levels - 1 - (assumedTrust[trust] ?? 0) >= level;
}
