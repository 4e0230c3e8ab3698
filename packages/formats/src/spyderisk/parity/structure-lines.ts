/** A structure as lines of text that say what stands where: two structures agree where their lines do. */
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import type { ThreatStructure } from '@primum/core/risk/threat-structure';
import { compiledDomain } from '@primum/core/system/compiled-domain';
import { matchPattern } from '@primum/core/system/match-pattern';
import type { SystemGraph } from '@primum/core/system/system-graph';
import { typedGraphOf } from '@primum/core/system/typed-graph';

export type Kind =
  | 'assets'
  | 'relations'
  | 'matches'
  | 'threats'
  | 'trust'
  | 'consequences'
  | 'controls'
  | 'strategies'
  | 'causes'
  | 'strategies of threats';

export type StructureLines = Readonly<Record<Kind, ReadonlySet<string>>>;

/** `threat @ role=asset+asset, ...`: roles and assets sorted, roles without assets left out. */
export function threatLine(threat: string, roles: Iterable<readonly [string, readonly string[]]>): string {
  const places = [...roles]
    .filter(([, assets]) => assets.length > 0)
    .map(([role, assets]) => `${role}=${assets.toSorted().join('+')}`);
  return `${threat} @ ${places.toSorted().join(', ')}`;
}

export function setLine(property: string, asset: string): string {
  return `${property} at ${asset}`;
}

/** By its controls, not by the threats that it is for: older engines stored it once per threat. */
export function strategyLine(strategy: string, mandatory: readonly string[], optional: readonly string[]): string {
  const all = mandatory.toSorted().join(' & ');
  return `${strategy} by ${all}${optional.length === 0 ? '' : ` or some of ${optional.toSorted().join(' & ')}`}`;
}

/** Of this project's own result. */
export function structureLines(graph: SystemGraph, structure: ThreatStructure, domain: DomainModel): StructureLines {
  const sets = (list: readonly { property: string; asset: string }[]): string[] =>
    list.map(({ property, asset }) => setLine(property, asset));
  const [trust, consequences, controls] = [
    sets(structure.trust),
    sets(structure.consequences),
    sets(structure.controls),
  ];
  const at = (lines: readonly string[], indexes: readonly number[]): string[] =>
    indexes.map((index) => lines[index] ?? '');
  const threats = structure.threats.map((threat) => threatLine(threat.threat, Object.entries(threat.roles)));
  const strategies = structure.strategies.map(({ strategy, mandatory, optional }) =>
    strategyLine(strategy, at(controls, mandatory), at(controls, optional)),
  );
  const causes = structure.threats.flatMap((threat, index) => [
    ...at(trust, threat.entryPoints).map((set) => `${threats[index]} needs loss of ${set}`),
    ...at(consequences, threat.conditions).map((set) => `${threats[index]} needs ${set}`),
    ...at(consequences, threat.effects).map((set) => `${threats[index]} brings ${set}`),
  ]);
  const links = structure.threats.flatMap((threat, index) => [
    ...at(strategies, threat.blockedBy).map((strategy) => `${strategy} blocks ${threats[index]}`),
    ...at(strategies, threat.mitigatedBy).map((strategy) => `${strategy} mitigates ${threats[index]}`),
    ...at(strategies, threat.triggeredBy).map((strategy) => `${strategy} triggers ${threats[index]}`),
  ]);
  return {
    assets: new Set(graph.assets.map((asset) => `${asset.id} is ${asset.type}`)),
    relations: new Set(graph.relations.map(({ from, relation, to }) => `${from} ${relation} ${to}`)),
    matches: matchLines(graph, domain),
    threats: new Set(threats),
    trust: new Set(trust),
    consequences: new Set(consequences),
    controls: new Set(controls),
    strategies: new Set(strategies),
    causes: new Set(causes),
    'strategies of threats': new Set(links),
  };
}

/** Of all patterns that threats apply to, whether or not a threat came of the match. */
function matchLines(graph: SystemGraph, domain: DomainModel): Set<string> {
  const { vocabulary, threatPatterns } = compiledDomain(domain);
  const typed = typedGraphOf(graph, vocabulary);
  const names = (assets: readonly number[]): string[] => assets.map((asset) => typed.ids[asset] ?? '');
  const lines = new Set<string>();
  for (const { pattern } of threatPatterns) {
    matchPattern(typed, pattern, (assets) => {
      const roles = assets.map((list, at): [string, string[]] => [pattern.roles[at] ?? '', names(list)]);
      lines.add(threatLine(pattern.pattern.id, roles));
    });
  }
  return lines;
}
