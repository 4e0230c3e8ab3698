/**
 * The order of construction rules that name the rules before and after them instead of a priority. A rule's rank is 1 where nothing
 * comes before it, else one more than the highest rank before it.
 */
export interface Ranks {
  readonly ranks: ReadonlyMap<string, number>;
  /** Rules that come before each other in a ring: they have no rank. */
  readonly inRing: readonly string[];
}

/** `before`: rule to the rules before it. Names that are no rules are passed over. */
export function rankRules(rules: readonly string[], before: ReadonlyMap<string, ReadonlySet<string>>): Ranks {
  const left = new Map(rules.map((rule) => [rule, new Set<string>()]));
  for (const [rule, waiting] of left) {
    for (const earlier of before.get(rule) ?? []) if (left.has(earlier) && earlier !== rule) waiting.add(earlier);
  }
  const ranks = new Map<string, number>();
  for (let rank = 1; left.size > 0; rank += 1) {
    const ready = [...left]
      .filter(([, waiting]) => [...waiting].every((earlier) => ranks.has(earlier)))
      .map(([rule]) => rule);
    if (ready.length === 0) break;
    for (const rule of ready) {
      ranks.set(rule, rank);
      left.delete(rule);
    }
  }
  return { ranks, inRing: [...left.keys()] };
}
