/**
 * Which judgement would turn the decision between two options: each input at its low and high end with the others at their
 * points, and the value of it at which both are as good. Judged by patient harm less benefit; the difference is linear in
 * each input, so that the value is exact.
 */
import { pointOf } from '../harm/evaluate.ts';
import type { Axis, Measure, OptionEffects, Range } from './effects.ts';
import { clinicalDifference, type Points } from './clinical-difference.ts';

export interface SensitivityInput {
  readonly kind: 'p2' | 'frequency' | 'benefit' | 'weight';
  /** Harm, benefit or severity. */
  readonly id: string;
  readonly title: string;
  /** Options in which it is this input; both where it is the same in both. */
  readonly options: readonly string[];
  /** Undefined for weights: they are stated, not estimated. */
  readonly range: Range | undefined;
  readonly point: number;
  /** Differences at the ends of the range. */
  readonly atLow: number | undefined;
  readonly atHigh: number | undefined;
  /** Undefined: no possible value of it makes both equal. */
  readonly breakEven: number | undefined;
  /** The break-even value lies within the range: this judgement alone can turn the decision. */
  readonly turns: boolean;
}

export interface ExchangeRate {
  readonly axis: Exclude<Axis, 'patient'>;
  /** Patient harm that one unit of the axis must be worth for both to be as good. */
  readonly rate: number;
  /** The option that is the better above that rate. */
  readonly above: string;
}

export interface Sensitivity {
  readonly first: string;
  readonly second: string;
  /** Patient harm less benefit, first less second, at the points; below zero the first is the better. */
  readonly difference: number;
  /** Those that can turn the decision first, then by how far they move it; inputs that play no part are left out. */
  readonly inputs: readonly SensitivityInput[];
  /** From which exchange rate on another axis would turn it, where one would. */
  readonly rates: readonly ExchangeRate[];
}

export function sensitivityOf(first: OptionEffects, second: OptionEffects, measure: Measure): Sensitivity {
  const withPoints = clinicalDifference(first, second, measure);
  const difference = withPoints({});
  const least =
    ROUNDING * [first, second].reduce((sum, one) => sum + one.axes.patient.point + (one.benefit?.point ?? 0), 0);
  const inputs = inputsOf(first, second, measure)
    .map((input) => tried(input, withPoints, least))
    .filter(({ atLow, atHigh, breakEven }) => atLow !== atHigh || breakEven !== undefined)
    .sort((a, b) => Number(b.turns) - Number(a.turns) || swingOf(b) - swingOf(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
  return { first: first.id, second: second.id, difference, inputs, rates: ratesOf(first, second, difference) };
}

type Asked = Omit<SensitivityInput, 'atLow' | 'atHigh' | 'breakEven' | 'turns'> & { readonly most: number };

/** What moves the difference by less than this share of all that is counted moves it only by rounding. */
const ROUNDING = 1e-12;

function tried({ most, ...input }: Asked, withPoints: (points: Points) => number, least: number): SensitivityInput {
  const at = (value: number) => withPoints({ [keyOf(input)]: value });
  const { range } = input;
  const [base, slope] = [at(0), at(1) - at(0)];
  if (Math.abs(slope * (range?.[1] ?? input.point)) <= least)
    return { ...input, atLow: undefined, atHigh: undefined, breakEven: undefined, turns: false };
  const even = -base / slope;
  const breakEven = even >= 0 && even <= most ? even : undefined;
  const [atLow, atHigh] = [range && at(range[0]), range && at(range[1])];
  return { ...input, atLow, atHigh, breakEven, turns: (atLow ?? 0) * (atHigh ?? 0) < 0 };
}

function inputsOf(first: OptionEffects, second: OptionEffects, { weights }: Measure): Asked[] {
  const harms = first.harms.flatMap((own, at): Asked[] => {
    const its = second.harms[at];
    if (own.axis !== 'patient' || its === undefined) return [];
    const [id, title] = [own.id, own.harm];
    const there = [own, its].map(({ frequency }) => frequency !== undefined);
    const p2 = split(first, second, [there[0] ? own.p2 : undefined, there[1] ? its.p2 : undefined]);
    const frequency = split(first, second, [own.frequency, its.frequency]);
    return [
      ...p2.map((one): Asked => ({ kind: 'p2', id, title, ...one, most: 1 })),
      ...frequency.map((one): Asked => ({ kind: 'frequency', id, title, ...one, most: Number.POSITIVE_INFINITY })),
    ];
  });
  const benefits = first.benefits.flatMap((own, at): Asked[] =>
    split(first, second, [own.effect, second.benefits[at]?.effect]).map(
      (one): Asked => ({ kind: 'benefit', id: own.id, title: own.title, ...one, most: Number.POSITIVE_INFINITY }),
    ),
  );
  const severities = Object.entries(weights).map(
    ([id, point]): Asked => ({
      kind: 'weight',
      id,
      title: id,
      options: [first.id, second.id],
      range: undefined,
      point,
      most: 1,
    }),
  );
  return [...harms, ...benefits, ...severities];
}

/** One input where both options have the same range, since then it is one judgement; else one for each. */
function split(
  first: OptionEffects,
  second: OptionEffects,
  [own, its]: readonly [Range | undefined, Range | undefined],
): Pick<Asked, 'options' | 'range' | 'point'>[] {
  if (own !== undefined && its !== undefined && String(own) === String(its))
    return [{ options: [first.id, second.id], range: own, point: pointOf(own) }];
  return [
    ...(own === undefined ? [] : [{ options: [first.id], range: own, point: pointOf(own) }]),
    ...(its === undefined ? [] : [{ options: [second.id], range: its, point: pointOf(its) }]),
  ];
}

/** As clinical-difference reads points. */
function keyOf({ kind, id, options }: Pick<SensitivityInput, 'kind' | 'id' | 'options'>): string {
  return `${kind} ${id} ${options.join(' ')}`;
}

function swingOf({ atLow = 0, atHigh = 0 }: SensitivityInput): number {
  return Math.abs(atHigh - atLow);
}

/** Patient harm apart, the two differ by so much on the axis: at which price of it is the difference made up for? */
function ratesOf(first: OptionEffects, second: OptionEffects, difference: number): ExchangeRate[] {
  return (['privacy', 'continuity', 'burden', 'cost'] as const).flatMap((axis): ExchangeRate[] => {
    const [own, its] = [first.axes[axis], second.axes[axis]];
    const apart = own.point - its.point;
    const rate = -difference / apart;
    if (own.missing.length + its.missing.length > 0 || apart === 0 || !(rate > 0)) return [];
    return [{ axis, rate, above: apart > 0 ? second.id : first.id }];
  });
}
