/**
 * What to do first: controls that are not in place, by how much the worst harms fall when they are switched on.
 * Each strategy is tried at all places where it stands on a path that carries a level, since a path that stays open keeps the
 * level up. Where no strategy alone lowers the worst harm, several are put together, and what turns out needless is left out.
 */
import type { Assessment } from './assess.ts';
import { actionFor } from './action.ts';
import { candidatesFor } from './candidates.ts';
import { combine, type Tried } from './combine.ts';
import { coneOf } from './cone.ts';
import { namesFor } from './names.ts';
import type { ReportAction } from './report.ts';
import { type Trial, type TriedHarm, type Trials, trialsOf } from './trial.ts';
import type { Levels } from '../risk/levels.ts';

export interface WhatFirstOptions {
  /** Actions that are wanted. */
  readonly most: number;
  /** Trials that may be made; the best of them are given. */
  readonly trials?: number;
  readonly onProgress?: (done: number, of: number) => void;
}

/** Harms that the search looks at: the worst so many. */
const MOST_TARGETS = 25;
const DEFAULT_TRIALS = 240;

export function whatFirst(assessment: Assessment, options: WhatFirstOptions): ReportAction[] {
  const trials = trialsOf(assessment);
  const targets = targetsOf(assessment, trials);
  const worst = targets[0];
  if (worst === undefined) return [];
  const level = assessment.levels.consequence[worst.consequence] ?? 0;
  const tried = tryAll(
    assessment,
    trials,
    targets.map(({ consequence }) => consequence),
    {
      options,
      worst: worst.consequence,
      reached: (levels) => (levels.consequence[worst.consequence] ?? 0) < level,
    },
  );
  const severity = new Map(trials.harms.map((harm) => [harm.finding, harm.severity]));
  const best = tried
    .filter(({ trial }) => isUseful(gainOf(trial, severity)))
    .sort((a, b) => compareTried(severity, b, a));
  const names = namesFor(assessment);
  return withoutRepeats(best)
    .slice(0, options.most)
    .map(({ candidate, trial }) => actionFor(assessment, names, candidate, trial));
}

export interface Lowering {
  readonly action: ReportAction;
  /** Likelihood levels of the first consequence that falls. */
  readonly before: string;
  readonly after: string;
}

/** What would lower some consequences, most effect first. */
export function whatLowers(
  assessment: Assessment,
  consequences: readonly number[],
  options: WhatFirstOptions,
): Lowering[] {
  const old = assessment.levels.consequence;
  const wanted = consequences.filter((at) => (old[at] ?? 0) > 0);
  const first = wanted[0];
  if (first === undefined) return [];
  const fall = (levels: Levels) =>
    wanted.reduce((sum, at) => sum + Math.max(0, (old[at] ?? 0) - (levels.consequence[at] ?? 0)), 0);
  const reached = (levels: Levels) => (levels.consequence[first] ?? 0) < (old[first] ?? 0);
  const tried = tryAll(assessment, trialsOf(assessment), wanted, { options, worst: first, reached });
  const scale = assessment.knowledge.domain.scales.likelihood.levels;
  const names = namesFor(assessment);
  const useful = tried
    .filter(({ trial }) => fall(trial.levels) > 0)
    .sort(
      (a, b) =>
        fall(b.trial.levels) - fall(a.trial.levels) || a.candidate.controls.length - b.candidate.controls.length,
    );
  return withoutRepeats(useful)
    .slice(0, options.most)
    .map(({ candidate, trial }): Lowering => {
      const at = wanted.find((index) => (trial.levels.consequence[index] ?? 0) < (old[index] ?? 0)) ?? first;
      const [before, after] = [scale[old[at] ?? 0]?.id ?? '', scale[trial.levels.consequence[at] ?? 0]?.id ?? ''];
      return { action: actionFor(assessment, names, candidate, trial), before, after };
    });
}

/** Harms that should fall: those that are not acceptable; where all are, those above the lowest likelihood. */
function targetsOf({ levels }: Assessment, { harms }: Trials): TriedHarm[] {
  const open = harms.filter(({ consequence }) => (levels.consequence[consequence] ?? 0) > 0);
  const pressing = open.filter(({ finding }) => finding.evaluation !== 'acceptable');
  return (pressing.length > 0 ? pressing : open).slice(0, MOST_TARGETS);
}

interface Goal {
  readonly options: WhatFirstOptions;
  readonly worst: number;
  readonly reached: (levels: Levels) => boolean;
}

function tryAll(assessment: Assessment, trials: Trials, consequences: readonly number[], goal: Goal): Tried[] {
  const { trials: limit = DEFAULT_TRIALS, onProgress } = goal.options;
  const candidates = candidatesFor(assessment, coneOf(assessment, consequences).threats).slice(0, limit);
  const tried: Tried[] = candidates.map((candidate, index) => {
    onProgress?.(index, candidates.length);
    return { candidate, trial: trials.tryOut({ on: candidate.controls }) };
  });
  if (tried.some(({ trial }) => goal.reached(trial.levels))) return tried;
  const cone = coneOf(assessment, [goal.worst]).threats;
  const together = combine({ trials, cone, reached: goal.reached, limit }, tried);
  return together === undefined ? tried : [together, ...tried];
}

type Gain = readonly [unacceptable: number, weighted: number];

/**
 * Harms that are no longer unacceptable; then how far all fall, weighted so that one step of severity counts as much as four
 * harms of the step below, and one level of likelihood as three. What rises counts against it. Only for the order.
 */
function gainOf({ changes }: Trial, severity: ReadonlyMap<TriedHarm['finding'], number>): Gain {
  let [unacceptable, weighted] = [0, 0];
  for (const { finding, before, after, evaluationBefore, evaluationAfter } of changes) {
    unacceptable += Number(evaluationBefore === 'unacceptable') - Number(evaluationAfter === 'unacceptable');
    weighted += 4 ** (severity.get(finding) ?? 0) * (3 ** before - 3 ** after);
  }
  return [unacceptable, weighted];
}

function isUseful([unacceptable, weighted]: Gain): boolean {
  return unacceptable > 0 || (unacceptable === 0 && weighted > 0);
}

/** Positive where a is the better. Of equals the one with fewer controls, then the one that is proposed already. */
function compareTried(severity: ReadonlyMap<TriedHarm['finding'], number>, a: Tried, b: Tried): number {
  const [of, than] = [gainOf(a.trial, severity), gainOf(b.trial, severity)];
  for (const part of [0, 1] as const) if (of[part] !== than[part]) return of[part] - than[part];
  const size = b.candidate.controls.length - a.candidate.controls.length;
  return size === 0 ? Number(a.candidate.proposed) - Number(b.candidate.proposed) : size;
}

/** Of several with the same effect, one that needs all that an earlier one needs, and more, is left out. */
function withoutRepeats(tried: readonly Tried[]): Tried[] {
  const kept: Tried[] = [];
  for (const one of tried) {
    const own = new Set(one.candidate.controls);
    const effect = effectOf(one.trial);
    const repeats = kept.some(
      ({ candidate, trial }) => effectOf(trial) === effect && candidate.controls.every((control) => own.has(control)),
    );
    if (!repeats) kept.push(one);
  }
  return kept;
}

function effectOf({ changes }: Trial): string {
  return changes.map(({ finding, after }) => `${finding.id} ${after}`).join('\n');
}
