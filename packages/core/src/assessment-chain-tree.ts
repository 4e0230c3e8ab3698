/** The tree below a consequence, trust attribute or threat: what carries its level, back to what was assumed. */
import type { Assessment } from './assessment.ts';
import { type Grounds, groundsOf } from './assessment-grounds.ts';
import { levelOf, type Names, namesFor } from './assessment-names.ts';
import type { ChainStep } from './harm/harm-picture.ts';
import { resolveRef } from './knowledge/entry-index.ts';
import type { EntryKind } from './knowledge/pack.ts';

export interface ExplainStep {
  readonly kind: ChainStep['kind'] | 'asset' | 'strategy' | 'more';
  readonly id: string;
  readonly title: string;
  readonly level?: string;
  readonly scale?: NonNullable<ChainStep['scale']>;
  readonly from?: ChainStep['from'];
  /** A word beside it, as `shown above`. */
  readonly note?: string;
  readonly children: readonly ExplainStep[];
}

export interface TreeContext {
  readonly assessment: Assessment;
  readonly names: Names;
  readonly grounds: Grounds;
  readonly origin: (kind: EntryKind, id: string) => ChainStep['from'] | undefined;
  /** `attribute@asset` to its place in assumptions.yaml. */
  readonly assumed: ReadonlyMap<string, { readonly index: number; readonly reason: string }>;
}

export function treeContext(assessment: Assessment): TreeContext {
  const { dossier, knowledge } = assessment;
  const names = namesFor(assessment);
  const assumed = new Map(
    dossier.assumptions.assumptions.map(({ trust, at, reason }, index) => {
      const attribute = resolveRef(knowledge.index, 'trust-attributes', trust, knowledge.index.packs) ?? trust;
      return [`${attribute}@${at}`, { index, reason }];
    }),
  );
  const origin: TreeContext['origin'] = (kind, id) => {
    const found = names.entry(kind, id);
    return found === undefined ? undefined : { entry: id, source: found.source, mark: found.mark };
  };
  return { assessment, names, grounds: groundsOf(assessment), origin, assumed };
}

export type TreeRoot = { readonly consequence: number } | { readonly trust: number } | { readonly threat: number };

/** Threats that carry the level beside the one that is followed; the rest is counted. */
const BESIDE = 4;

export function chainTree(context: TreeContext, root: TreeRoot): ExplainStep {
  const seen = new Set<string>();
  if ('consequence' in root) return consequenceTree(context, root.consequence, seen);
  if ('trust' in root) return trustTree(context, root.trust, seen);
  return threatTree(context, root.threat, seen);
}

function consequenceTree(context: TreeContext, at: number, seen: Set<string>): ExplainStep {
  const step = placeStep(context, 'consequence', at);
  if ((context.assessment.levels.consequence[at] ?? 0) === 0) return { ...step, note: 'nothing possible leads to it' };
  if (seen.has(`c${at}`)) return { ...step, note: 'shown above' };
  seen.add(`c${at}`);
  const [first, ...others] = context.grounds.carriersOf(at);
  if (first === undefined) return step;
  const beside = others.slice(0, BESIDE).map((threat) => ({ ...threatStep(context, threat), note: 'also carries it' }));
  const left = others.length - beside.length;
  const more: ExplainStep[] =
    left > 0 ? [{ kind: 'more', id: '', title: `${left} more threats carry it too`, children: [] }] : [];
  return { ...step, children: [threatTree(context, first, seen), ...beside, ...more] };
}

function threatTree(context: TreeContext, index: number, seen: Set<string>): ExplainStep {
  const step = threatStep(context, index);
  const threat = context.assessment.structure.threats[index];
  if (threat === undefined) return step;
  const children = [
    ...threat.entryPoints.map((at) => trustTree(context, at, seen)),
    ...threat.conditions.map((at) => consequenceTree(context, at, seen)),
    ...enabledStrategies(context, [...threat.blockedBy, ...threat.mitigatedBy]),
  ];
  return { ...step, children };
}

function trustTree(context: TreeContext, at: number, seen: Set<string>): ExplainStep {
  const step = placeStep(context, 'trust', at);
  const by = context.grounds.loweredBy(at);
  return { ...step, children: [by === undefined ? assumptionStep(context, at) : consequenceTree(context, by, seen)] };
}

