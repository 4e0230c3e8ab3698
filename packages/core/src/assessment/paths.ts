/** `primum paths`: how an attack gets to a thing at its level; the shortest way, and every smallest set of beginnings that is enough. */
import type { Assessment } from './assess.ts';
import { type ExplainStep, placeStep, threatStep, treeContext, type TreeContext } from './chain-tree.ts';
import { explain } from './explain.ts';
import { type AttackPath, minimalAttackPaths, shortestAttackPath } from '../risk/attack-paths.ts';

export interface ToldPath {
  /** Trust that the path takes as assumed to be lost. */
  readonly assumed: readonly ExplainStep[];
  /** Threats in an order in which they can happen. */
  readonly steps: readonly ExplainStep[];
  /** Ids of those steps that need nothing but what is assumed. */
  readonly beginnings: readonly string[];
}

export interface ToldPaths {
  /** The consequence that the paths end in: of several, the likeliest. */
  readonly target: ExplainStep;
  /** Undefined: it is at the lowest level, or lost by assumption alone. */
  readonly shortest: ToldPath | undefined;
  /** Fewest beginnings first. */
  readonly minimal: readonly ToldPath[];
  /** True: there are more than were asked for. */
  readonly cut: boolean;
}

export type FoundPaths =
  | { readonly kind: 'paths'; readonly paths: ToldPaths }
  /** Something that cannot be lost, as a control. */
  | { readonly kind: 'no-consequence' }
  | { readonly kind: 'unknown'; readonly suggestions: readonly string[] };

/** `wanted` as `explain` takes it: a harm, consequence, trust attribute, threat or asset. */
export function attackPathsTo(assessment: Assessment, wanted: string, limit: number): FoundPaths {
  const explained = explain(assessment, wanted);
  if (!explained.found) return { kind: 'unknown', suggestions: explained.suggestions };
  const { model, levels } = assessment;
  const likeliest = explained.explanation.consequences.toSorted(
    (a, b) => (levels.consequence[b] ?? 0) - (levels.consequence[a] ?? 0),
  )[0];
  if (likeliest === undefined) return { kind: 'no-consequence' };
  const context = treeContext(assessment);
  const shortest = shortestAttackPath(model, levels, likeliest);
  const { paths, cut } = minimalAttackPaths(model, levels, likeliest, limit);
  return {
    kind: 'paths',
    paths: {
      target: placeStep(context, 'consequence', likeliest),
      shortest: shortest === undefined ? undefined : toldPath(context, shortest),
      minimal: paths.map((path) => toldPath(context, path)),
      cut,
    },
  };
}

function toldPath(context: TreeContext, { threats, beginnings, assumed }: AttackPath): ToldPath {
  return {
    assumed: assumed.map((trust) => placeStep(context, 'trust', trust)),
    steps: threats.map((threat) => threatStep(context, threat)),
    beginnings: beginnings.map((threat) => context.assessment.structure.threats[threat]?.id ?? ''),
  };
}
