/** Control strategies at one place: each exists where every mandatory control can be had at every asset of its role. */
import type { DomainStrategy } from '../knowledge/domain-model.ts';
import type { CompiledStrategy, Use } from './compiled-threats.ts';
import { type End, isTriple, type PropertiesAtAssets, propertyAt } from './properties-at-assets.ts';
import { opposite } from './threat-causes.ts';
import { isTiedToOne, type ThreatPlace } from './threat-place.ts';
import { NO_ASSETS } from '../system/typed-graph.ts';
import { exactlySorted, noted } from './exact-lists.ts';
import { type Chosen, knownStrategies } from './known-strategies.ts';
import type { StrategyInstance } from './threat-structure.ts';

export interface StrategyList {
  readonly list: readonly StrategyInstance[];
  /** Index of one of the place's strategies; -1: it has no place there. */
  find(strategy: number, place: ThreatPlace, end: End): number;
}

/** Strategies are listed once, however many threats they are for: the same strategy with the same controls is one. */
export function strategyList(strategies: readonly DomainStrategy[], controls: PropertiesAtAssets): StrategyList {
  const list: StrategyInstance[] = [];
  const idOf = idMaker(strategies, controls);
  const known = knownStrategies(list, controls.list.length);
  const listed = (strategy: CompiledStrategy, place: ThreatPlace, end: End): number => {
    const chosen = controlsAt(strategy, place, end, controls);
    if (chosen === undefined) return -1;
    const { domainIndex } = strategy;
    const before = known.find(domainIndex, chosen);
    if (before >= 0) return before;
    const { mandatory, optional } = chosen;
    const id = idOf(domainIndex, chosen);
    const at = list.push({ id, strategy: strategies[domainIndex]?.id ?? '', domainIndex, mandatory, optional }) - 1;
    known.note(at, chosen);
    return at;
  };
  // Threats come place by place, and those at one place share most of their strategies: found once per place.
  let here: ThreatPlace | undefined;
  let visit = 0;
  const found: Record<End, { readonly visits: number[]; readonly at: number[] }> = {
    lowest: { visits: [], at: [] },
    average: { visits: [], at: [] },
    highest: { visits: [], at: [] },
  };
  return {
    list,
    find: (position, place, end) => {
      if (place !== here) visit += 1;
      here = place;
      const { visits, at } = found[end];
      const strategy = place.at.strategies[position];
      if (visits[position] !== visit && strategy !== undefined) {
        visits[position] = visit;
        at[position] = listed(strategy, place, end);
      }
      return at[position] ?? -1;
    },
  };
}

/** Used again and again. */
const SCRATCH: number[] = [];

/** Undefined where a mandatory control cannot be had somewhere, or where no control has a place at all. */
function controlsAt(
  strategy: CompiledStrategy,
  place: ThreatPlace,
  end: End,
  controls: PropertiesAtAssets,
): Chosen | undefined {
  let count = 0;
  for (const use of strategy.mandatory) {
    for (const asset of place.assets[use.role] ?? NO_ASSETS) {
      const at = controlAt(use, asset, place, end, controls);
      if (at < 0) return undefined;
      count = noted(SCRATCH, count, at);
    }
  }
  const mandatory = exactlySorted(SCRATCH, count, controls.ones);
  count = 0;
  for (const use of strategy.optional) {
    for (const asset of place.assets[use.role] ?? NO_ASSETS) {
      count = noted(SCRATCH, count, controlAt(use, asset, place, end, controls));
    }
  }
  const optional = exactlySorted(SCRATCH, count, controls.ones);
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

/** `strategy@control:asset,...`, with the optional controls after a semicolon. Each control's own part is one text, made once. */
function idMaker(
  strategies: readonly DomainStrategy[],
  controls: PropertiesAtAssets,
): (strategy: number, chosen: Chosen) => string {
  const starts = strategies.map((strategy) => `${strategy.id}@`);
  // Room for all at once: an array that is filled here and there becomes a slow table.
  const parts: (string | undefined)[] = controls.list.map(() => undefined);
  const partOf = (at: number): string => (parts[at] ??= `${controls.list[at]?.property}:${controls.list[at]?.asset}`);
  return (strategy, { mandatory, optional }) => {
    let id = starts[strategy] ?? '';
    for (const at of mandatory) id += at === mandatory[0] ? partOf(at) : `,${partOf(at)}`;
    for (const at of optional) id += at === optional[0] ? `;${partOf(at)}` : `,${partOf(at)}`;
    return id;
  };
}
