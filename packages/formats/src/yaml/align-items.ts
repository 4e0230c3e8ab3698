/** Which item of a changed list was which item before. */

/**
 * Position before, for each item after; undefined for a new one. Positions rise, so that what stays keeps its place in
 * the text. Objects are known by where they came from, texts and numbers by what they are; of what is left between
 * two that are known, the first stands for the first.
 */
export function alignItems(
  before: readonly unknown[],
  after: readonly unknown[],
  origins: ReadonlyMap<object, object>,
): readonly (number | undefined)[] {
  const known = knownItems(before, after, origins);
  const aligned = [...known];
  let [at, taken] = [0, 0];
  while (at < after.length) {
    const here = known[at];
    if (here !== undefined) {
      taken = here + 1;
      at += 1;
      continue;
    }
    const next = known.findIndex((one, index) => index > at && one !== undefined);
    const [until, free] = next === -1 ? [after.length, before.length] : [next, known[next] ?? before.length];
    for (; at < until; at++) if (taken < free) aligned[at] = taken++;
  }
  return aligned;
}

function knownItems(
  before: readonly unknown[],
  after: readonly unknown[],
  origins: ReadonlyMap<object, object>,
): readonly (number | undefined)[] {
  const places = new Map<unknown, number[]>();
  before.forEach((item, index) => {
    const list = places.get(item);
    if (list === undefined) places.set(item, [index]);
    else list.push(index);
  });
  let last = -1;
  return after.map((item) => {
    const origin = typeof item === 'object' && item !== null ? origins.get(item) : item;
    const found = places.get(origin)?.find((place) => place > last);
    if (found === undefined || origin === undefined) return undefined;
    last = found;
    return found;
  });
}
