/**
 * Which consequences anything can bring about at all, however unlikely: what tells a harm that controls alone bring from one
 * that is merely rare. Generous: a threat counts as possible as soon as one of its causes is.
 */
import type { Assessment } from '../assessment/assess.ts';
import type { Levels } from '../risk/levels.ts';
import { THREAT } from '../risk/risk-model.ts';

type Ground = Pick<Assessment, 'structure' | 'model'>;

/** Per consequence of the structure. `asIfBrought`: every side effect counts, whether a strategy that brings it is enabled or not. */
export function canComeAbout({ structure, model }: Ground, levels: Levels, asIfBrought: boolean): readonly boolean[] {
  const { threats, trust, consequences, underminedBy } = structure;
  const happens = threats.map(
    ({ triggeredBy }, index) =>
      asIfBrought ||
      ((model.threatFlags[index] ?? 0) & THREAT.triggered) === 0 ||
      triggeredBy.some((strategy) => levels.strategyEnabled[strategy] === 1),
  );
  const threatsOfTrust = trust.map((): number[] => []);
  const threatsOfConsequence = consequences.map((): number[] => []);
  threats.forEach(({ entryPoints, conditions }, index) => {
    if (happens[index] !== true) return;
    for (const at of entryPoints) threatsOfTrust[at]?.push(index);
    for (const at of conditions) threatsOfConsequence[at]?.push(index);
  });
  const trustOf = consequences.map((): number[] => []);
  underminedBy.forEach((consequence, at) => trustOf[consequence]?.push(at));
  const found = consequences.map(() => false);
  const done = new Set<number>();
  const open = trust.flatMap((_, at) =>
    (levels.assumedTrust[at] ?? 0) < model.levels - 1 ? (threatsOfTrust[at] ?? []) : [],
  );
  for (let threat = open.pop(); threat !== undefined; threat = open.pop()) {
    if (done.has(threat)) continue;
    done.add(threat);
    for (const effect of threats[threat]?.effects ?? []) {
      if (found[effect] === true) continue;
      found[effect] = true;
      open.push(...(threatsOfConsequence[effect] ?? []));
      for (const at of trustOf[effect] ?? []) open.push(...(threatsOfTrust[at] ?? []));
    }
  }
  return found;
}
