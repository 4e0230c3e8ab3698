/** What each harm weighs at each level of likelihood, so that harms of one kind can be added up and none of another kind. */
import type { Assessment } from '../assessment/assess.ts';
import type { TriedHarm } from '../assessment/trial.ts';
import type { Axis } from '../benefit/effects.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import { pointOf } from '../harm/evaluate.ts';

export type HarmAxis = Exclude<Axis, 'burden' | 'cost'>;

export interface WeighedHarm {
  readonly harm: TriedHarm;
  readonly axis: HarmAxis;
  /** By level of likelihood: expected harms in all device-years, in equivalents of one of the worst severity. Never falls. */
  readonly risk: readonly number[];
}

/** `weights`: by severity, equivalents of one harm of the worst severity. A severity without one counts as the worst. */
export function weighedHarms(
  { dossier, knowledge }: Pick<Assessment, 'dossier' | 'knowledge'>,
  harms: readonly TriedHarm[],
  { weights, deviceYears }: { readonly weights: Readonly<Record<string, number>>; readonly deviceYears: number },
): WeighedHarm[] {
  const frequencies = criteriaFor(dossier, knowledge).criteria?.frequencies ?? [];
  return harms.map((harm): WeighedHarm => {
    const { kind, severity, p2 } = harm.finding;
    const each = deviceYears * (weights[severity] ?? 1) * pointOf(p2);
    return { harm, axis: kind === 'safety' ? 'patient' : kind, risk: frequencies.map((p1) => each * pointOf(p1)) };
  });
}
