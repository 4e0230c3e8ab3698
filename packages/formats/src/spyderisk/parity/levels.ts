/** Compares the levels that our engine gives on a published model's stored structure with those that Spyderisk's engine stored beside it. */
import { attackOrigins, type Spread } from '@primum/core/risk/attack-origins';
import { causationOf } from '@primum/core/risk/causation';
import { compileRisk } from '@primum/core/risk/compile-risk';
import { type Levels, NONE, type RiskMode } from '@primum/core/risk/levels';
import { rowAt, type Rows } from '@primum/core/risk/rows';
import { settle } from '@primum/core/risk/settle';
import { sweep } from '@primum/core/risk/sweep';
import { type LinkKind, type StoredLevels, storedLevels } from '../stored-levels.ts';
import type { Names, StoredModel } from '../stored-structure.ts';

export interface LevelDifference {
  readonly kind: string;
  readonly name: string;
  readonly stored: string;
  readonly ours: string;
}

export interface LevelParity {
  readonly kind: string;
  readonly agree: number;
  readonly of: number;
  readonly differences: readonly LevelDifference[];
}

/** `engine`: the queue that the product uses, or the plain sweep. A kind that the file holds nothing of is left out. */
export function levelParity(model: StoredModel, mode: RiskMode, engine: 'settle' | 'sweep' = 'settle'): LevelParity[] {
  const options = { mode, withProposed: false };
  const compiled = compileRisk(model.structure, model.graph, model.domain, model.facts);
  const levels = engine === 'settle' ? settle(compiled, options) : sweep(model, options);
  const stored = storedLevels(model);
  const links = ourLinks(model.names, compiled, levels);
  return [
    ...levelKinds(model, stored, levels),
    ...[...stored.links].map(([kind, theirs]) => compareLinks(kind, theirs, links[kind])),
  ];
}

function levelKinds({ names }: StoredModel, stored: StoredLevels, levels: Levels): LevelParity[] {
  const kinds: [string, readonly string[], Uint8Array, Uint8Array][] = [
    ['consequence likelihood', names.consequences, stored.consequence, levels.consequence],
    ['consequence risk', names.consequences, stored.consequenceRisk, levels.consequenceRisk],
    ['inferred trust', names.trust, stored.trust, levels.trust],
    ['threat likelihood', names.threats, stored.threat, levels.threat],
    ['threat risk', names.threats, stored.threatRisk, levels.threatRisk],
  ];
  const held = kinds.filter(([, , theirs]) => theirs.some((level) => level !== NONE));
  const enabled: typeof kinds = stored.strategyEnabled.includes(1)
    ? [['strategy enabled', names.strategies, stored.strategyEnabled, levels.strategyEnabled]]
    : [];
  return [...held, ...enabled].map(([kind, of, theirs, ours]) => {
    const differences = of.flatMap((name, at): LevelDifference[] =>
      theirs[at] === ours[at] ? [] : [{ kind, name, stored: shown(theirs[at]), ours: shown(ours[at]) }],
    );
    return { kind, agree: of.length - differences.length, of: of.length, differences };
  });
}

function shown(level: number | undefined): string {
  return level === undefined || level === NONE ? 'none' : `${level}`;
}

/** Of the links that either side has, those that both have. */
function compareLinks(kind: string, stored: ReadonlySet<string>, ours: ReadonlySet<string>): LevelParity {
  const either = new Set([...stored, ...ours]);
  const differences = [...either].flatMap((name): LevelDifference[] =>
    stored.has(name) === ours.has(name)
      ? []
      : [{ kind, name, stored: stored.has(name) ? 'there' : 'none', ours: ours.has(name) ? 'there' : 'none' }],
  );
  return { kind, agree: either.size - differences.length, of: either.size, differences };
}

function ourLinks(
  names: Names,
  model: ReturnType<typeof compileRisk>,
  levels: Levels,
): Readonly<Record<LinkKind, ReadonlySet<string>>> {
  const causation = causationOf(model, levels);
  const origins = attackOrigins(model, levels, causation);
  const nodes = [...names.trust, ...names.consequences];
  const direct = pairs(causation.brings, names.threats, names.consequences);
  const causes = pairs(causation.causes, nodes, names.threats);
  return {
    causesThreat: causes,
    causedBy: new Set([
      ...pairs(causation.causedBy, names.threats, nodes),
      ...[...direct].map((line) => line.split(' > ').reverse().join(' > ')),
    ]),
    causesDirectMisbehaviour: direct,
    causesIndirectMisbehaviour: new Set([
      ...began(origins.normalOperation.nodes, names.threats, nodes),
      ...began(origins.attack.nodes, names.threats, nodes),
    ]),
    causesIndirectThreat: new Set([
      ...began(origins.normalOperation.threats, names.threats, names.threats),
      ...began(origins.attack.threats, names.threats, names.threats),
    ]),
    isExternalCause: new Set(nodes.filter((_, node) => causation.external[node] === 1)),
    isRootCause: named(origins.rootCauses, names.threats),
    isInitialCause: named(origins.initialCauses, names.threats),
    isNormalOpEffect: named([...origins.normalOperation.nodes.keys()], nodes, names.trust.length),
  };
}

function pairs(rows: Rows, from: readonly string[], to: readonly string[]): Set<string> {
  return new Set(from.flatMap((name, row) => [...rowAt(rows, row)].map((item) => `${name} > ${to[item]}`)));
}

function began(spread: Spread['nodes'], threats: readonly string[], things: readonly string[]): string[] {
  return [...spread].flatMap(([thing, origins]) =>
    [...origins].map((origin) => `${threats[origin]} > ${things[thing]}`),
  );
}

function named(list: readonly number[], names: readonly string[], from = 0): Set<string> {
  return new Set(list.filter((index) => index >= from).flatMap((index) => names[index] ?? []));
}
