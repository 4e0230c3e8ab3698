/** Sets of sets of controls as bits: bit number `mask` is the set that has the controls whose bits are in `mask`. */

export type SetsOfSets = Uint32Array;

/** Of so many sets; a number below 32 that is a power of two leaves bits that mean nothing. */
export function noSets(count: number): SetsOfSets {
  return new Uint32Array(Math.max(1, count / 32));
}

export function allSets(count: number): SetsOfSets {
  return noSets(count).fill(0xffffffff);
}

/** Sets of `count` sets that have control number `at`. */
export function setsWith(count: number, at: number): SetsOfSets {
  const within = [0xaaaaaaaa, 0xcccccccc, 0xf0f0f0f0, 0xff00ff00, 0xffff0000][at];
  const found = noSets(count);
  return within === undefined ? found.map((_, word) => (word & (1 << (at - 5)) ? 0xffffffff : 0)) : found.fill(within);
}

export function both(one: SetsOfSets, other: SetsOfSets): SetsOfSets {
  return combined(one, other, (a, b) => a & b);
}

export function either(one: SetsOfSets, other: SetsOfSets): SetsOfSets {
  return combined(one, other, (a, b) => a | b);
}

export function but(one: SetsOfSets, other: SetsOfSets): SetsOfSets {
  return combined(one, other, (a, b) => a & ~b);
}

/** Adds the sets of the other; tells whether that changed anything. */
export function addTo(sets: SetsOfSets, other: SetsOfSets): boolean {
  let changed = 0;
  for (let word = 0; word < sets.length; word += 1) {
    const before = sets[word] ?? 0;
    const now = before | (other[word] ?? 0);
    changed |= now ^ before;
    sets[word] = now;
  }
  return changed !== 0;
}

export function has(sets: SetsOfSets, mask: number): boolean {
  return ((sets[mask >>> 5] ?? 0) & (1 << (mask & 31))) !== 0;
}

function combined(one: SetsOfSets, other: SetsOfSets, bits: (a: number, b: number) => number): SetsOfSets {
  const found = new Uint32Array(one.length);
  for (let word = 0; word < found.length; word += 1) found[word] = bits(one[word] ?? 0, other[word] ?? 0);
  return found;
}
