/** The worst harm that a threat or a loss leads to, and the way there. */
import type { Assessment } from '../assessment/assess.ts';
import { stepNamer } from '../harm/chain-steps.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import type { ChainStep, HarmFinding } from '../harm/harm-picture.ts';
import { compareBehind } from '../responsibility/harms-behind.ts';
import { type HarmProfile, harmProfiles } from '../responsibility/harm-profiles.ts';
import { type Step, type Ways, waysTo } from '../responsibility/ways-to.ts';

export interface WayToPeople {
  readonly finding: HarmFinding;
  /** What the harm is evaluated at by this way. */
  readonly evaluation: HarmFinding['evaluation'];
  /** From the harm back to the thing. */
  readonly chain: readonly ChainStep[];
}

export type WayFrom = { readonly kind: 'threat' | 'consequence'; readonly index: number };

/** Undefined: no harm that is known comes about by way of it. */
export function wayToPeople(assessment: Assessment, from: WayFrom): WayToPeople | undefined {
  const { criteria } = criteriaFor(assessment.dossier, assessment.knowledge);
  if (criteria === undefined) return undefined;
  let worst: Weighed | undefined;
  for (const profile of harmProfiles(assessment, criteria)) {
    const found = weighed(assessment, profile, from);
    if (found !== undefined && compareBehind(found, worst) > 0) worst = found;
  }
  if (worst === undefined) return undefined;
  const { finding, evaluation, steps } = worst;
  const name = stepNamer(assessment);
  const own = finding.chain.filter(({ kind }) => kind === 'harm' || kind === 'situation');
  return {
    finding,
    evaluation,
    chain: [...own, ...steps.flatMap(({ kind, index, level }) => name(kind, index, level))],
  };
}

interface Weighed {
  readonly finding: HarmFinding;
  readonly evaluation: HarmFinding['evaluation'];
  readonly severity: number;
  readonly level: number;
  readonly steps: readonly Step[];
}

function weighed(assessment: Assessment, { harms, severity, at }: HarmProfile, from: WayFrom): Weighed | undefined {
  const steps = stepsTo(assessment, [...harms.keys()], from);
  const level = steps.at(-1)?.level ?? 0;
  const evaluation = at[level]?.evaluation;
  const finding = harms.get(steps[0]?.index ?? -1);
  if (finding === undefined || evaluation === undefined || level === 0) return undefined;
  return { finding, evaluation, severity, level, steps };
}

/** From one of the goals back to the thing; empty where there is no way. */
function stepsTo(assessment: Assessment, goals: readonly number[], { kind, index }: WayFrom): readonly Step[] {
  const { levels } = assessment;
  if (kind === 'consequence' && goals.includes(index)) return [{ kind, index, level: levels.consequence[index] ?? 0 }];
  const ways = waysTo(assessment, goals);
  if (kind === 'threat') return ways.threats.some((step) => step.index === index) ? ways.chainTo(index) : [];
  const next = firstBy(assessment, ways, index);
  if (next === undefined) return [];
  return [...ways.chainTo(next.index), { kind, index, level: Math.min(next.level, levels.consequence[index] ?? 0) }];
}

/** The likeliest threat on the ways that a loss is a cause of. */
function firstBy({ structure, model }: Assessment, { threats }: Ways, loss: number): Step | undefined {
  return threats.find(({ index }) => {
    const { conditions = [], entryPoints = [] } = structure.threats[index] ?? {};
    return conditions.includes(loss) || entryPoints.some((trust) => model.underminedBy[trust] === loss);
  });
}
