/** What each harm weighs at each level of likelihood, so that harms of one kind can be added up and none of another kind. */
import type { TriedHarm } from '../assessment/trial.ts';
import type { Axis } from '../benefit/effects.ts';
import type { WeightsFound } from '../benefit/weights-for.ts';
import { pointOf } from '../harm/evaluate.ts';

export type HarmAxis = Exclude<Axis, 'burden' | 'cost'>;

export interface WeighedHarm {
  readonly harm: TriedHarm;
  readonly axis: HarmAxis;
  /** By level of likelihood: expected harms in all device-years, in equivalents of one of the worst severity. Never falls. */
  readonly risk: readonly number[];
}

export function weighedHarms(
  harms: readonly TriedHarm[],
  { weights, criteria }: WeightsFound,
  deviceYears: number,
): WeighedHarm[] {
  return harms.map((harm): WeighedHarm => {
    const { kind, severity, p2 } = harm.finding;
    const each = deviceYears * (weights[severity] ?? 1) * pointOf(p2);
    const risk = criteria.frequencies.map((p1) => each * pointOf(p1));
    return { harm, axis: kind === 'safety' ? 'patient' : kind, risk };
  });
}
