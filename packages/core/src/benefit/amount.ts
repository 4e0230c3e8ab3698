/** A figure with its range: uncertainty is carried through, never rounded away. Ends are added end by end, points by themselves. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  /** Stands for the range where one figure is needed; of products of ranges, the product of their geometric means. */
  readonly point: number;
}

export const NONE_AT_ALL: Amount = { low: 0, high: 0, point: 0 };

export function exactly(value: number): Amount {
  return { low: value, high: value, point: value };
}

export function sumOf(amounts: readonly Amount[]): Amount {
  return amounts.reduce(
    (sum, { low, high, point }) => ({ low: sum.low + low, high: sum.high + high, point: sum.point + point }),
    NONE_AT_ALL,
  );
}

/** The worst of one against the best of the other, so that the range holds whatever is true. */
export function minus(one: Amount, other: Amount): Amount {
  return { low: one.low - other.high, high: one.high - other.low, point: one.point - other.point };
}
