/**
 * A drawing that anybody can repeat: the same seed draws the same from the same list, on any machine. The numbers come from
 * mulberry32 (public domain, 32 bits of state); each drawn one leaves the list.
 */

/** `count` of the list in the order drawn, none twice; `seed` is a whole number, of which the lower 32 bits count. */
export function drawWithoutRepeats<T>(list: readonly T[], count: number, seed: number): T[] {
  if (count > list.length) throw new RangeError(`cannot draw ${count} out of ${list.length} without repeats`);
  const next = numbersFrom(seed);
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(Math.floor(next() * left.length), 1)).flat();
}

/** Mulberry32: numbers from 0 up to, not with, 1. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
