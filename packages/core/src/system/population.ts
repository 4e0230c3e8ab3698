/** How many alike, as a level of the population scale. The thresholds are this project's proposal. */
const UP_TO = [1, 10, 100, 10_000] as const;

/** `count` things alike on a scale of `levels` levels: one, up to 10, up to 100, up to 10,000, more. */
export function populationLevel(count: number, levels: number): number {
  const at = UP_TO.findIndex((limit) => count <= limit);
  return Math.max(0, Math.min(at < 0 ? UP_TO.length : at, levels - 1));
}
