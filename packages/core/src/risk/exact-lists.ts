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

/** As `exactly`, in ascending order. */
export function exactlySorted(buffer: readonly number[], count: number): readonly number[] {
  if (count < 2) return exactly(buffer, count);
  return buffer.slice(0, count).sort((a, b) => a - b);
}
