/** Own weights of severities as they are typed: all of the scale or none, and the worse the harm, the more it weighs. */
import type { FieldReader } from '../kit/read-fields.ts';

/** By level, mildest first; levels that somebody wrote and the scale does not have stand at the end. */
export type WeightsDraft = Readonly<Record<string, string>>;

export function weightsDraft(
  weights: Readonly<Record<string, number>> = {},
  severities: readonly string[],
  typed: (value: number | undefined) => string,
): WeightsDraft {
  const levels = [...new Set([...severities, ...Object.keys(weights)])];
  return Object.fromEntries(levels.map((level) => [level, typed(weights[level])]));
}

/** Undefined where no weight is typed. */
export function readWeights(read: FieldReader, draft: WeightsDraft): Record<string, number> | undefined {
  const levels = Object.entries(draft);
  if (levels.every(([, typed]) => typed.trim() === '')) return undefined;
  let milder = -1;
  const weights: [string, number][] = [];
  for (const [level, typed] of levels) {
    const name = `weights.${level}`;
    if (typed.trim() === '') read.note(name, 'together');
    const weight = read.figure(name, typed, 'share');
    if (weight === undefined) continue;
    if (weight <= milder) read.note(name, 'rises');
    milder = weight;
    weights.push([level, weight]);
  }
  return Object.fromEntries(weights);
}

export function isWeighed(draft: WeightsDraft): boolean {
  return Object.values(draft).some((typed) => typed.trim() !== '');
}
