/** The engine's explanation of a consequence as steps with names, levels and sources: the second half of a harm's chain. */
import type { Dossier } from '../dossier/dossier.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { EntryKind } from '../knowledge/pack.ts';
import { explainLevels, type LevelExplainer, type LevelStep } from '../risk/explain-level.ts';
import type { Levels } from '../risk/levels.ts';
import type { RiskModel } from '../risk/risk-model.ts';
import type { AtAsset, ThreatStructure } from '../risk/threat-structure.ts';
import type { SystemGraph } from '../system/system-graph.ts';
import { assumptionFinder } from './assumption-step.ts';
import { entryOrigin } from './entry-origin.ts';
import type { ChainStep } from './harm-picture.ts';

export interface ChainSource {
  readonly dossier: Dossier;
  readonly knowledge: Knowledge;
  readonly graph: SystemGraph;
  readonly structure: ThreatStructure;
  readonly model: RiskModel;
  readonly levels: Levels;
}

/** Strategies named at the end of a chain: enough to see where it could be cut, few enough to read. */
const MOST_MISSING = 3;

/** From a consequence (its index) back to the trust that is assumed, then what is missing that would cut the chain. */
export function chainSteps(source: ChainSource): (consequence: number) => readonly ChainStep[] {
  const naming = namingFor(source);
  // Built when first asked: a picture without harms needs none.
  let explainer: LevelExplainer | undefined;
  return (consequence) => {
    explainer ??= explainLevels(source.model, source.levels);
    const chain = explainer.chain(consequence);
    return [...chain.flatMap((step) => stepsFor(naming, step)), ...missingFrom(naming, chain)];
  };
}

/** A threat or a consequence by its index, at a level, as a step with name and source. */
export function stepNamer(
  source: ChainSource,
): (kind: 'threat' | 'consequence', index: number, level: number) => readonly ChainStep[] {
  const naming = namingFor(source);
  return (kind, index, level) => stepsFor(naming, { kind, index, level, because: [], assumed: false, missing: [] });
}

interface Naming extends ChainSource {
  readonly titles: ReadonlyMap<string, string>;
  readonly assumption: (at: AtAsset) => Pick<ChainStep, 'title' | 'from'>;
  /** Steps told before, by index of the thing: chains share most of their way. */
  readonly told: Readonly<Record<LevelStep['kind'], Map<number, readonly ChainStep[]>>>;
}

function namingFor(source: ChainSource): Naming {
  const { trustAttributes, consequences } = source.knowledge.domain;
  const titles = new Map(
    [source.graph.assets, trustAttributes, consequences].flatMap((list) => list.map(({ id, title }) => [id, title])),
  );
  const told = { consequence: new Map(), threat: new Map(), trust: new Map() };
  return { ...source, titles, assumption: assumptionFinder(source), told };
}

function stepsFor(naming: Naming, step: LevelStep): readonly ChainStep[] {
  // Trust that was lost is told by the consequence that follows: the same fact, seen from the other side.
  if (step.kind === 'trust' && step.because.length > 0) return [];
  const told = naming.told[step.kind];
  const steps = told.get(step.index) ?? newStepsFor(naming, step);
  told.set(step.index, steps);
  return steps;
}

function newStepsFor(naming: Naming, step: LevelStep): readonly ChainStep[] {
  if (step.kind === 'threat') return [threatStep(naming, step)];
  if (step.kind === 'consequence')
    return placeStep(naming, 'consequence', naming.structure.consequences[step.index], step.level);
  const at = naming.structure.trust[step.index];
  if (at === undefined) return [];
  const steps = placeStep(naming, 'trust', at, step.level);
  return steps.flatMap((trust) => [trust, { ...trust, kind: 'assumption' as const, ...naming.assumption(at) }]);
}

function placeStep(
  { titles, knowledge }: Naming,
  kind: 'trust' | 'consequence',
  at: AtAsset | undefined,
  level: number,
): ChainStep[] {
  if (at === undefined) return [];
  const { scales } = knowledge.domain;
  const isTrust = kind === 'trust';
  return [
    {
      kind,
      id: `${at.property}@${at.asset}`,
      title: `${titles.get(at.property) ?? at.property} at ${titles.get(at.asset) ?? at.asset}`,
      ...levelOf((isTrust ? scales.trust : scales.likelihood).levels, level),
      scale: isTrust ? 'trust' : 'likelihood',
      from: entryOf(knowledge, isTrust ? 'trust-attributes' : 'consequences', at.property),
    },
  ];
}

function threatStep({ structure, knowledge }: Naming, { index, level }: LevelStep): ChainStep {
  const threat = structure.threats[index];
  const domain = knowledge.domain.threats[threat?.domainIndex ?? -1];
  return {
    kind: 'threat',
    id: threat?.id ?? '',
    title: domain?.title ?? '',
    ...levelOf(knowledge.domain.scales.likelihood.levels, level),
    scale: 'likelihood',
    from: entryOf(knowledge, 'threats', threat?.threat ?? ''),
  };
}

/** What would cut the chain nearest to where it begins comes first. */
function missingFrom({ structure, knowledge }: Naming, chain: readonly LevelStep[]): ChainStep[] {
  const found = new Map<string, ChainStep>();
  for (const at of missingBackwards(chain)) {
    const instance = structure.strategies[at];
    const domain = knowledge.domain.strategies[instance?.domainIndex ?? -1];
    const control = structure.controls[instance?.mandatory[0] ?? -1];
    if (domain === undefined || control === undefined) continue;
    const id = `${control.property}@${control.asset}`;
    if (found.has(id)) continue;
    found.set(id, {
      kind: 'control',
      id,
      title: `not in place: ${domain.title}`,
      from: entryOf(knowledge, 'strategies', domain.id),
    });
    if (found.size === MOST_MISSING) break;
  }
  return [...found.values()];
}

function* missingBackwards(chain: readonly LevelStep[]): Generator<number> {
  for (let place = chain.length - 1; place >= 0; place -= 1) yield* chain[place]?.missing ?? [];
}

function levelOf(levels: readonly { readonly id: string }[], level: number): { level?: string } {
  const id = levels[level]?.id;
  return id === undefined ? {} : { level: id };
}

function entryOf({ index, domain }: Knowledge, kind: EntryKind, id: string): ChainStep['from'] {
  return entryOrigin(id, index.byKind.get(kind)?.get(id)?.entry.source, domain.id);
}
