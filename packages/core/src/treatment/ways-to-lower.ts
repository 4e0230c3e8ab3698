/** Ways to lower each harm: strategies that stand on its paths and are not in place, each tried in the engine, in the order of the law. */
import type { Assessment } from '../assessment/assess.ts';
import { type Candidate, candidatesFor } from '../assessment/candidates.ts';
import { combine } from '../assessment/combine.ts';
import { coneOf } from '../assessment/cone.ts';
import { type HarmChange, type Trial, type TriedHarm, type Trials, trialsOf } from '../assessment/trial.ts';
import { CONTROL_ORDERS, type ControlOrder } from '../knowledge/kinds.ts';
import type { ControlFact, ControlFacts } from './control-facts.ts';

export interface Way {
  readonly candidate: Candidate;
  readonly controls: readonly ControlFact[];
  /** That of the control that comes last in the order; undefined where the packs do not say it of one. */
  readonly order: ControlOrder | undefined;
  readonly trial: Trial;
  /** Several strategies put together, since none alone lowers the harm. */
  readonly together: boolean;
}

export interface WayForHarm {
  readonly way: Way;
  readonly change: HarmChange;
}

export interface HarmToTreat {
  readonly harm: TriedHarm;
  /** In the order of the law; within it what lowers more first. Empty: nothing that the packs know lowers it. */
  readonly ways: readonly WayForHarm[];
}

export interface WaysOptions {
  /** Strategies that may be tried, and trials that putting several together may take; the search stops there. */
  readonly trials: number;
  readonly onProgress?: ((done: number, of: number) => void) | undefined;
}

export interface WaysFound {
  /** Worst first; harms at the lowest likelihood are left out. */
  readonly harms: readonly HarmToTreat[];
  /** Strategies that were not tried, since there were more than may be. */
  readonly untried: number;
}

const DEFAULT: WaysOptions = { trials: 400 };
/** Harms without any way alone for which several are put together: the worst so many consequences. */
const MOST_TOGETHER = 12;
const TRIALS_TOGETHER = 120;

export function waysToLower(assessment: Assessment, facts: ControlFacts, options: WaysOptions = DEFAULT): WaysFound {
  const trials = trialsOf(assessment);
  const open = trials.harms.filter(({ consequence }) => (assessment.levels.consequence[consequence] ?? 0) > 0);
  const consequences = [...new Set(open.map(({ consequence }) => consequence))];
  const candidates = candidatesFor(assessment, coneOf(assessment, consequences).threats);
  const ways = candidates.slice(0, options.trials).map((candidate, done): Way => {
    options.onProgress?.(done, candidates.length);
    return wayOf(candidate, trials.tryOut({ on: candidate.controls }), facts, false);
  });
  const joined = waysTogether(assessment, { trials, open, facts }, ways);
  const harms = open.map((harm): HarmToTreat => ({ harm, ways: inOrder([...ways, ...joined], harm) }));
  return { harms, untried: Math.max(0, candidates.length - options.trials) };
}

export function wayOf(candidate: Candidate, trial: Trial, facts: ControlFacts, together: boolean): Way {
  const controls = candidate.controls.flatMap((at) => facts.list[at] ?? []);
  return { candidate, controls, order: lastOrder(controls), trial, together };
}

/** A way is as good as what it rests on most weakly: with a control that is only information, it is information. */
export function lastOrder(controls: readonly Pick<ControlFact, 'order'>[]): ControlOrder | undefined {
  const ranks = controls.map(({ order }) => (order === undefined ? CONTROL_ORDERS.length : rankOf(order)));
  return CONTROL_ORDERS[Math.max(...ranks)];
}

/** 0: what the law asks for first. What nobody placed comes last. */
export function rankOf(order: ControlOrder | undefined): number {
  return order === undefined ? CONTROL_ORDERS.length : CONTROL_ORDERS.indexOf(order);
}

interface Search {
  readonly trials: Trials;
  readonly open: readonly TriedHarm[];
  readonly facts: ControlFacts;
}

/** Where no strategy alone lowers a harm, since another path stays open: the fewest that do so together, as far as the search sees. */
function waysTogether(assessment: Assessment, { trials, open, facts }: Search, alone: readonly Way[]): Way[] {
  const { levels } = assessment;
  const lowered = new Set(alone.flatMap(({ trial }) => trial.changes.filter(falls).map(({ finding }) => finding.id)));
  const stuck = [
    ...new Set(open.filter(({ finding }) => !lowered.has(finding.id)).map(({ consequence }) => consequence)),
  ].slice(0, MOST_TOGETHER);
  const found: Way[] = [];
  for (const consequence of stuck) {
    const level = levels.consequence[consequence] ?? 0;
    if (found.some(({ trial }) => (trial.levels.consequence[consequence] ?? 0) < level)) continue;
    const { threats: cone } = coneOf(assessment, [consequence]);
    const tried = candidatesFor(assessment, cone).flatMap((candidate) => {
      // All that the dossier proposes is a bundle, not a strategy: built upon, it would drag everything along.
      const before = alone.find((way) => sameControls(way.candidate, candidate));
      return before === undefined || candidate.strategies.length === 0 ? [] : [{ candidate, trial: before.trial }];
    });
    const reached = (now: Trial['levels']) => (now.consequence[consequence] ?? 0) < level;
    const together = combine({ trials, cone, reached, limit: TRIALS_TOGETHER }, tried);
    if (together !== undefined) found.push(wayOf(together.candidate, together.trial, facts, true));
  }
  return found;
}

function inOrder(ways: readonly Way[], { finding }: TriedHarm): WayForHarm[] {
  return ways
    .flatMap((way): WayForHarm[] => {
      const change = way.trial.changes.find((one) => one.finding === finding);
      return change !== undefined && falls(change) ? [{ way, change }] : [];
    })
    .sort(
      (a, b) =>
        rankOf(a.way.order) - rankOf(b.way.order) ||
        a.change.after - b.change.after ||
        a.way.controls.length - b.way.controls.length,
    );
}

function falls({ before, after }: HarmChange): boolean {
  return after < before;
}

function sameControls(a: Candidate, b: Candidate): boolean {
  return a.controls.length === b.controls.length && a.controls.every((control, index) => control === b.controls[index]);
}
