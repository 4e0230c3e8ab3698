/** Which options drop out: another is worse on no axis and better on one. What stays is the frontier. */
import { AXES, type AxisSum, type OptionEffects } from './effects.ts';

export interface Dominated {
  readonly option: string;
  /** Options that are worse than it on no axis and better on one, by points. */
  readonly by: readonly string[];
  /** Of these, such that the ranges say so too: they do not overlap where the two differ. */
  readonly surely: readonly string[];
}

/** In the order of the options; empty: all stand on the frontier. */
export function dominatedOptions(options: readonly OptionEffects[]): Dominated[] {
  return options.flatMap((option): Dominated[] => {
    const by = options.filter((other) => other !== option && dominates(other, option));
    if (by.length === 0) return [];
    const surely = by.filter((other) => surelyDominates(other, option));
    return [{ option: option.id, by: by.map(({ id }) => id), surely: surely.map(({ id }) => id) }];
  });
}

export function dominates(one: OptionEffects, other: OptionEffects): boolean {
  const pairs = pairsOf(one, other);
  return (
    pairs.every(([own, its]) => own.missing.length === 0 && own.point <= its.point) &&
    pairs.some(([own, its]) => own.point < its.point)
  );
}

function surelyDominates(one: OptionEffects, other: OptionEffects): boolean {
  const pairs = pairsOf(one, other).filter(([, , same]) => !same);
  return pairs.every(([own, its]) => own.high <= its.low) && pairs.some(([own, its]) => own.high < its.low);
}

/**
 * Sums of both on each axis, lower always the better, and whether they are sums of the same items. What is not stated could
 * be anything: an option of which something is not stated is not seen to be better there, unless it asks the same.
 */
function pairsOf(one: OptionEffects, other: OptionEffects): readonly (readonly [AxisSum, AxisSum, boolean])[] {
  const same = sameControls(one, other);
  const axes = AXES.map((axis) => {
    const [own, its] = [one.axes[axis], other.axes[axis]];
    return [same ? { ...own, missing: [] } : own, its, sameItems(one, other, axis)] as const;
  });
  const benefit =
    one.benefit === undefined && other.benefit === undefined
      ? []
      : [[costOf(one.benefit), costOf(other.benefit), sameBenefits(one, other)] as const];
  return [...axes, ...benefit];
}

/** A benefit that is lower counts as worse; one without figures as none. */
function costOf(benefit: AxisSum | undefined): AxisSum {
  if (benefit === undefined) return { low: 0, high: 0, point: 0, missing: [] };
  return { low: -benefit.high, high: -benefit.low, point: -benefit.point, missing: [] };
}

function sameControls(one: OptionEffects, other: OptionEffects): boolean {
  return [...one.controls].sort().join() === [...other.controls].sort().join();
}

/** The same uncertain figures on both sides: then they are equal whatever is true. */
function sameItems(one: OptionEffects, other: OptionEffects, wanted: string): boolean {
  if (wanted === 'burden' || wanted === 'cost') {
    const [own, its] = [one.axes[wanted], other.axes[wanted]];
    return own.point === its.point;
  }
  return one.harms.every(({ axis, id, frequency, p2 }) => {
    if (axis !== wanted) return true;
    const twin = other.harms.find((harm) => harm.id === id);
    return twin !== undefined && String(twin.frequency) === String(frequency) && String(twin.p2) === String(p2);
  });
}

function sameBenefits(one: OptionEffects, other: OptionEffects): boolean {
  return one.benefits.every(({ id, effect }) => {
    const twin = other.benefits.find((benefit) => benefit.id === id);
    return twin !== undefined && String(twin.effect) === String(effect);
  });
}
