/**
 * The threat structure that Spyderisk's engine stored in a system model's inferred graph, with the facts that its levels were
 * computed from: what our engine is run on to see whether it gives the levels stored beside it.
 */
import type { DomainModel } from '@primum/core/knowledge/domain-model';
import type { AtAsset, StrategyInstance, ThreatInstance, ThreatStructure } from '@primum/core/risk/threat-structure';
import type { RiskMode } from '@primum/core/risk/levels';
import type { GraphAsset, SystemFacts, SystemGraph } from '@primum/core/system/system-graph';
import { RDF_TYPE, roleName } from './names.ts';
import { indexQuads, type QuadIndex } from './quad-index.ts';
import type { StandIn } from './stand-in-domain.ts';
import { type StoredAssets, storedAssets } from './stored-assets.ts';
import type { SystemGraphs } from './system-from-nquads.ts';

export interface StoredModel {
  readonly structure: ThreatStructure;
  readonly graph: SystemGraph;
  readonly facts: SystemFacts;
  /** The domain model, with what only the system model says of it. */
  readonly domain: DomainModel;
  /** Undefined: the file does not say. */
  readonly mode: RiskMode | undefined;
  /** What each thing of the structure is called in the file, by its index. */
  readonly names: Names;
  /** Asserted graph first, then inferred. */
  readonly index: QuadIndex;
  /** Risk level of the whole model, as named in the file. */
  readonly risk: string | undefined;
  /** Names of controls that are among the facts although the file does not propose them: run-time state reports must have told of them. */
  readonly reported: readonly string[];
}

export interface Names {
  readonly trust: readonly string[];
  readonly consequences: readonly string[];
  readonly controls: readonly string[];
  readonly threats: readonly string[];
  readonly strategies: readonly string[];
}

/** `domainFor`: the domain model as it is to be used for this system model. */
export function storedModel(
  { base, asserted, inferred }: SystemGraphs,
  domainFor: (standIn: StandIn) => DomainModel,
): StoredModel {
  const index = indexQuads(asserted, inferred);
  const of = (kind: string): readonly string[] => [...new Set(index.subjects(RDF_TYPE, kind))];
  const names: Names = {
    trust: of('core#TrustworthinessAttributeSet'),
    consequences: of('core#MisbehaviourSet'),
    controls: of('core#ControlSet'),
    threats: of('core#Threat'),
    strategies: of('core#ControlStrategy'),
  };
  const mode = index.first(base, 'core#riskCalculationMode')?.toLowerCase();
  const reading: Reading = { index, names, assets: storedAssets(index) };
  const threats = names.threats.map((name) => ({ parent: parentOf(index, name), ...rolesOf(reading, name) }));
  const strategies = names.strategies.map((name) => strategyKind(index, name));
  const domain = domainFor({ index, threats, strategies, statesMode: mode !== undefined });
  const graph = { assets: assetsOf(reading, domain), relations: [] };
  const reported = controlsFromStateReports(reading);
  return {
    risk: index.first(base, 'core#hasRisk'),
    reported,
    structure: structureOf(reading, domain),
    graph,
    facts: factsOf(reading, domain, reported),
    domain,
    mode: mode === 'current' || mode === 'future' ? mode : undefined,
    names,
    index,
  };
}

interface Reading {
  readonly index: QuadIndex;
  readonly names: Names;
  readonly assets: StoredAssets;
}

/** A threat of the domain model. */
function parentOf(index: QuadIndex, name: string): string {
  return index.first(name, 'core#parent') ?? '';
}

/** A strategy of the domain model. Before `parent` was stored, the strategy's name began or ended with it: those are kinds of their own. */
function strategyKind(index: QuadIndex, name: string): string {
  return index.first(name, 'core#parent') ?? name;
}

