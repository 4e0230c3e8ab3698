/** Worst first: by evaluation, severity, high end of the probability, then by id so that the order never changes by chance. */
import type { Acceptability, HarmFinding } from './harm-picture.ts';

const MILDEST_FIRST: readonly Acceptability[] = ['acceptable', 'reduce', 'unacceptable'];

/** How bad an evaluation is; 0 is acceptable. */
export function evaluationRank(evaluation: Acceptability): number {
  return MILDEST_FIRST.indexOf(evaluation);
}

/** Rejected ones come last. `severities`: ids of the scale, mildest first. */
export function rankHarms(findings: readonly HarmFinding[], severities: readonly string[]): HarmFinding[] {
  const severity = new Map(severities.map((id, rank) => [id, rank]));
  const rejected = (finding: HarmFinding) => (finding.state === 'rejected' ? 1 : 0);
  return [...findings].sort(
    (a, b) =>
      rejected(a) - rejected(b) ||
      evaluationRank(b.evaluation) - evaluationRank(a.evaluation) ||
      (severity.get(b.severity) ?? -1) - (severity.get(a.severity) ?? -1) ||
      b.probability[1] - a.probability[1] ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
