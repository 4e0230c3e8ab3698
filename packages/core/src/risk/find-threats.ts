/**
 * Every threat that the domain model knows, wherever its pattern matches the graph, with what causes it, what it brings, and
 * which strategies stop, lower or bring it. The graph is the one after construction.
 */
import type { DomainModel } from '../knowledge/domain-model.ts';
import { compiledDomain } from '../system/compiled-domain.ts';
import { matchPattern } from '../system/match-pattern.ts';
import type { SystemGraph } from '../system/system-graph.ts';
import { typedGraphOf } from '../system/typed-graph.ts';
import { type End, type PropertiesAtAssets, propertiesAtAssets } from './properties-at-assets.ts';
import { type StrategyList, strategyList } from './strategies-at-place.ts';
import { causesAt, opposite } from './threat-causes.ts';
import { type ThreatPlace, threatPlace } from './threat-place.ts';
import { strategyLinks, type StrategyLinks } from './threat-strategies.ts';
import type { ThreatInstance, ThreatStructure } from './threat-structure.ts';

export function findThreats(graph: SystemGraph, domain: DomainModel): ThreatStructure {
  const { vocabulary, threatPatterns } = compiledDomain(domain);
  const typed = typedGraphOf(graph, vocabulary);
  const trust = propertiesAtAssets(typed, domain.trustAttributes);
  const consequences = propertiesAtAssets(typed, domain.consequences);
  const controls = propertiesAtAssets(typed, domain.controls);
  const finding: Finding = {
    domain,
    links: strategyLinks(domain),
    sets: { trust, consequences },
    strategies: strategyList(domain.strategies, controls),
    threats: [],
  };
  for (const { pattern, threats } of threatPatterns) {
    matchPattern(typed, pattern, (bound, sets) => {
      const place = threatPlace(typed, pattern, bound, sets);
      for (const threat of threats) addThreat(finding, threat, place);
    });
  }
  return {
    trust: trust.list,
    consequences: consequences.list,
    controls: controls.list,
    underminedBy: underminers(domain, trust, consequences, typed.index),
    threats: finding.threats,
    strategies: finding.strategies.list,
  };
}

interface Finding {
  readonly domain: DomainModel;
  readonly links: StrategyLinks;
  readonly sets: { readonly trust: PropertiesAtAssets; readonly consequences: PropertiesAtAssets };
  readonly strategies: StrategyList;
  readonly threats: ThreatInstance[];
}

function addThreat(finding: Finding, domainIndex: number, place: ThreatPlace): void {
  const threat = finding.domain.threats[domainIndex];
  if (threat === undefined) return;
  const end: End = threat.variantOf?.end ?? 'average';
  if (end !== 'average' && place.population === 0) return;
  const links = finding.links.of(domainIndex);
  const found = (strategies: readonly number[], of: End): number[] =>
    strategies.flatMap((strategy) => finding.strategies.find(strategy, place, of) ?? []);
  // A side effect is worst where the strategy covers most.
  const triggeredBy = found(links.triggers, opposite(end));
  if (threat.triggered && triggeredBy.length === 0) return;
  finding.threats.push({
    id: `${threat.id}@${place.key}`,
    threat: threat.id,
    domainIndex,
    roles: place.roles,
    ...causesAt(threat, place, end, finding.sets),
    blockedBy: found(links.blocks, end),
    mitigatedBy: found(links.mitigates, end),
    triggeredBy,
  });
}

function underminers(
  domain: DomainModel,
  trust: PropertiesAtAssets,
  consequences: PropertiesAtAssets,
  index: ReadonlyMap<string, number>,
): number[] {
  const by = new Map(domain.undermines.map(({ consequence, attribute }) => [attribute, consequence]));
  return trust.list.map(({ property, asset }) => {
    const consequence = by.get(property);
    return consequence === undefined ? -1 : (consequences.at(consequence, index.get(asset) ?? -1) ?? -1);
  });
}