function structureOf(reading: Reading, domain: DomainModel): ThreatStructure {
  const { index, names } = reading;
  const [trust, consequences, controls] = [
    numbersOf(names.trust),
    numbersOf(names.consequences),
    numbersOf(names.controls),
  ];
  const [threatKinds, strategyKinds] = [
    numbersOf(domain.threats.map((threat) => threat.id)),
    numbersOf(domain.strategies.map((strategy) => strategy.id)),
  ];
  const find = (name: string, predicate: string, among: ReadonlyMap<string, number>): number[] => [
    ...new Set(index.all(name, predicate).flatMap((object) => among.get(object) ?? [])),
  ];
  const strategies = names.strategies.map((name): StrategyInstance => {
    const mandatory = find(name, 'core#hasMandatoryCS', controls);
    const optional = find(name, 'core#hasOptionalCS', controls);
    const older = mandatory.length + optional.length === 0 ? find(name, 'core#hasControlSet', controls) : [];
    const strategy = strategyKind(index, name);
    return {
      id: name,
      strategy,
      domainIndex: strategyKinds.get(strategy) ?? -1,
      mandatory: [...mandatory, ...older],
      optional,
    };
  });
  const strategyNumbers = numbersOf(names.strategies);
  const stopping = (name: string, word: string): number[] =>
    index.subjects(`core#${word}`, name).flatMap((strategy) => strategyNumbers.get(strategy) ?? []);
  const threats = names.threats.map((name): ThreatInstance => {
    const threat = parentOf(index, name);
    return {
      id: name,
      threat,
      domainIndex: threatKinds.get(threat) ?? -1,
      roles: rolesOf(reading, name).roles,
      entryPoints: find(name, 'core#hasEntryPoint', trust),
      conditions: find(name, 'core#hasSecondaryEffectCondition', consequences),
      effects: find(name, 'core#causesMisbehaviour', consequences),
      blockedBy: stopping(name, 'blocks'),
      mitigatedBy: stopping(name, 'mitigates'),
      triggeredBy: stopping(name, 'triggers'),
    };
  });
  const by = new Map(
    index.pairs('core#affects').flatMap(([set, affected]): [string, number][] => {
      const consequence = consequences.get(index.first(set, 'core#affectedBy') ?? '');
      return consequence === undefined ? [] : [[affected, consequence]];
    }),
  );
  return {
    trust: names.trust.map((name) => placeOf(reading, name, 'core#hasTrustworthinessAttribute')),
    consequences: names.consequences.map((name) => placeOf(reading, name, 'core#hasMisbehaviour')),
    controls: names.controls.map((name) => placeOf(reading, name, 'core#hasControl')),
    underminedBy: names.trust.map((name) => by.get(name) ?? -1),
    threats,
    strategies,
  };
}

function numbersOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, at) => [name, at]));
}

function placeOf({ index, assets }: Reading, name: string, property: string): AtAsset {
  const asset = index.first(name, 'core#locatedAt') ?? '';
  return { property: index.first(name, property) ?? '', asset: assets.byName.get(asset)?.id ?? asset };
}

function rolesOf(
  { index, assets }: Reading,
  threat: string,
): { readonly roles: Record<string, string[]>; readonly sufficient: readonly string[] } {
  const match = index.first(threat, 'core#appliesTo') ?? '';
  const roles: Record<string, string[]> = {};
  const roleOf = (node: string): string => roleName(index.first(node, 'core#hasRole') ?? '');
  for (const node of new Set(index.all(match, 'core#hasNode'))) {
    const asset = index.first(node, 'core#hasAsset') ?? '';
    (roles[roleOf(node)] ??= []).push(assets.byName.get(asset)?.id ?? asset);
  }
  return { roles, sufficient: [...new Set(index.all(match, 'core#hasSufficientNode').map(roleOf))] };
}

function assetsOf({ index, assets }: Reading, domain: DomainModel): GraphAsset[] {
  const populations = numbersOf(domain.scales.population.levels.map((level) => level.id));
  return [...assets.byName.values()].map(({ name, id, type, derivedBy }) => ({
    id,
    title: id,
    type,
    derivedBy,
    population: populations.get(index.first(name, 'core#population') ?? '') ?? 0,
  }));
}

/**
 * Controls that the file does not propose and that must have been there all the same, since a strategy that needs them is stored as
 * enabled: run-time state reports told the engine so, and are not in the file.
 */
function controlsFromStateReports({ index, names }: Reading): string[] {
  const enabled = names.strategies.filter((name) => index.first(name, 'core#isEnabled') === 'true');
  const needed = new Set(enabled.flatMap((name) => index.all(name, 'core#hasMandatoryCS')));
  return [...needed].filter((control) => index.first(control, 'core#isProposed') !== 'true');
}

/** Levels as they went into the calculation: what a user asserted, else what the engine took. Its controls are there or not. */
function factsOf(reading: Reading, domain: DomainModel, reported: readonly string[]): SystemFacts {
  const { index, names } = reading;
  const trustLevels = numbersOf(domain.scales.trust.levels.map((level) => level.id));
  const impactLevels = numbersOf(domain.scales.impact.levels.map((level) => level.id));
  return {
    trust: names.trust.flatMap((name) => {
      const level = trustLevels.get(index.first(name, 'core#hasAssertedLevel') ?? '');
      const { asset, property } = placeOf(reading, name, 'core#hasTrustworthinessAttribute');
      return level === undefined ? [] : [{ asset, attribute: property, level }];
    }),
    impact: names.consequences.flatMap((name) => {
      const level = impactLevels.get(index.first(name, 'core#hasImpactLevel') ?? '');
      const { asset, property } = placeOf(reading, name, 'core#hasMisbehaviour');
      return level === undefined ? [] : [{ asset, consequence: property, level }];
    }),
    controls: names.controls.flatMap((name) => {
      if (index.first(name, 'core#isProposed') !== 'true' && !reported.includes(name)) return [];
      const { asset, property } = placeOf(reading, name, 'core#hasControl');
      const coverage = trustLevels.get(index.first(name, 'core#hasCoverageLevel') ?? '');
      return [{ asset, control: property, state: 'in-place' as const, coverage }];
    }),
  };
}
