/** Harms seen from one side: by use context, stage, whom they strike, kind of harm, or party that must see to them. */
import type { Acceptability, HarmFinding } from './harm-picture.ts';
import { evaluationRank } from './rank-harms.ts';

export type HarmSide = 'use' | 'stage' | 'to' | 'kind' | 'responsible';

export interface HarmGroup {
  /** Undefined: nobody has taken these harms on yet. */
  readonly key: string | undefined;
  /** In the order given. */
  readonly findings: readonly HarmFinding[];
  readonly worst: Acceptability;
  readonly counts: Readonly<Record<Acceptability, number>>;
}

/** Rejected harms count for nothing and are left out. A harm of several use contexts stands in each. Worst group first. */
export function groupHarms(findings: readonly HarmFinding[], side: HarmSide): readonly HarmGroup[] {
  const groups = new Map<string | undefined, HarmFinding[]>();
  for (const finding of findings) {
    if (finding.state === 'rejected') continue;
    for (const key of keysOf(finding, side)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [finding]);
      else group.push(finding);
    }
  }
  return [...groups]
    .map(([key, members]) => groupOf(key, members))
    .sort(
      (a, b) =>
        evaluationRank(b.worst) - evaluationRank(a.worst) ||
        b.counts[b.worst] - a.counts[a.worst] ||
        ((a.key ?? '') < (b.key ?? '') ? -1 : 1),
    );
}

function keysOf(finding: HarmFinding, side: HarmSide): readonly (string | undefined)[] {
  return side === 'use' ? finding.uses : [finding[side]];
}

function groupOf(key: string | undefined, findings: readonly HarmFinding[]): HarmGroup {
  const counts = { acceptable: 0, reduce: 0, unacceptable: 0 };
  for (const { evaluation } of findings) counts[evaluation] += 1;
  const worst = counts.unacceptable > 0 ? 'unacceptable' : counts.reduce > 0 ? 'reduce' : 'acceptable';
  return { key, findings, worst, counts };
}
