/**
 * Evaluation of one harm: P1 (yearly frequency of the hazardous situation, from the likelihood level) times P2 (probability
 * that the situation ends in the harm), then the criteria's matrix. After the P1/P2 split of ISO 14971 users; the figures
 * that stand for levels are a proposal of the pack, see docs/adr/0006-evaluate-harm-by-p1-and-p2.md.
 */
import type { Acceptability } from './harm-picture.ts';

type Range = readonly [number, number];

/** All lists lowest or mildest first. */
export interface Criteria {
  /** Ids of the severity levels. */
  readonly severities: readonly string[];
  /** Per device-year, by likelihood level. */
  readonly frequencies: readonly Range[];
  /** `below`: per device-year, the last has none. */
  readonly probabilities: readonly { readonly id: string; readonly below?: number | undefined }[];
  /** rows[severity][probability]. */
  readonly rows: readonly (readonly Acceptability[])[];
}

export interface Evaluation {
  readonly p1: Range;
  /** P1 x P2, end by end, per device-year. */
  readonly probability: Range;
  readonly probabilityLevel: string;
  readonly evaluation: Acceptability;
  readonly evaluationAtHighEnd: Acceptability;
}

/** `likelihood` and `severity` are positions in their scales; undefined: the criteria do not have them. */
export function evaluate(
  criteria: Criteria,
  { likelihood, severity, p2 }: { likelihood: number; severity: number; p2: Range },
): Evaluation | undefined {
  const p1 = criteria.frequencies[likelihood];
  return p1 === undefined ? undefined : evaluateFrequency(criteria, { p1, severity, p2 });
}

/** The same for a yearly frequency that somebody measured, in place of the one that a level stands for. */
export function evaluateFrequency(
  criteria: Criteria,
  { p1, severity, p2 }: { p1: Range; severity: number; p2: Range },
): Evaluation | undefined {
  const row = criteria.rows[severity];
  if (row === undefined) return undefined;
  const probability: Range = [p1[0] * p2[0], p1[1] * p2[1]];
  const level = levelOf(criteria, pointOf(p1) * pointOf(p2), false);
  const highLevel = Math.max(level, levelOf(criteria, probability[1], true));
  const [evaluation, evaluationAtHighEnd] = [row[level], row[highLevel]];
  const probabilityLevel = criteria.probabilities[level]?.id;
  if (evaluation === undefined || evaluationAtHighEnd === undefined || probabilityLevel === undefined) return undefined;
  return { p1, probability, probabilityLevel, evaluation, evaluationAtHighEnd };
}

/** A low end of less than this share of the high end counts as this share, so that a low end of zero does not hide the high one. */
const LEAST_SHARE = 0.001;

/** The figure that stands for a range: its geometric mean. */
export function pointOf([low, high]: Range): number {
  return Math.sqrt(Math.max(low, high * LEAST_SHARE) * high);
}

/** Position of the probability level; a high end that stands on a bound belongs to the level below it. */
function levelOf({ probabilities }: Criteria, value: number, isHighEnd: boolean): number {
  const at = probabilities.findIndex(
    ({ below }) => below === undefined || value < below || (isHighEnd && value <= below * ROUNDING),
  );
  return at < 0 ? probabilities.length - 1 : at;
}

/** Products of decimal fractions end a little beside the bound that they mean. */
const ROUNDING = 1 + 1e-9;
