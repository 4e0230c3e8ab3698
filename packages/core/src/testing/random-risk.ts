/** Random threat structures from a seed, small enough to sweep and with everything in them that levels depend on, circles included. */
import type { DomainModel, DomainThreat, Pattern } from '../knowledge/domain-model.ts';
import type { SweepInput } from '../risk/sweep-state.ts';
import type { AtAsset, StrategyInstance, ThreatInstance } from '../risk/threat-structure.ts';
import type { SystemFacts } from '../system/system-graph.ts';

/** Whole numbers from 0 up to but not including `below`, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const LEVELS = 6;
const PROPERTIES = 3;
const ROLES = ['first', 'second', 'some', 'each'] as const;

export interface RandomRiskOptions {
  readonly assets: number;
  readonly threats: number;
  readonly strategies: number;
  /** Strategies with optional controls, and threats that strategies bring. */
  readonly sideEffects: boolean;
}

const SMALL: RandomRiskOptions = { assets: 6, threats: 24, strategies: 8, sideEffects: true };

export function randomRisk(seed: number, options: RandomRiskOptions = SMALL): SweepInput {
  const pick = randomNumbers(seed);
  const names = Array.from({ length: options.assets }, (_, index) => `a${index}`);
  const everywhere = (kind: string): AtAsset[] =>
    names.flatMap((asset) => Array.from({ length: PROPERTIES }, (_, n) => ({ property: `${kind}${n}`, asset })));
  const [trust, consequences, controls] = [everywhere('t'), everywhere('c'), everywhere('k')];
  const some = (most: number, below: number): number[] =>
    below === 0 ? [] : [...new Set(Array.from({ length: pick(most + 1) }, () => pick(below)))];
  const strategies = Array.from(
    { length: options.strategies },
    (_, index): StrategyInstance => ({
      id: `s${index}`,
      strategy: `s${index}`,
      domainIndex: index,
      mandatory: [pick(controls.length), ...some(1, controls.length)],
      optional: options.sideEffects && pick(3) === 0 ? [pick(controls.length), ...some(2, controls.length)] : [],
    }),
  );
  const threats = Array.from({ length: options.threats }, (_, index): ThreatInstance => {
    const roles = rolesOf(names, pick);
    const inRoles = names.flatMap((name, at) => (Object.values(roles).flat().includes(name) ? [at] : []));
    const spot = (): number => (inRoles[pick(inRoles.length)] ?? 0) * PROPERTIES + pick(PROPERTIES);
    const spots = (most: number): number[] => [...new Set(Array.from({ length: pick(most + 1) }, spot))];
    const effects = [...new Set([spot(), spot(), pick(consequences.length)])];
    const named = some(2, options.strategies);
    return {
      id: `h${index}`,
      threat: `h${index}`,
      domainIndex: index,
      roles,
      effects,
      entryPoints: spots(3),
      conditions: spots(2),
      blockedBy: named,
      mitigatedBy: some(1, options.strategies),
      triggeredBy: some(2, options.strategies),
    };
  });
  const underminedBy = trust.map((_, index) => (pick(5) === 0 ? -1 : index));
  const structure = { trust, consequences, controls, underminedBy, threats, strategies };
  const graph = {
    assets: names.map((id) => ({ id, title: id, type: 'thing', population: 0, derivedBy: undefined })),
    relations: [],
  };
  return { structure, graph, domain: randomDomain(options, pick), facts: randomFacts(structure, pick) };
}

function rolesOf(names: readonly string[], pick: (below: number) => number): Record<string, string[]> {
  const any = (): string => names[pick(names.length)] ?? '';
  const several = (): string[] => [...new Set([any(), any(), any()])];
  return { first: [any()], second: [any()], some: several(), ...(pick(2) === 0 ? { each: several() } : {}) };
}

function randomDomain(options: RandomRiskOptions, pick: (below: number) => number): DomainModel {
  const scale = { levels: Array.from({ length: LEVELS }, (_, level) => ({ id: `${level}`, title: `${level}` })) };
  const properties = (kind: string) =>
    Array.from({ length: PROPERTIES }, (_, n) => ({ id: `${kind}${n}`, title: `${kind}${n}`, at: ['thing'] }));
  const strategies = Array.from({ length: options.strategies }, (_, index) => ({
    id: `s${index}`,
    title: '',
    explain: '',
    mandatory: [],
    optional: [],
    effect: pick(LEVELS),
    inCurrent: pick(4) > 0,
    inFuture: pick(4) > 0,
    blocks: [],
    mitigates: [],
    triggers: [],
  }));
  const triggered = (index: number): boolean => options.sideEffects && index % 5 === 0;
  return {
    id: 'random',
    edition: '1',
    assetTypes: [{ id: 'thing', title: '', parents: [], scaffold: false }],
    scales: { trust: scale, likelihood: scale, impact: scale, risk: scale, population: scale },
    riskTable: scale.levels.map((_, impact) => scale.levels.map((__, level) => Math.floor((impact * level) / 5))),
    relations: [],
    trustAttributes: properties('t'),
    consequences: properties('c'),
    controls: properties('k'),
    undermines: [],
    trustDefaults: [],
    impactDefaults: [],
    coverageDefaults: [],
    constructions: [],
    suppressions: [0, 1, 2, 1].map((n, at) => ({ control: `k${n}`, consequence: `c${at % PROPERTIES}` })),
    lossStartsConsequence: pick(8) === 0,
    threats: Array.from({ length: options.threats }, (_, index) => randomThreat(index, triggered(index), pick)),
    strategies,
  };
}

function randomThreat(index: number, triggered: boolean, pick: (below: number) => number): DomainThreat {
  const nodes = (roles: readonly string[]) => roles.map((role) => ({ role, type: 'thing' }));
  const pattern: Pattern = {
    id: `p${index}`,
    title: '',
    keys: nodes(['first']),
    roots: nodes(['second']),
    links: [],
    sufficient: nodes(['some']),
    necessary: nodes(['each']),
    optional: [],
    prohibited: [],
    furtherLinks: [],
    prohibitedLinks: [],
    distinct: [],
  };
  return {
    id: `h${index}`,
    title: '',
    explain: '',
    pattern,
    category: '',
    threatens: ROLES[0],
    entryPoints: [],
    conditions: [],
    effects: [],
    secondary: false,
    frequency: pick(3) === 0 ? pick(LEVELS) : undefined,
    inCurrent: pick(8) > 0,
    inFuture: pick(8) > 0,
    normalOperation: pick(6) === 0,
    triggered,
  };
}

function randomFacts(structure: SweepInput['structure'], pick: (below: number) => number): SystemFacts {
  return {
    trust: structure.trust.flatMap(({ property, asset }) =>
      pick(3) === 0 ? [] : [{ attribute: property, asset, level: Math.max(pick(LEVELS), pick(LEVELS)) }],
    ),
    impact: structure.consequences.map(({ property, asset }) => ({
      consequence: property,
      asset,
      level: pick(LEVELS),
    })),
    controls: structure.controls.flatMap(({ property, asset }) => {
      const state = pick(4);
      if (state === 0) return [];
      const coverage = pick(2) === 0 ? undefined : pick(LEVELS);
      return [
        { control: property, asset, state: state === 1 ? ('proposed' as const) : ('in-place' as const), coverage },
      ];
    }),
  };
}
