/** Control strategies at one place: each exists where every mandatory control can be had at every asset of its role. */
import type { DomainStrategy, PropertyAtRole } from '../knowledge/domain-model.ts';
import type { End, PropertiesAtAssets } from './properties-at-assets.ts';
import { opposite } from './threat-causes.ts';
import type { ThreatPlace } from './threat-place.ts';
import type { StrategyInstance } from './threat-structure.ts';

export interface StrategyList {
  readonly list: readonly StrategyInstance[];
  /** Index of the strategy (by its number in the domain model) at the place; undefined: it has no place there. */
  find(domainIndex: number, place: ThreatPlace, end: End): number | undefined;
}

/** Strategies are listed once, however many threats they are for: the same strategy with the same controls is one. */
export function strategyList(strategies: readonly DomainStrategy[], controls: PropertiesAtAssets): StrategyList {
  const list: StrategyInstance[] = [];
  const known = new Map<string, number>();
  const listed = (domainIndex: number, place: ThreatPlace, end: End): number | undefined => {
    const strategy = strategies[domainIndex];
    const chosen = strategy === undefined ? undefined : controlsAt(strategy, place, end, controls);
    if (strategy === undefined || chosen === undefined) return undefined;
    const key = `${domainIndex}|${chosen.mandatory.toSorted(ascending).join()}|${chosen.optional.toSorted(ascending).join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const at = list.length;
    known.set(key, at);
    list.push({ id: instanceId(strategy.id, chosen, controls), strategy: strategy.id, domainIndex, ...chosen });
    return at;
  };
  // Threats come place by place, and those at one place share most of their strategies.
  let here: ThreatPlace | undefined;
  const foundHere: Record<End, Map<number, number | undefined>> = { lowest: new Map(), average: new Map(), highest: new Map() };
  return {
    list,
    find: (domainIndex, place, end) => {
      if (place !== here) {
        here = place;
        for (const found of Object.values(foundHere)) found.clear();
      }
      const found = foundHere[end];
      if (found.has(domainIndex)) return found.get(domainIndex);
      const at = listed(domainIndex, place, end);
      found.set(domainIndex, at);
      return at;
    },
  };
}

interface Chosen {
  readonly mandatory: readonly number[];
  readonly optional: readonly number[];
}

/** Undefined where a mandatory control cannot be had somewhere, or where no control has a place at all. */
function controlsAt(
  strategy: DomainStrategy,
  place: ThreatPlace,
  end: End,
  controls: PropertiesAtAssets,
): Chosen | undefined {
  const mandatory: number[] = [];
  for (const use of strategy.mandatory) {
    for (const asset of place.assets.get(use.role) ?? []) {
      const at = controlAt(use, asset, place, end, controls);
      if (at === undefined) return undefined;
      if (!mandatory.includes(at)) mandatory.push(at);
    }
  }
  const optional: number[] = [];
  for (const use of strategy.optional) {
    for (const asset of place.assets.get(use.role) ?? []) {
      const at = controlAt(use, asset, place, end, controls);
      if (at !== undefined && !optional.includes(at)) optional.push(at);
    }
  }
  return mandatory.length + optional.length === 0 ? undefined : { mandatory, optional };
}

/** The likeliest threat goes with the lowest coverage; at a sufficient role the least covered asset decides, at a necessary one the most. */
function controlAt(
  { property, role }: PropertyAtRole,
  asset: number,
  place: ThreatPlace,
  ...[end, controls]: [End, PropertiesAtAssets]
): number | undefined {
  if (!controls.isTriple(property, asset)) return controls.at(property, asset);
  const kind = place.kindOf(role);
  const isOne = kind === 'one' || kind === 'optional' || place.isTiedToOne(asset);
  return controls.at(property, asset, isOne ? opposite(end) : kind === 'sufficient' ? 'lowest' : 'highest');
}

/** `strategy@control:asset,...`, with the optional controls after a semicolon. */
function instanceId(strategy: string, { mandatory, optional }: Chosen, controls: PropertiesAtAssets): string {
  const names = (indexes: readonly number[]): string =>
    indexes
      .map((at) => `${controls.list[at]?.property}:${controls.list[at]?.asset}`)
      .toSorted()
      .join(',');
  return `${strategy}@${names(mandatory)}${optional.length === 0 ? '' : `;${names(optional)}`}`;
}

function ascending(a: number, b: number): number {
  return a - b;
}
