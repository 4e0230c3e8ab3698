/**
 * Every threat that the domain model knows, wherever its pattern matches the graph, with what causes it, what it brings, and
 * which strategies stop, lower or bring it. The graph is the one after construction. Throws LIMIT_REACHED where a pattern fits nearly
 * everywhere: whoever writes one has to hear of it, and what is left out in silence would read as safe.
 */
import { DomainError } from '../domain-error.ts';
import type { DomainModel } from '../knowledge/domain-model.ts';
import { compiledDomain } from '../system/compiled-domain.ts';
import { matchPattern } from '../system/match-pattern.ts';
import type { SystemGraph } from '../system/system-graph.ts';
import { type TypedGraph, typedGraphOf } from '../system/typed-graph.ts';
import { type CompiledThreat, type CompiledThreatPattern, compiledThreats } from './compiled-threats.ts';
import { type End, propertiesAtAssets, propertyAt } from './properties-at-assets.ts';
import { exactly, noted } from './exact-lists.ts';
import { type StrategyList, strategyList } from './strategies-at-place.ts';
import { type CauseSets, causesAt, opposite } from './threat-causes.ts';
import { type ThreatPlace, threatPlace } from './threat-place.ts';
import type { ThreatInstance, ThreatStructure } from './threat-structure.ts';

export function findThreats(graph: SystemGraph, domain: DomainModel): ThreatStructure {
  const typed = typedGraphOf(graph, compiledDomain(domain).vocabulary);
  const trust = propertiesAtAssets(typed, domain.trustAttributes);
  const consequences = propertiesAtAssets(typed, domain.consequences);
  const controls = propertiesAtAssets(typed, domain.controls);
  const finding: Finding = {
    sets: { trust, consequences },
    strategies: strategyList(domain.strategies, controls),
    threats: [],
  };
  const ids = typed.ids.map((id) => [id]);
  for (const at of compiledThreats(domain)) {
    let places = 0;
    const isWhole = matchPattern(typed, at.pattern, (assets) => {
      if (++places > MOST_PLACES || finding.threats.length > MOST_THREATS) throw tooMany(at);
      const place = threatPlace(at, typed, assets, ids);
      for (const threat of at.threats) addThreat(finding, threat, place);
    });
    if (!isWhole) throw tooMany(at);
  }
  return {
    trust: trust.list,
    consequences: consequences.list,
    controls: controls.list,
    underminedBy: underminers(domain, finding.sets, typed),
    threats: finding.threats,
    strategies: finding.strategies.list,
  };
}

/** Far above the packs that come with Primum: 6,720 places of one pattern, 559,791 threats in all, in a system of 10,000 things. */
const MOST_PLACES = 200_000;
const MOST_THREATS = 2_000_000;

function tooMany({ threats }: CompiledThreatPattern): DomainError {
  const threat = threats[0]?.id ?? '';
  const said = `the pattern of the threat "${threat}" fits more places of this system than can be judged`;
  return new DomainError('LIMIT_REACHED', `${said}: tie its roles to each other by relations`, { threat });
}

interface Finding {
  readonly sets: CauseSets;
  readonly strategies: StrategyList;
  readonly threats: ThreatInstance[];
}

/** Used again and again. */
const SCRATCH: number[] = [];

function addThreat({ sets, strategies, threats }: Finding, threat: CompiledThreat, place: ThreatPlace): void {
  const { end } = threat;
  if (end !== 'average' && place.population === 0) return;
  // A side effect is worst where the strategy covers most.
  const triggeredBy = strategiesAt(strategies, threat.triggers, place, opposite(end));
  if (threat.triggered && triggeredBy.length === 0) return;
  const { entryPoints, conditions, effects } = causesAt(threat, place, sets);
  threats.push({
    id: threat.idStart + place.key,
    threat: threat.id,
    domainIndex: threat.domainIndex,
    roles: place.roles,
    entryPoints,
    conditions,
    effects,
    blockedBy: strategiesAt(strategies, threat.blocks, place, end),
    mitigatedBy: strategiesAt(strategies, threat.mitigates, place, end),
    triggeredBy,
  });
}

function strategiesAt(
  strategies: StrategyList,
  wanted: readonly number[],
  place: ThreatPlace,
  end: End,
): readonly number[] {
  let count = 0;
  for (const strategy of wanted) count = noted(SCRATCH, count, strategies.find(strategy, place, end));
  return exactly(SCRATCH, count);
}

function underminers(domain: DomainModel, { trust, consequences }: CauseSets, graph: TypedGraph): number[] {
  const indexOf = new Map(domain.consequences.map((consequence, at) => [consequence.id, at]));
  const by = new Map(
    domain.undermines.map(({ consequence, attribute }) => [attribute, indexOf.get(consequence) ?? -1]),
  );
  return trust.list.map(({ property, asset }) =>
    propertyAt(consequences, by.get(property) ?? -1, graph.index.get(asset) ?? -1),
  );
}
