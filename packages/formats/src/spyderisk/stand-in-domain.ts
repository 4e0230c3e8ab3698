/**
 * A domain model for the levels of one stored system model: the one that it was made with, completed by what the system model
 * says, or, where that domain model was never published, one that stands in for it with what the system model says alone.
 */
import type { DomainModel, DomainStrategy, DomainThreat, Pattern, Scale } from '@primum/core/knowledge/domain-model';
import type { Quad } from './nquads.ts';
import { RDF_TYPE, withShortNames } from './names.ts';
import { indexQuads, type QuadIndex } from './quad-index.ts';
import { riskTableFor } from './risk-tables.ts';

export interface StandIn {
  /** Of the system model. */
  readonly index: QuadIndex;
  readonly threats: readonly { readonly parent: string; readonly sufficient: readonly string[] }[];
  /** Kinds of strategies, one per strategy. */
  readonly strategies: readonly string[];
  /** The engine that stored the levels says in which mode it computed them: older ones did not. */
  readonly statesMode: boolean;
}

/** Also taken from the domain model's own file: what optional controls hold back, and whether causes may be mixed. */
export function completedDomain(domain: DomainModel, quads: readonly Quad[], standIn: StandIn): DomainModel {
  const index = indexQuads(withShortNames(quads));
  const mixed = index.subjects(RDF_TYPE, 'core#ModelFeature').includes('domain#Feature-MixedThreatCauses');
  const suppressions = index.subjects(RDF_TYPE, 'core#MisbehaviourInhibitionSet').flatMap((set) => {
    const control = index.first(set, 'core#inhibitedBy');
    const consequence = index.first(set, 'core#inhibited');
    return control === undefined || consequence === undefined ? [] : [{ control, consequence }];
  });
  const known = new Map(domain.strategies.map((strategy) => [strategy.id, strategy]));
  const unnamed = [...new Set(standIn.strategies)].filter((kind) => !known.has(kind));
  const own = domain.strategies.map((strategy) => ({ strategy, local: strategy.id.slice('domain#'.length) }));
  const completed = unnamed.map((name): DomainStrategy => {
    const local = name.slice(name.indexOf('#') + 1);
    const kind = own.find((candidate) => local.endsWith(candidate.local) || local.startsWith(`${candidate.local}_`));
    return { ...(kind?.strategy ?? plainStrategy(name, domain.scales.trust.levels.length - 1)), id: name };
  });
  return {
    ...domain,
    strategies: [...domain.strategies, ...completed],
    suppressions,
    lossStartsConsequence: !mixed && standIn.statesMode,
  };
}

/** Scales of five levels, every threat in both modes. Shows nothing about strategies: it has no strength for them. */
export function standInDomain(standIn: StandIn): DomainModel {
  const scales = {
    trust: scale('domain#TrustworthinessLevel'),
    likelihood: scale('domain#Likelihood'),
    impact: scale('domain#ImpactLevel'),
    risk: scale('domain#RiskLevel'),
    population: scale('domain#PopLevel'),
  };
  const threats = new Map(
    standIn.threats.map(({ parent, sufficient }): [string, DomainThreat] => [parent, threat(parent, sufficient)]),
  );
  return {
    id: 'stand-in',
    edition: '',
    scales,
    riskTable: riskTableFor(5, 5, 5) ?? [],
    assetTypes: [],
    relations: [],
    trustAttributes: [],
    consequences: [],
    controls: [],
    undermines: [],
    trustDefaults: [],
    impactDefaults: [],
    coverageDefaults: [],
    constructions: [],
    threats: [...threats.values()],
    strategies: [...new Set(standIn.strategies)].map((kind) => plainStrategy(kind, 4)),
  };
}

function scale(prefix: string): Scale {
  return {
    levels: ['VeryLow', 'Low', 'Medium', 'High', 'VeryHigh'].map((title) => ({ id: `${prefix}${title}`, title })),
  };
}

function threat(id: string, sufficient: readonly string[]): DomainThreat {
  const pattern: Pattern = {
    id,
    title: id,
    keys: [],
    roots: [],
    links: [],
    necessary: [],
    optional: [],
    prohibited: [],
    sufficient: sufficient.map((role) => ({ role, type: '' })),
    furtherLinks: [],
    prohibitedLinks: [],
    distinct: [],
  };
  return {
    id,
    title: id,
    explain: '',
    pattern,
    category: '',
    threatens: '',
    entryPoints: [],
    conditions: [],
    effects: [],
    frequency: undefined,
    inCurrent: true,
    inFuture: true,
    secondary: false,
    normalOperation: false,
    triggered: false,
  };
}

function plainStrategy(id: string, effect: number): DomainStrategy {
  return {
    id,
    title: id,
    explain: '',
    mandatory: [],
    optional: [],
    effect,
    inCurrent: true,
    inFuture: true,
    blocks: [],
    mitigates: [],
    triggers: [],
  };
}
