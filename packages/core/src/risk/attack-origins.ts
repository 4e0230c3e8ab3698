/**
 * Where things begin. Normal operation spreads from initial causes: threats that are no attacks and follow from assumptions
 * alone. Attacks spread from root causes: threats that need nothing but assumptions and what normal operation brings.
 */
import type { Causation } from './causation.ts';
import { type Levels, NONE } from './levels.ts';
import { type RiskModel, THREAT } from './risk-model.ts';
import { rowAt } from './rows.ts';

export interface Spread {
  /** Threats reached, each with the threats that it began with; those begin with themselves. */
  readonly threats: ReadonlyMap<number, ReadonlySet<number>>;
  /** Nodes reached, each with the threats that it began with; none for what is assumed. */
  readonly nodes: ReadonlyMap<number, ReadonlySet<number>>;
}

export interface AttackOrigins {
  readonly initialCauses: readonly number[];
  readonly rootCauses: readonly number[];
  readonly normalOperation: Spread;
  readonly attack: Spread;
}

interface Search {
  readonly model: RiskModel;
  readonly levels: Levels;
  readonly causation: Causation;
}

export function attackOrigins(model: RiskModel, levels: Levels, causation: Causation): AttackOrigins {
  const search: Search = { model, levels, causation };
  const normalOperation = spreadNormalOperation(search);
  const initialCauses = normalOperation.starts;
  const attack = spreadAttack(search, normalOperation.spread);
  return { initialCauses, rootCauses: attack.starts, normalOperation: normalOperation.spread, attack: attack.spread };
}

interface Found {
  readonly starts: readonly number[];
  readonly spread: Spread;
}

function spreadNormalOperation(search: Search): Found {
  const { model, causation } = search;
  const may = (threat: number): boolean => hasFlag(model, threat, THREAT.normalOperation | THREAT.secondary);
  const given = externalNodes(causation).filter((node) => rowAt(causation.causes, node).some(may));
  const isGiven = (node: number): boolean => {
    const by = node < model.trustCount ? (model.underminedBy[node] ?? -1) : -1;
    return causation.external[node] === 1 || (by >= 0 && causation.external[model.trustCount + by] === 1);
  };
  const starts = happening(search).filter(
    (threat) => may(threat) && rowAt(causation.brings, threat).length > 0 && causesOf(model, threat).every(isGiven),
  );
  return { starts, spread: spreadFrom(search, starts, given, may) };
}

function spreadAttack(search: Search, normal: Spread): Found {
  const { model, causation } = search;
  const may = (threat: number): boolean => !hasFlag(model, threat, THREAT.normalOperation);
  const given = new Set(externalNodes(causation).filter((node) => rowAt(causation.causes, node).length > 0));
  for (const [node, origins] of normal.nodes) if (origins.size > 0) given.add(node);
  const isGiven = (node: number): boolean => {
    const by = node < model.trustCount ? (model.underminedBy[node] ?? -1) : -1;
    return given.has(node) || (by >= 0 && given.has(model.trustCount + by));
  };
  const starts = happening(search).filter((threat) => may(threat) && causesOf(model, threat).every(isGiven));
  return { starts, spread: spreadFrom(search, starts, [...given], may) };
}

function hasFlag(model: RiskModel, threat: number, flags: number): boolean {
  return ((model.threatFlags[threat] ?? 0) & flags) !== 0;
}

function externalNodes({ external }: Causation): number[] {
  return [...external.keys()].filter((node) => external[node] === 1);
}

function happening({ levels }: Search): number[] {
  return [...levels.threat.keys()].filter((threat) => {
    const level = levels.threat[threat] ?? NONE;
    return level !== NONE && level > 0;
  });
}

/** Everything that the threat names as a cause, whether or not it carries the level. */
function causesOf(model: RiskModel, threat: number): number[] {
  const intricate = model.intricate.get(threat);
  if (intricate !== undefined) return intricate.assets.flatMap(({ causes }) => causes.map(({ node }) => node));
  const gates = [...rowAt(model.choices, threat)].flatMap((choice) => [...rowAt(model.alternatives, choice)]);
  return [threat, ...gates].flatMap((gate) => [...rowAt(model.causes, gate)]);
}

/** A threat is reached once all that causes it is; what began one thing began what follows from it. */
function spreadFrom(
  { model, causation }: Search,
  starts: readonly number[],
  given: readonly number[],
  may: (threat: number) => boolean,
): Spread {
  const nodes = new Map(given.map((node) => [node, new Set<number>()]));
  const threats = new Map(starts.map((threat) => [threat, new Set([threat])]));
  const open = [...starts];
  for (let threat = open.pop(); threat !== undefined; threat = open.pop()) {
    for (const consequence of rowAt(causation.brings, threat)) {
      const node = model.trustCount + consequence;
      if (!addAll(nodes, node, threats.get(threat) ?? [])) continue;
      for (const next of rowAt(causation.causes, node)) {
        if (!may(next)) continue;
        const causes = [...rowAt(causation.causedBy, next)];
        const reached = threats.has(next) || causes.every((cause) => nodes.has(cause));
        if (reached && addAll(threats, next, originsOf(nodes, threats.has(next) ? [node] : causes))) open.push(next);
      }
    }
  }
  return { nodes, threats };
}

function originsOf(nodes: ReadonlyMap<number, ReadonlySet<number>>, causes: readonly number[]): number[] {
  return causes.flatMap((cause) => [...(nodes.get(cause) ?? [])]);
}

/** True where something was new. */
function addAll(sets: Map<number, Set<number>>, key: number, items: Iterable<number>): boolean {
  const set = sets.get(key) ?? new Set<number>();
  const before = set.size;
  sets.set(key, set);
  for (const item of items) set.add(item);
  return set.size > before;
}