/** The end of a chain: what people assumed, or the default of a pack where nobody did. */
function assumptionStep({ assessment, names, origin, assumed }: TreeContext, at: number): ExplainStep {
  const { structure, levels, knowledge } = assessment;
  const { property, asset } = structure.trust[at] ?? { property: '', asset: '' };
  const said = assumed.get(`${property}@${asset}`);
  const level = levelOf(knowledge.domain.scales.trust, levels.assumedTrust[at]);
  const entry = defaultOrigin(assessment, property, asset, origin);
  return {
    kind: 'assumption',
    id: `${property}@${asset}`,
    title: said?.reason ?? `default of ${names.property(property)}: nobody said otherwise`,
    ...(level === undefined ? {} : { level, scale: 'trust' as const }),
    ...(said === undefined
      ? entry === undefined
        ? {}
        : { from: entry }
      : { from: { document: 'assumptions', path: ['assumptions', said.index] } }),
    children: [],
  };
}

/** The nearest asset type that has a default of its own decides; else the trust attribute. */
function defaultOrigin(
  { graph, knowledge }: Assessment,
  attribute: string,
  asset: string,
  origin: TreeContext['origin'],
): ChainStep['from'] | undefined {
  const { assetTypes, trustDefaults } = knowledge.domain;
  const parents = new Map(assetTypes.map((type) => [type.id, type.parents]));
  const own = new Set(trustDefaults.flatMap(({ type, property }) => (property === attribute ? [type] : [])));
  let types = graph.assets.flatMap(({ id, type }) => (id === asset ? [type] : []));
  const visited = new Set<string>();
  while (types.length > 0) {
    const found = types.find((type) => own.has(type));
    const from = found === undefined ? undefined : origin('asset-types', found);
    if (from !== undefined && found !== undefined && hasOwnDefault(knowledge, found, attribute)) return from;
    for (const type of types) visited.add(type);
    types = types.flatMap((type) => parents.get(type) ?? []).filter((type) => !visited.has(type));
  }
  return origin('trust-attributes', attribute);
}

function hasOwnDefault({ index }: Assessment['knowledge'], type: string, attribute: string): boolean {
  const entry = index.byKind.get('asset-types')?.get(type)?.entry;
  if (entry === undefined || !('trust' in entry) || typeof entry.trust !== 'object') return false;
  const short = attribute.slice(attribute.indexOf('/') + 1);
  return Object.keys(entry.trust).some((key) => key === attribute || key === short);
}

export function placeStep(
  { assessment, names, origin }: TreeContext,
  kind: 'trust' | 'consequence',
  at: number,
): ExplainStep {
  const { structure, levels, knowledge } = assessment;
  const place = (kind === 'trust' ? structure.trust : structure.consequences)[at] ?? { property: '', asset: '' };
  const { trust, likelihood } = knowledge.domain.scales;
  const level = kind === 'trust' ? levelOf(trust, levels.trust[at]) : levelOf(likelihood, levels.consequence[at]);
  const from = origin(kind === 'trust' ? 'trust-attributes' : 'consequences', place.property);
  return {
    kind,
    id: `${place.property}@${place.asset}`,
    title: names.at(place),
    ...(level === undefined ? {} : { level, scale: kind === 'trust' ? ('trust' as const) : ('likelihood' as const) }),
    ...(from === undefined ? {} : { from }),
    children: [],
  };
}

export function threatStep({ assessment, names, origin }: TreeContext, index: number): ExplainStep {
  const { structure, levels, knowledge } = assessment;
  const threat = structure.threats[index];
  const domain = knowledge.domain.threats[threat?.domainIndex ?? -1];
  const level = levelOf(knowledge.domain.scales.likelihood, levels.threat[index]);
  const from = threat === undefined ? undefined : origin('threats', threat.threat);
  return {
    kind: 'threat',
    id: threat?.id ?? '',
    title: names.filled(domain?.explain ?? domain?.title ?? '', threat?.roles ?? {}),
    ...(level === undefined ? { note: 'cannot happen in this mode' } : { level, scale: 'likelihood' as const }),
    ...(from === undefined ? {} : { from }),
    children: [],
  };
}

function enabledStrategies({ assessment, origin }: TreeContext, strategies: readonly number[]): ExplainStep[] {
  const { structure, levels, knowledge } = assessment;
  return strategies.flatMap((at): ExplainStep[] => {
    const instance = structure.strategies[at];
    if (instance === undefined || levels.strategyEnabled[at] !== 1) return [];
    const from = origin('strategies', instance.strategy);
    const title = knowledge.domain.strategies[instance.domainIndex]?.title ?? instance.strategy;
    return [
      {
        kind: 'strategy',
        id: instance.id,
        title,
        note: 'holds it back',
        ...(from === undefined ? {} : { from }),
        children: [],
      },
    ];
  });
}
