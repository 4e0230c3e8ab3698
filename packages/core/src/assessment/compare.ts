/** Old beside new: what a change of controls or assumptions does to every harm and to the risk levels. */
import type { Assessment } from './assess.ts';
import { sideEffects } from './action.ts';
import { levelOf, namesFor } from './names.ts';
import type { ReportAction } from './report.ts';
import { type Change, type HarmChange, trialsOf } from './trial.ts';
import type { Levels } from '../risk/levels.ts';

export interface Comparison {
  /** Worst first, as in the assessment. */
  readonly lowered: readonly ComparedHarm[];
  readonly raised: readonly ComparedHarm[];
  /** Harms whose likelihood stays as it is. */
  readonly same: number;
  /** Threats that could not happen, or less, before. */
  readonly brought: ReportAction['sideEffects'];
  /** Consequences by risk level, lowest first. */
  readonly risks: readonly { readonly level: string; readonly before: number; readonly after: number }[];
  readonly evaluations: {
    readonly [K in HarmChange['evaluationBefore']]: { readonly before: number; readonly after: number };
  };
  /** Consequences whose likelihood changes. */
  readonly consequences: { readonly lowered: number; readonly raised: number };
}

export interface ComparedHarm {
  readonly id: string;
  readonly harm: string;
  readonly situation: string;
  readonly to: string;
  readonly severity: string;
  readonly before: string;
  readonly after: string;
  readonly evaluationBefore: HarmChange['evaluationBefore'];
  readonly evaluationAfter: HarmChange['evaluationAfter'];
}

export function compare(assessment: Assessment, change: Change): Comparison {
  const trials = trialsOf(assessment);
  const trial = trials.tryOut(change);
  const { likelihood, risk } = assessment.knowledge.domain.scales;
  const compared = ({ finding, before, after, evaluationBefore, evaluationAfter }: HarmChange): ComparedHarm => ({
    id: finding.id,
    harm: finding.harm,
    situation: finding.situation,
    to: finding.to,
    severity: finding.severity,
    before: levelOf(likelihood, before) ?? '',
    after: levelOf(likelihood, after) ?? '',
    evaluationBefore,
    evaluationAfter,
  });
  const [old, now] = [assessment.levels, trial.levels];
  const counted = (wanted: HarmChange['evaluationBefore'], levels: Levels) =>
    trials.harms.filter(
      ({ evaluationAt, consequence }) => evaluationAt(levels.consequence[consequence] ?? 0) === wanted,
    ).length;
  const evaluation = (wanted: HarmChange['evaluationBefore']) => ({
    before: counted(wanted, old),
    after: counted(wanted, now),
  });
  return {
    lowered: trial.changes.filter(({ before, after }) => after < before).map(compared),
    raised: trial.changes.filter(({ before, after }) => after > before).map(compared),
    same: trials.harms.length - trial.changes.length,
    brought: sideEffects(assessment, namesFor(assessment), trial),
    risks: risk.levels.map(({ id }, level) => ({
      level: id,
      before: countOf(old.consequenceRisk, level),
      after: countOf(now.consequenceRisk, level),
    })),
    evaluations: {
      unacceptable: evaluation('unacceptable'),
      reduce: evaluation('reduce'),
      acceptable: evaluation('acceptable'),
    },
    consequences: movesOf(old, now),
  };
}

function countOf(levels: Uint8Array, wanted: number): number {
  return levels.reduce((count, level) => count + (level === wanted ? 1 : 0), 0);
}

function movesOf(old: Levels, now: Levels): { lowered: number; raised: number } {
  let [lowered, raised] = [0, 0];
  old.consequence.forEach((before, index) => {
    const after = now.consequence[index] ?? before;
    if (after < before) lowered += 1;
    if (after > before) raised += 1;
  });
  return { lowered, raised };
}
