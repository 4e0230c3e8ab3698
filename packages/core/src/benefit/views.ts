/** How people weigh: each view beside the others, with the figure that its exchange rates or shares give, or none. */
import type { View } from '../dossier/balances-document.ts';
import { AXES, type Axis, type Measure, type OptionEffects, type OptionInput } from './effects.ts';
import { effectsOf } from './effects-of.ts';
import { clinicalLoss, rankOptions } from './rank-options.ts';

export interface RankedOption {
  readonly option: string;
  /** What the view adds up to, lower is better; by rates and by net in equivalents of one harm of the worst severity. */
  readonly total: number;
  /** What each axis adds to it; patient: less the benefit. */
  readonly terms: Readonly<Partial<Record<Axis, number>>>;
  /** It has a harm that is unacceptable by itself: it stands behind all that have none, whatever the total. */
  readonly unacceptable: boolean;
}

export interface RateChange {
  readonly axis: Exclude<Axis, 'patient'>;
  readonly rate: number;
  /** At which value of the rate, the others as stated, another option comes first. */
  readonly at: number;
  readonly first: string;
}

export interface ViewResult {
  readonly id: string;
  readonly who: string;
  readonly reason: string;
  /** net: neither rates nor shares are stated, so only net clinical benefit is compared, and no axis is added to another. */
  readonly by: 'rates' | 'shares' | 'net';
  readonly ownWeights: boolean;
  /** Best first. */
  readonly ranking: readonly RankedOption[];
  /** Axes that the view does not weigh. */
  readonly leftOut: readonly Axis[];
  /** Axes on which something is not stated, and yet weighed. */
  readonly incomplete: readonly Axis[];
  readonly changes: readonly RateChange[];
}

type Factors = Readonly<Record<Axis, number | undefined>>;

/** `options`: before weighing, since a view may have weights of its own. */
export function viewResult(view: View, options: readonly OptionInput[], measure: Measure): ViewResult {
  const weights = view.weights ?? measure.weights;
  const effects = options.map((option) => effectsOf(option, { ...measure, weights }));
  const factors = factorsOf(view, effects);
  const loss = clinicalLoss(effects);
  const termsOf = (option: OptionEffects): RankedOption['terms'] =>
    Object.fromEntries(
      AXES.flatMap((axis) => {
        const factor = factors[axis];
        if (factor === undefined) return [];
        return [[axis, factor * (axis === 'patient' ? loss(option) : option.axes[axis].point)]];
      }),
    );
  const totalOf = (option: OptionEffects) => Object.values(termsOf(option)).reduce((sum, term) => sum + term, 0);
  const ranked = rankOptions(effects, totalOf);
  const weighed = AXES.filter((axis) => (factors[axis] ?? 0) > 0);
  return {
    id: view.id,
    who: view.who,
    reason: view.reason,
    by: view.rates !== undefined ? 'rates' : view.shares === undefined ? 'net' : 'shares',
    ownWeights: view.weights !== undefined,
    ranking: ranked.map((option) => ({
      option: option.id,
      total: totalOf(option),
      terms: termsOf(option),
      unacceptable: option.unacceptable.length > 0,
    })),
    leftOut: AXES.filter((axis) => factors[axis] === undefined),
    incomplete: weighed.filter((axis) => effects.some((option) => option.axes[axis].missing.length > 0)),
    changes: view.rates === undefined ? [] : changesOf(ranked, factors, totalOf),
  };
}

/** What one unit of each axis counts. Shares are of the way from the best to the worst of the options on the axis. */
function factorsOf({ rates, shares }: View, options: readonly OptionEffects[]): Factors {
  const none = { patient: 1, privacy: undefined, continuity: undefined, burden: undefined, cost: undefined };
  if (rates !== undefined) {
    const thousand = rates['thousand-eur'];
    return {
      patient: 1,
      privacy: rates.privacy,
      continuity: rates.continuity,
      burden: rates['burden-hour'],
      cost: thousand === undefined ? undefined : thousand / 1000,
    };
  }
  if (shares === undefined) return none;
  const loss = clinicalLoss(options);
  const factor = (axis: Axis, share: number | undefined) => {
    const values = options.map((option) => (axis === 'patient' ? loss(option) : option.axes[axis].point));
    const apart = Math.max(...values) - Math.min(...values);
    return share === undefined ? undefined : apart === 0 ? 0 : share / apart;
  };
  return {
    patient: factor('patient', shares.patient),
    privacy: factor('privacy', shares.privacy),
    continuity: factor('continuity', shares.continuity),
    burden: factor('burden', shares.burden),
    cost: factor('cost', shares.cost),
  };
}

/** A rate so much smaller than the stated one is zero but for rounding. */
const ROUNDING = 1e-9;

/** For each rate the next values below and above the stated one at which another option of the same standing comes first. */
function changesOf(
  ranked: readonly OptionEffects[],
  factors: Factors,
  totalOf: (option: OptionEffects) => number,
): RateChange[] {
  const [best, ...others] = ranked;
  if (best === undefined) return [];
  const standing = (option: OptionEffects) => option.unacceptable.length > 0;
  const rivals = others.filter((option) => standing(option) === standing(best));
  return (['privacy', 'continuity', 'burden', 'cost'] as const).flatMap((axis) => {
    const unit = axis === 'cost' ? 1000 : 1;
    const rate = (factors[axis] ?? 0) * unit;
    const crossings = rivals.flatMap((rival) => {
      const apart = (best.axes[axis].point - rival.axes[axis].point) / unit;
      const at = rate + (totalOf(rival) - totalOf(best)) / apart;
      // A rate is never below zero: what is at zero cannot fall, and an option that costs more gains only by a fall.
      const reached = apart > 0 ? at >= 0 : apart < 0 && at > rate * ROUNDING;
      return !reached ? [] : [{ axis, rate, at, first: rival.id, apart }];
    });
    const below = crossings.filter(({ apart }) => apart < 0).sort((a, b) => b.at - a.at)[0];
    const above = crossings.filter(({ apart }) => apart > 0).sort((a, b) => a.at - b.at)[0];
    return [below, above].flatMap((one) =>
      one === undefined ? [] : [{ axis: one.axis, rate: one.rate, at: one.at, first: one.first }],
    );
  });
}
