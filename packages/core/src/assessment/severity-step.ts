/** Step 1 to 5 of a rank on a scale of any length: rank 1 is always the lowest step and the last rank always the highest. */
export function severityStep(rank: number, levels: number): 1 | 2 | 3 | 4 | 5 {
  if (levels <= 1) return 5;
  const step = 1 + Math.round(((rank - 1) / (levels - 1)) * 4);
  return Math.min(5, Math.max(1, step)) as 1 | 2 | 3 | 4 | 5;
}
