/** Patient harm less benefit of one option, less that of another, with some inputs at other values than their points. */
import { pointOf } from '../harm/evaluate.ts';
import type { Measure, OptionBenefit, OptionEffects, OptionHarm } from './effects.ts';

/** `<kind> <id> <option>` or, where both options share it, `<kind> <id> <first> <second>`, to its value. */
export type Points = Readonly<Record<string, number>>;

export function clinicalDifference(
  first: OptionEffects,
  second: OptionEffects,
  measure: Measure,
): (points: Points) => number {
  const both = `${first.id} ${second.id}`;
  const counted = first.benefit !== undefined && second.benefit !== undefined;
  return (points) => {
    const at = (kind: string, id: string, option: string) =>
      points[`${kind} ${id} ${option}`] ?? points[`${kind} ${id} ${both}`];
    const weightOf = (severity: string | undefined) =>
      severity === undefined ? 0 : (points[`weight ${severity} ${both}`] ?? measure.weights[severity] ?? 0);
    const harm = (option: string, { id, axis, frequency, p2, severity }: OptionHarm) => {
      if (axis !== 'patient' || frequency === undefined) return 0;
      const often = at('frequency', id, option) ?? pointOf(frequency);
      return measure.deviceYears * often * (at('p2', id, option) ?? pointOf(p2)) * weightOf(severity);
    };
    const benefit = (option: string, { id, effect, averts }: OptionBenefit) => {
      if (!counted || effect === undefined) return 0;
      return (measure.deviceYears / 1000) * (at('benefit', id, option) ?? pointOf(effect)) * weightOf(averts);
    };
    const loss = ({ id, harms, benefits }: OptionEffects) =>
      harms.reduce((sum, one) => sum + harm(id, one), 0) - benefits.reduce((sum, one) => sum + benefit(id, one), 0);
    return loss(first) - loss(second);
  };
}
