/** Threats that a change brings about, each of the pack once, in words with the assets of its first place. */
import type { Assessment } from '../../assessment/assess.ts';
import { type Named, namesFor } from '../../assessment/names.ts';

/** `threats`: indexes into the structure. */
export function broughtBy(assessment: Assessment, threats: readonly number[]): Named[] {
  const names = namesFor(assessment);
  const brought = new Map<string, string>();
  for (const index of threats) {
    const threat = assessment.structure.threats[index];
    if (threat === undefined || brought.has(threat.threat)) continue;
    const domain = assessment.knowledge.domain.threats[threat.domainIndex];
    brought.set(threat.threat, names.filled(domain?.explain ?? domain?.title ?? threat.threat, threat.roles));
  }
  return [...brought].map(([id, title]) => ({ id, title }));
}
