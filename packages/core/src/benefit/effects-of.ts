/** The sums of one option: every harm and benefit weighed and put on its axis. The axes are not added to each other. */
import { pointOf } from '../harm/evaluate.ts';
import { type Amount, exactly, minus, sumOf } from './amount.ts';
import type { AxisSum, Measure, OptionBenefit, OptionEffects, OptionHarm, OptionInput, Range } from './effects.ts';

export function effectsOf(option: OptionInput, measure: Measure): OptionEffects {
  const amounts = Object.fromEntries(option.harms.map((harm) => [harm.id, harmAmount(harm, measure)]));
  const ofAxis = (wanted: OptionHarm['axis']): AxisSum => {
    const harms = option.harms.filter(({ axis }) => axis === wanted);
    return { ...sumOf(harms.map(({ id }) => amounts[id] ?? exactly(0))), missing: [] };
  };
  const { hours, cost, missing } = option.care;
  const patient = ofAxis('patient');
  const benefit = benefitSum(option.benefits, measure);
  return {
    ...option,
    amounts,
    axes: {
      patient,
      privacy: ofAxis('privacy'),
      continuity: ofAxis('continuity'),
      burden: { ...exactly(hours.inUse + hours.training), missing: missing.burden },
      cost: { ...exactly(cost.once + cost.yearly * measure.years), missing: missing.cost },
    },
    benefit,
    net: benefit === undefined ? undefined : minus(benefit, patient),
    unacceptable: option.harms.flatMap(({ id, evaluation }) => (evaluation === 'unacceptable' ? [id] : [])),
  };
}

/** Device-years x frequency x P2 x weight of the severity, end by end; a harm that is not there under the option counts nothing. */
export function harmAmount({ frequency, p2, severity }: OptionHarm, { deviceYears, weights }: Measure): Amount {
  const weight = weights[severity];
  if (frequency === undefined || weight === undefined) return exactly(0);
  return scaled(product(frequency, p2), deviceYears * weight);
}

/** Undefined where the benefit has no figure or does not say what it averts. */
export function benefitAmount(
  { effect, averts }: OptionBenefit,
  { deviceYears, weights }: Measure,
): Amount | undefined {
  const weight = averts === undefined ? undefined : weights[averts];
  if (effect === undefined || weight === undefined) return undefined;
  return scaled({ low: effect[0], high: effect[1], point: pointOf(effect) }, (deviceYears / 1000) * weight);
}

function benefitSum(benefits: readonly OptionBenefit[], measure: Measure): AxisSum | undefined {
  const amounts = benefits.map((benefit) => benefitAmount(benefit, measure));
  const known = amounts.filter((amount) => amount !== undefined);
  if (known.length === 0) return undefined;
  return { ...sumOf(known), missing: benefits.flatMap(({ id }, at) => (amounts[at] === undefined ? [id] : [])) };
}

function product(one: Range, other: Range): Amount {
  return { low: one[0] * other[0], high: one[1] * other[1], point: pointOf(one) * pointOf(other) };
}

function scaled({ low, high, point }: Amount, factor: number): Amount {
  return { low: low * factor, high: high * factor, point: point * factor };
}
