/**
 * Lists of indexes built in one buffer and kept at just their length: a list that grows by itself holds room for seventeen, which
 * for half a million threats is most of the memory and of the time.
 */
const NONE: readonly number[] = [];

/** Puts an index into the buffer unless it is negative or there already; the new count. */
export function noted(buffer: number[], count: number, index: number): number {
  if (index < 0) return count;
  for (let at = 0; at < count; at += 1) if (buffer[at] === index) return count;
  buffer[count] = index;
  return count + 1;
}

/** The first `count` of the buffer. */
export function exactly(buffer: readonly number[], count: number): readonly number[] {
  return count === 0 ? NONE : buffer.slice(0, count);
}

/** By index, the list of it alone: most lists hold one index, and those with the same share one. */
export type ListsOfOne = (readonly number[] | undefined)[];

/** As `exactly`; a list of one is taken from `ones`, and put there. */
export function exactlyShared(buffer: readonly number[], count: number, ones: ListsOfOne): readonly number[] {
  if (count !== 1) return exactly(buffer, count);
  const only = buffer[0] as number;
  return (ones[only] ??= [only]);
}

/** As `exactlyShared`, in ascending order. Sorts the buffer itself: lists are short, and no copy is made. */
export function exactlySorted(buffer: number[], count: number, ones: ListsOfOne): readonly number[] {
  for (let sorted = 1; sorted < count; sorted += 1) {
    const index = buffer[sorted] as number;
    let at = sorted;
    for (; at > 0 && (buffer[at - 1] as number) > index; at -= 1) buffer[at] = buffer[at - 1] as number;
    buffer[at] = index;
  }
  return exactlyShared(buffer, count, ones);
}
