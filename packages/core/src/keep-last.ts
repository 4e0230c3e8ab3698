/** A memory of bounded size: what was used last is kept, what nobody asked for the longest goes. */

/** Puts the value in as the one used last, and returns it. `kept` is a map in the order of use that nobody else changes. */
export function keepLast<V>(kept: Map<string, V>, key: string, value: V, most: number): V {
  kept.delete(key);
  kept.set(key, value);
  for (const oldest of kept.keys()) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return value;
}
