/** Our causation as the links that Spyderisk's engine stores, by its names. */
import { attackOrigins, type Spread } from '@primum/core/risk/attack-origins';
import { causationOf } from '@primum/core/risk/causation';
import type { Levels } from '@primum/core/risk/levels';
import type { RiskModel } from '@primum/core/risk/risk-model';
import { rowAt, type Rows } from '@primum/core/risk/rows';
import type { LinkKind } from '../stored-levels.ts';
import type { Names, StoredModel } from '../stored-structure.ts';
import { olderConsequences, olderRootCauses, possibleCauses } from './older-causation.ts';
import type { EngineAge } from './published-levels.ts';

export type Links = Readonly<Record<LinkKind, ReadonlySet<string>>>;

/** By the rules of the engine that stored them. */
export function ourLinks(stored: StoredModel, model: RiskModel, levels: Levels, engine: EngineAge): Links {
  const newest = newestLinks(stored.names, model, levels);
  const { threats, consequences } = stored.names;
  if (engine === 'newest') return newest;
  if (engine === 'of-2022') {
    const possible = possibleCauses(stored.structure).map(
      ({ consequence, threat }) => `${consequences[consequence]} > ${threats[threat]}`,
    );
    return { ...newest, causesThreat: new Set(possible) };
  }
  const of = { structure: stored.structure, model, levels };
  const modern = engine === 'of-2020';
  const brings = olderConsequences(of, { attributed: modern, throughTrust: modern });
  return {
    ...newest,
    causesIndirectMisbehaviour: new Set(
      brings.flatMap((found, threat) => [...found].map((effect) => `${threats[threat]} > ${consequences[effect]}`)),
    ),
    isRootCause: named(olderRootCauses(of), threats),
  };
}

function newestLinks(names: Names, model: RiskModel, levels: Levels): Links {
  const causation = causationOf(model, levels);
  const origins = attackOrigins(model, levels, causation);
  const nodes = [...names.trust, ...names.consequences];
  const direct = pairs(causation.brings, names.threats, names.consequences);
  return {
    causesThreat: pairs(causation.causes, nodes, names.threats),
    causedBy: new Set([
      ...pairs(causation.causedBy, names.threats, nodes),
      ...[...direct].map((line) => line.split(' > ').toReversed().join(' > ')),
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
    isNormalOpEffect: named(
      [...origins.normalOperation.nodes.keys()].filter((node) => node >= names.trust.length),
      nodes,
    ),
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

function named(list: readonly number[], names: readonly string[]): Set<string> {
  return new Set(list.flatMap((index) => names[index] ?? []));
}
