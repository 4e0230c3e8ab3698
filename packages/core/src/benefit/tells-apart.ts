import type { Amount } from './amount.ts';

interface Weighed {
  /** By id of harm. */
  readonly amounts: Readonly<Record<string, Amount>>;
  /** Ids of harms that are unacceptable by themselves. */
  readonly unacceptable: readonly string[];
}

/** Whether options differ in this harm, or it is unacceptable under one: what a reader needs to choose. */
export function tellsApart(options: readonly Weighed[], harm: string): boolean {
  const ranges = new Set(options.map(({ amounts: { [harm]: own } }) => `${own?.low ?? 0} ${own?.high ?? 0}`));
  return ranges.size > 1 || options.some(({ unacceptable }) => unacceptable.includes(harm));
}
