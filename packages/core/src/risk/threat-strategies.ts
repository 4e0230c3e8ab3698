/** Which strategies of a domain model are for which of its threats: made on first use, kept for as long as the domain model lives. */
import type { DomainModel } from '../knowledge/domain-model.ts';

/** Indexes into the domain model's strategies. */
export interface ThreatStrategies {
  readonly blocks: readonly number[];
  readonly mitigates: readonly number[];
  readonly triggers: readonly number[];
}

export interface StrategyLinks {
  /** By index into the domain model's threats. A variant for an end of a population has those of its threat. */
  of(threat: number): ThreatStrategies;
}

const NONE: ThreatStrategies = { blocks: [], mitigates: [], triggers: [] };
const CACHE = new WeakMap<DomainModel, StrategyLinks>();

export function strategyLinks(domain: DomainModel): StrategyLinks {
  const known = CACHE.get(domain);
  if (known !== undefined) return known;
  const byThreat = new Map<string, { blocks: number[]; mitigates: number[]; triggers: number[] }>();
  const add = (threat: string, kind: keyof ThreatStrategies, strategy: number): void => {
    const lists = byThreat.get(threat) ?? { blocks: [], mitigates: [], triggers: [] };
    byThreat.set(threat, lists);
    if (!lists[kind].includes(strategy)) lists[kind].push(strategy);
  };
  domain.strategies.forEach((strategy, at) => {
    for (const kind of ['blocks', 'mitigates', 'triggers'] as const)
      for (const threat of strategy[kind]) add(threat, kind, at);
  });
  const lists = domain.threats.map((threat) => byThreat.get(threat.variantOf?.id ?? threat.id) ?? NONE);
  const links: StrategyLinks = { of: (threat) => lists[threat] ?? NONE };
  CACHE.set(domain, links);
  return links;
}
