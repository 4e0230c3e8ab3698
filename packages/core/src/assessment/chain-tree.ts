/** The tree below a consequence, trust attribute or threat: what carries its level, back to what was assumed. */
import type { Assessment } from './assess.ts';
import { carriersOf } from './cone.ts';
import { levelOf, type Names, namesFor } from './names.ts';
import { assumptionFinder } from '../harm/assumption-step.ts';
import type { ChainStep } from '../harm/harm-picture.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import { explainLevels, type LevelExplainer, type LevelStep } from '../risk/explain-level.ts';

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
  readonly explainer: LevelExplainer;
  readonly assumption: ReturnType<typeof assumptionFinder>;
  readonly origin: (kind: EntryKind, id: string) => ChainStep['from'] | undefined;
}

export function treeContext(assessment: Assessment): TreeContext {
  const names = namesFor(assessment);
  return {
    assessment,
    names,
    explainer: explainLevels(assessment.model, assessment.levels),
    assumption: assumptionFinder(assessment),
    origin: (kind, id) => {
      const found = names.entry(kind, id);
      return found === undefined ? undefined : { entry: id, source: found.source, mark: found.mark };
    },
  };
}

export type TreeRoot = { readonly consequence: number } | { readonly trust: number } | { readonly threat: number };

export function chainTree(context: TreeContext, root: TreeRoot): ExplainStep {
  const seen = new Set<string>();
  if ('consequence' in root) return consequenceTree(context, root.consequence, seen);
  return 'trust' in root ? trustTree(context, root.trust, seen) : threatTree(context, root.threat, seen);
}

function consequenceTree(context: TreeContext, at: number, seen: Set<string>): ExplainStep {
  if ((context.assessment.levels.consequence[at] ?? 0) === 0) {
    return { ...placeStep(context, 'consequence', at), note: 'nothing possible leads to it' };
  }
  const steps = context.explainer.tree(at);
  return treeFrom({ context, steps, seen }, 0);
}

interface Walk {
  readonly context: TreeContext;
  readonly steps: readonly LevelStep[];
  /** What stands in the tree already: it is not told twice. */
  readonly seen: Set<string>;
}

function treeFrom(walk: Walk, position: number): ExplainStep {
  const { context, steps, seen } = walk;
  const step = steps[position];
  if (step === undefined) throw new RangeError(`no step ${position}`);
  const key = `${step.kind} ${step.index}`;
  const told = seen.has(key);
  seen.add(key);
  const below = () => step.because.map((cause) => treeFrom(walk, cause));
  if (step.kind === 'trust') {
    const own = placeStep(context, 'trust', step.index);
    if (told && step.because.length > 0) return { ...own, note: 'shown above' };
    return { ...own, children: step.because.length > 0 ? below() : [assumptionStep(context, step.index)] };
  }
  if (step.kind === 'threat') {
    const own = threatStep(context, step.index);
    return told
      ? { ...own, note: 'shown above' }
      : { ...own, children: [...below(), ...enabledStrategies(context, step.index)] };
  }
  const own = placeStep(context, 'consequence', step.index);
  if (told) return { ...own, note: 'shown above' };
  const followed = step.because.map((cause) => steps[cause]?.index);
  return { ...own, children: [...below(), ...otherCarriers(context, step.index, followed)] };
}

/** Threats that carry the level beside the one that is followed; the rest is counted. */
const BESIDE = 2;

function otherCarriers(context: TreeContext, at: number, followed: readonly (number | undefined)[]): ExplainStep[] {
  const { model, levels } = context.assessment;
  const others = carriersOf(model, levels, at).filter((threat) => !followed.includes(threat));
  const left = others.length - BESIDE;
  const more: ExplainStep = {
    kind: 'more',
    id: '',
    title: left === 1 ? '1 more threat carries it too' : `${left} more threats carry it too`,
    children: [],
  };
  const beside = others.slice(0, BESIDE).map((threat) => ({ ...threatStep(context, threat), note: 'also carries it' }));
  return left > 0 ? [...beside, more] : beside;
}

function threatTree(context: TreeContext, index: number, seen: Set<string>): ExplainStep {
  const { entryPoints = [], conditions = [] } = context.assessment.structure.threats[index] ?? {};
  const children = [
    ...entryPoints.map((at) => trustTree(context, at, seen)),
    ...conditions.map((at) => consequenceTree(context, at, seen)),
    ...enabledStrategies(context, index),
  ];
  return { ...threatStep(context, index), children };
}

function trustTree(context: TreeContext, at: number, seen: Set<string>): ExplainStep {
  const { structure, levels } = context.assessment;
  const by = structure.underminedBy[at] ?? -1;
  const lowered = by >= 0 && (levels.trust[at] ?? 0) < (levels.assumedTrust[at] ?? 0);
  const below = lowered ? consequenceTree(context, by, seen) : assumptionStep(context, at);
  return { ...placeStep(context, 'trust', at), children: [below] };
}

/** The end of a chain: what people assumed, or the default of a pack where nobody did. */
function assumptionStep(context: TreeContext, at: number): ExplainStep {
  const { structure, levels, knowledge } = context.assessment;
  const place = structure.trust[at] ?? { property: '', asset: '' };
  const level = levelOf(knowledge.domain.scales.trust, levels.assumedTrust[at]);
  return {
    kind: 'assumption',
    id: `${place.property}@${place.asset}`,
    ...context.assumption(place),
    ...(level === undefined ? {} : { level, scale: 'trust' as const }),
    children: [],
  };
}

export function placeStep(context: TreeContext, kind: 'trust' | 'consequence', at: number): ExplainStep {
  const { structure, levels, knowledge } = context.assessment;
  const place = (kind === 'trust' ? structure.trust : structure.consequences)[at] ?? { property: '', asset: '' };
  const { trust, likelihood } = knowledge.domain.scales;
  const level = kind === 'trust' ? levelOf(trust, levels.trust[at]) : levelOf(likelihood, levels.consequence[at]);
  const from = context.origin(kind === 'trust' ? 'trust-attributes' : 'consequences', place.property);
  return {
    kind,
    id: `${place.property}@${place.asset}`,
    title: context.names.at(place),
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

function enabledStrategies({ assessment, origin }: TreeContext, threat: number): ExplainStep[] {
  const { structure, levels, knowledge } = assessment;
  const { blockedBy = [], mitigatedBy = [] } = structure.threats[threat] ?? {};
  return [...blockedBy, ...mitigatedBy].flatMap((at): ExplainStep[] => {
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
