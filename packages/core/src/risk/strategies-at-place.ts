/** Control strategies at one place: each exists where every mandatory control can be had at every asset of its role. */
import type { DomainStrategy } from '../knowledge/domain-model.ts';
import type { CompiledStrategy, Use } from './compiled-threats.ts';
import { type End, isTriple, type PropertiesAtAssets, propertyAt } from './properties-at-assets.ts';
import { opposite } from './threat-causes.ts';
import { isTiedToOne, type ThreatPlace } from './threat-place.ts';
import type { StrategyInstance } from './threat-structure.ts';

export interface StrategyList {
  readonly list: readonly StrategyInstance[];
  /** Index of one of the place's strategies; -1: it has no place there. */
  find(strategy: number, place: ThreatPlace, end: End): number;
}

/** Not looked up yet. */
const UNKNOWN = -2;

/** Strategies are listed once, however many threats they are for: the same strategy with the same controls is one. */
export function strategyList(strategies: readonly DomainStrategy[], controls: PropertiesAtAssets): StrategyList {
  const list: StrategyInstance[] = [];
  const known = new Map<string, number>();
  const listed = (strategy: CompiledStrategy, place: ThreatPlace, end: End): number => {
    const chosen = controlsAt(strategy, place, end, controls);
    if (chosen === undefined) return -1;
    const { domainIndex } = strategy;
    const key = `${domainIndex}|${chosen.mandatory.toSorted(ascending).join()}|${chosen.optional.toSorted(ascending).join()}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const id = strategies[domainIndex]?.id ?? '';
    const at = list.push({ id: instanceId(id, chosen, controls), strategy: id, domainIndex, ...chosen }) - 1;
    known.set(key, at);
    return at;
  };
  // Threats come place by place, and those at one place share most of their strategies.
  let here: ThreatPlace | undefined;
  const foundHere: Record<End, number[]> = { lowest: [], average: [], highest: [] };
  return {
    list,
    find: (position, place, end) => {
      if (place !== here) {
        here = place;
        const all = place.at.strategies.length;
        for (const found of Object.values(foundHere)) {
          found.length = all;
          found.fill(UNKNOWN);
        }
      }
      const found = foundHere[end][position] ?? UNKNOWN;
      const strategy = place.at.strategies[position];
      if (found !== UNKNOWN || strategy === undefined) return found;
      const at = listed(strategy, place, end);
      foundHere[end][position] = at;
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
  strategy: CompiledStrategy,
  place: ThreatPlace,
  end: End,
  controls: PropertiesAtAssets,
): Chosen | undefined {
  const mandatory: number[] = [];
  for (const use of strategy.mandatory) {
    for (const asset of place.assets[use.role] ?? []) {
      const at = controlAt(use, asset, place, end, controls);
      if (at < 0) return undefined;
      if (!mandatory.includes(at)) mandatory.push(at);
    }
  }
  const optional: number[] = [];
  for (const use of strategy.optional) {
    for (const asset of place.assets[use.role] ?? []) {
      const at = controlAt(use, asset, place, end, controls);
      if (at >= 0 && !optional.includes(at)) optional.push(at);
    }
  }
  return mandatory.length + optional.length === 0 ? undefined : { mandatory, optional };
}

/** The likeliest threat goes with the lowest coverage; at a sufficient role the least covered asset decides, at a necessary one the most. */
function controlAt(
  { property, role }: Use,
  asset: number,
  place: ThreatPlace,
  ...[end, controls]: [End, PropertiesAtAssets]
): number {
  if (!isTriple(controls, property, asset)) return propertyAt(controls, property, asset);
  const kind = place.at.kinds[role];
  const isOne = kind === 'one' || kind === 'optional' || isTiedToOne(place, asset);
  return propertyAt(controls, property, asset, isOne ? opposite(end) : kind === 'sufficient' ? 'lowest' : 'highest');
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
