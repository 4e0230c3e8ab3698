/** What is assumed before anything propagates: trust, impact, and which controls there are and how much they cover. */
import type { DomainModel, DomainProperty } from '../knowledge/domain-model.ts';
import { type Hierarchy, hierarchyOf } from '../system/hierarchy.ts';
import type { GraphAsset, SystemFacts, SystemGraph } from '../system/system-graph.ts';
import { defaultLevels } from './default-levels.ts';
import { populationTrust, type Triplet } from './population-levels.ts';
import { CONTROL, type RiskModel } from './risk-model.ts';
import type { AtAsset, ThreatStructure } from './threat-structure.ts';

type Assumptions = Pick<RiskModel, 'assumedTrust' | 'impact' | 'controlState' | 'coverage'>;

interface Setting {
  readonly domain: DomainModel;
  readonly types: Hierarchy;
  readonly assets: ReadonlyMap<string, GraphAsset>;
}

export function compileAssumptions(
  structure: ThreatStructure,
  graph: SystemGraph,
  domain: DomainModel,
  facts: SystemFacts,
): Assumptions {
  const assets = new Map(graph.assets.map((asset) => [asset.id, asset]));
  const setting: Setting = { domain, types: hierarchyOf(domain.assetTypes), assets };
  const said = (list: readonly { asset: string; property: string; level: number | undefined }[]) =>
    new Map(list.map(({ asset, property, level }) => [keyOf({ asset, property }), level]));
  const trust = said(facts.trust.map((fact) => ({ ...fact, property: fact.attribute })));
  const impact = said(facts.impact.map((fact) => ({ ...fact, property: fact.consequence })));
  const covered = said(facts.controls.map((fact) => ({ ...fact, property: fact.control, level: fact.coverage })));
  const defaultImpact = defaultLevels(domain.impactDefaults, setting.types);
  return {
    assumedTrust: trustLevels(structure.trust, domain.trustAttributes, trust, {
      ...setting,
      fallback: defaultLevels(domain.trustDefaults, setting.types),
    }),
    impact: Uint8Array.from(structure.consequences, (at) => {
      const type = assets.get(at.asset)?.type ?? '';
      return impact.get(keyOf(at)) ?? defaultImpact(type, at.property)?.level ?? 0;
    }),
    controlState: controlStates(structure.controls, domain.controls, facts),
    coverage: trustLevels(structure.controls, domain.controls, covered, {
      ...setting,
      fallback: defaultLevels(domain.coverageDefaults, setting.types),
    }),
  };
}

function keyOf({ asset, property }: AtAsset): string {
  return `${property} ${asset}`;
}

interface Levelled extends Setting {
  readonly fallback: ReturnType<typeof defaultLevels>;
}

/** Where nobody says anything and no type does, trust is complete. */
function trustLevels(
  list: readonly AtAsset[],
  properties: readonly DomainProperty[],
  said: ReadonlyMap<string, number | undefined>,
  { domain, assets, fallback }: Levelled,
): Uint8Array {
  const top = domain.scales.trust.levels.length - 1;
  const scales = { trust: top + 1, population: domain.scales.population.levels.length };
  const found = new Uint8Array(list.length).fill(top);
  const triplets = tripletsOf(list, properties);
  list.forEach((at, index) => {
    const triplet = triplets(at, index);
    if (triplet === undefined) return;
    const asset = assets.get(at.asset);
    const standard = fallback(asset?.type ?? '', at.property) ?? { level: top, independent: false };
    const level = (place: number): number | undefined => said.get(keyOf(list[place] ?? at));
    if (triplet === 'single') {
      found[index] = level(index) ?? standard.level;
      return;
    }
    const three = { lowest: level(triplet.lowest), average: level(index), highest: level(triplet.highest) };
    const levels = populationTrust(three, standard, asset?.population ?? 0, scales);
    found[index] = levels.average;
    found[triplet.lowest] = levels.lowest;
    found[triplet.highest] = levels.highest;
  });
  return found;
}

/** A population's control is there or not; what is said of any of the three holds for all. */
function controlStates(
  list: readonly AtAsset[],
  properties: readonly DomainProperty[],
  facts: SystemFacts,
): Uint8Array {
  const said = new Map<string, number>();
  for (const { asset, control, state } of facts.controls) {
    const key = keyOf({ asset, property: control });
    const rank = state === 'in-place' ? CONTROL.inPlace : CONTROL.proposed;
    said.set(key, Math.max(rank, said.get(key) ?? CONTROL.absent));
  }
  const found = Uint8Array.from(list, (at) => said.get(keyOf(at)) ?? CONTROL.absent);
  const triplets = tripletsOf(list, properties);
  list.forEach((at, index) => {
    const triplet = triplets(at, index);
    if (triplet === undefined || triplet === 'single') return;
    const places = [triplet.lowest, index, triplet.highest];
    const state = Math.max(...places.map((place) => found[place] ?? CONTROL.absent));
    for (const place of places) found[place] = state;
  });
  return found;
}

/** Positions of the three; 'single' where the population is not modelled; undefined for a variant, which its average sets. */
function tripletsOf(
  list: readonly AtAsset[],
  properties: readonly DomainProperty[],
): (at: AtAsset, index: number) => Triplet<number> | 'single' | undefined {
  const byId = new Map(properties.map((property) => [property.id, property]));
  const modelled = properties.some((property) => property.lowest !== undefined);
  const places = new Map(modelled ? list.map((at, index) => [keyOf(at), index]) : []);
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
