/** Losses that matter alike: harms whose severity, and whose evaluation at every likelihood, are the same. */
import type { Assessment } from '../assessment/assess.ts';
import { consequencesAt } from '../harm/consequences-at.ts';
import type { DossierCriteria } from '../harm/criteria-of-uses.ts';
import { evaluate } from '../harm/evaluate.ts';
import type { Acceptability, HarmFinding } from '../harm/harm-picture.ts';
import { evaluationRank } from '../harm/rank-harms.ts';

/** What harms of a profile are evaluated at, by likelihood level. */
export interface AtLevel {
  readonly evaluation: Acceptability;
  readonly probabilityLevel: string;
}

export interface HarmProfile {
  /** Position on the scale of severity. */
  readonly severity: number;
  readonly at: readonly AtLevel[];
  /** By the index of the consequence that it hangs on: the worst harm of this profile there. */
  readonly harms: ReadonlyMap<number, HarmFinding>;
}

/** The profile comes first that is worst at the highest likelihood. */
export function harmProfiles(assessment: Assessment, criteria: DossierCriteria): readonly HarmProfile[] {
  const { structure, knowledge, harms } = assessment;
  const counted = harms.findings.filter(({ state }) => state !== 'rejected');
  const find = consequencesAt(structure, new Set(counted.map(({ asset }) => asset)));
  const scale = knowledge.domain.scales.likelihood.levels;
  const profiles = new Map<string, HarmProfile & { readonly harms: Map<number, HarmFinding> }>();
  for (const finding of counted) {
    const goal = find(finding.consequence, finding.asset);
    const severity = criteria.severities.indexOf(finding.severity);
    const strictest = criteria.forHarm(finding);
    const at = scale.flatMap((_, likelihood): AtLevel[] => {
      const found = evaluate(strictest, { likelihood, severity, p2: finding.p2 });
      return found === undefined ? [] : [found];
    });
    if (goal === undefined || at.length < scale.length) continue;
    const key = [severity, ...at.map(({ evaluation, probabilityLevel }) => `${evaluation} ${probabilityLevel}`)].join();
    const profile = profiles.get(key) ?? { severity, at, harms: new Map<number, HarmFinding>() };
    profiles.set(key, profile);
    if (!profile.harms.has(goal)) profile.harms.set(goal, finding);
  }
  const worst = ({ at, severity }: HarmProfile) =>
    evaluationRank(at.at(-1)?.evaluation ?? 'acceptable') * (criteria.severities.length + 1) + severity;
  return [...profiles.values()].toSorted((a, b) => worst(b) - worst(a));
}
