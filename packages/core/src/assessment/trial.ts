/** "What if": levels and harms with some controls switched on or off, beside those of the assessment. Nothing is written. */
import type { Assessment } from './assess.ts';
import { consequencesAt } from '../harm/consequences-at.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import { evaluate } from '../harm/evaluate.ts';
import type { Acceptability, HarmFinding } from '../harm/harm-picture.ts';
import type { Levels } from '../risk/levels.ts';
import { CONTROL } from '../risk/risk-model.ts';
import { standingOf, update } from '../risk/update.ts';
import type { Changes } from '../risk/what-if.ts';

/** Controls and trust attributes by index into the structure's lists; levels by index into the trust scale. */
export interface Change {
  readonly on: readonly number[];
  readonly off?: readonly number[];
  readonly trust?: readonly { readonly index: number; readonly level: number }[];
}

export interface HarmChange {
  readonly finding: HarmFinding;
  /** Indexes into the likelihood scale. */
  readonly before: number;
  readonly after: number;
  readonly evaluationBefore: Acceptability;
  readonly evaluationAfter: Acceptability;
}

export interface Trial {
  readonly levels: Levels;
  /** Only harms whose likelihood changes, worst first as in the assessment; rejected ones never. */
  readonly changes: readonly HarmChange[];
}

/** A harm that can be tried: its consequence in the structure. */
export interface TriedHarm {
  readonly finding: HarmFinding;
  readonly consequence: number;
  /** Rank of its severity, 0 = mildest. */
  readonly severity: number;
  /** By the strictest criteria of its uses, as its evaluation is. */
  readonly evaluationAt: (likelihood: number) => Acceptability;
}

export interface Trials {
  readonly harms: readonly TriedHarm[];
  readonly tryOut: (change: Change) => Trial;
}

export function trialsOf(assessment: Assessment): Trials {
  const harms = triedHarms(assessment);
  const before = standingOf(assessment.model, assessment.levels);
  return {
    harms,
    tryOut: (change) => {
      const { levels } = update(before, changesOf(change));
      return { levels, changes: changesBetween(harms, assessment.levels, levels) };
    },
  };
}

export function changesBetween(harms: readonly TriedHarm[], old: Levels, now: Levels): HarmChange[] {
  return harms.flatMap(({ finding, consequence, evaluationAt }): HarmChange[] => {
    const before = old.consequence[consequence] ?? 0;
    const after = now.consequence[consequence] ?? 0;
    if (before === after) return [];
    return [{ finding, before, after, evaluationBefore: evaluationAt(before), evaluationAfter: evaluationAt(after) }];
  });
}

function triedHarms({ dossier, knowledge, structure, harms }: Assessment): TriedHarm[] {
  const counted = harms.findings.filter(({ state }) => state !== 'rejected');
  const find = consequencesAt(structure, new Set(counted.map(({ asset }) => asset)));
  const { criteria } = criteriaFor(dossier, knowledge);
  return counted.flatMap((finding): TriedHarm[] => {
    const consequence = find(finding.consequence, finding.asset);
    if (consequence === undefined || criteria === undefined) return [];
    const severity = criteria.severities.indexOf(finding.severity);
    const strictest = criteria.forHarm(finding);
    const evaluationAt = (likelihood: number) =>
      evaluate(strictest, { likelihood, severity, p2: finding.p2 })?.evaluation ?? finding.evaluation;
    return [{ finding, consequence, severity, evaluationAt }];
  });
}

function changesOf({ on, off = [], trust = [] }: Change): Changes {
  const controls = new Map<number, { readonly state: number }>();
  for (const control of on) controls.set(control, { state: CONTROL.inPlace });
  for (const control of off) controls.set(control, { state: CONTROL.absent });
  return { controls, trust: new Map(trust.map(({ index, level }) => [index, level])) };
}
