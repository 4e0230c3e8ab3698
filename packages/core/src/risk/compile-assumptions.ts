/** What is assumed before anything propagates: trust, impact, and which controls there are and how much they cover. */
import type { DomainModel } from '../knowledge/domain-model.ts';
import type { GraphAsset, SystemFacts, SystemGraph } from '../system/system-graph.ts';
import type { defaultLevels } from './default-levels.ts';
import { type DomainDefaults, domainDefaults, type Variants } from './domain-defaults.ts';
import { populationTrust, type Triplet } from './population-levels.ts';
import { CONTROL, type RiskModel } from './risk-model.ts';
import type { AtAsset, ThreatStructure } from './threat-structure.ts';

type Assumptions = Pick<RiskModel, 'assumedTrust' | 'impact' | 'controlState' | 'coverage'>;

export function compileAssumptions(
  structure: ThreatStructure,
  graph: SystemGraph,
  domain: DomainModel,
  facts: SystemFacts,
): Assumptions {
  const assets = new Map(graph.assets.map((asset) => [asset.id, asset]));
  const defaults: DomainDefaults = domainDefaults(domain);
  const { trustVariants, controlVariants } = defaults;
  const trust = said(facts.trust, ({ attribute, level }) => [attribute, level]);
  const covered = said(facts.controls, ({ control, coverage }) => [control, coverage]);
  const impact = said(facts.impact, ({ consequence, level }) => [consequence, level]);
  const setting = { domain, assets };
  return {
    assumedTrust: trustLevels(structure.trust, trust, {
      ...setting,
      fallback: defaults.trust,
      variants: trustVariants,
    }),
    impact: impactLevels(structure.consequences, impact, { assets, fallback: defaults.impact }),
    controlState: controlStates(structure.controls, facts, controlVariants),
    coverage: trustLevels(structure.controls, covered, {
      ...setting,
      fallback: defaults.coverage,
      variants: controlVariants,
    }),
  };
}

/** By asset, then by property. */
type Said = ReadonlyMap<string, ReadonlyMap<string, number>>;

function said<T extends { readonly asset: string }>(
  facts: readonly T[],
  of: (fact: T) => readonly [string, number | undefined],
): Said {
  const found = new Map<string, Map<string, number>>();
  for (const fact of facts) {
    const [property, level] = of(fact);
    if (level === undefined) continue;
    const here = found.get(fact.asset) ?? new Map<string, number>();
    found.set(fact.asset, here.set(property, level));
  }
  return found;
}

interface Levelled {
  readonly domain: DomainModel;
  readonly assets: ReadonlyMap<string, GraphAsset>;
  readonly fallback: ReturnType<typeof defaultLevels>;
  readonly variants: Variants;
}

/** Where nobody says anything and no type does, there is none. */
function impactLevels(
  list: readonly AtAsset[],
  levels: Said,
  { assets, fallback }: Pick<Levelled, 'assets' | 'fallback'>,
): Uint8Array {
  const found = new Uint8Array(list.length);
  list.forEach(({ asset, property }, index) => {
    const level = levels.get(asset)?.get(property);
    found[index] = level ?? fallback(assets.get(asset)?.type ?? '', property)?.level ?? 0;
  });
  return found;
}

/** Where nobody says anything and no type does, trust is complete. */
function trustLevels(list: readonly AtAsset[], levels: Said, setting: Levelled): Uint8Array {
  const { domain, assets, fallback } = setting;
  const top = domain.scales.trust.levels.length - 1;
  const scales = { trust: top + 1, population: domain.scales.population.levels.length };
  const found = new Uint8Array(list.length).fill(top);
  const triplets = tripletsOf(list, setting.variants);
  const level = (place: number): number | undefined => {
    const at = list[place];
    return at === undefined ? undefined : levels.get(at.asset)?.get(at.property);
  };
  list.forEach((at, index) => {
    const triplet = triplets(at, index);
    if (triplet === undefined) return;
    const asset = assets.get(at.asset);
    const standard = fallback(asset?.type ?? '', at.property) ?? { level: top, independent: false };
    if (triplet === 'single') {
      found[index] = level(index) ?? standard.level;
      return;
    }
    const three = { lowest: level(triplet.lowest), average: level(index), highest: level(triplet.highest) };
    const adjusted = populationTrust(three, standard, asset?.population ?? 0, scales);
    found[index] = adjusted.average;
    found[triplet.lowest] = adjusted.lowest;
    found[triplet.highest] = adjusted.highest;
  });
  return found;
}

/** A population's control is there or not; what is said of any of the three holds for all. */
function controlStates(list: readonly AtAsset[], facts: SystemFacts, variants: Variants): Uint8Array {
  const byRank = facts.controls.toSorted((a, b) => rankOf(a.state) - rankOf(b.state));
  const states = said(byRank, ({ control, state }) => [control, rankOf(state)]);
  const found = new Uint8Array(list.length);
  list.forEach((at, index) => {
    found[index] = states.get(at.asset)?.get(at.property) ?? CONTROL.absent;
  });
  const triplets = tripletsOf(list, variants);
  list.forEach((at, index) => {
    const triplet = triplets(at, index);
    if (triplet === undefined || triplet === 'single') return;
    const places = [triplet.lowest, index, triplet.highest];
    const state = Math.max(...places.map((place) => found[place] ?? CONTROL.absent));
    for (const place of places) found[place] = state;
  });
  return found;
}

function rankOf(state: 'in-place' | 'proposed'): number {
  return state === 'in-place' ? CONTROL.inPlace : CONTROL.proposed;
}

/** Positions of the three; 'single' where the population is not modelled; undefined for a variant, which its average sets. */
function tripletsOf(
  list: readonly AtAsset[],
  { byId, modelled }: Variants,
): (at: AtAsset, index: number) => Triplet<number> | 'single' | undefined {
  const keyOf = ({ asset, property }: AtAsset): string => `${property} ${asset}`;
  const isVariant = ({ property }: AtAsset): boolean => byId.get(property)?.variantOf !== undefined;
  if (!modelled || !list.some(isVariant)) return () => 'single';
  const places = new Map(list.map((at, index) => [keyOf(at), index]));
  return (at, index) => {
    const property = byId.get(at.property);
    const place = (id: string | undefined): number | undefined =>
      id === undefined ? undefined : places.get(keyOf({ asset: at.asset, property: id }));
    if (property?.variantOf !== undefined) return place(property.variantOf.id) === undefined ? 'single' : undefined;
    const lowest = place(property?.lowest);
    const highest = place(property?.highest);
    return lowest === undefined || highest === undefined ? 'single' : { lowest, average: index, highest };
  };
}
