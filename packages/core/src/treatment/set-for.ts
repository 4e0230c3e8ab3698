/** The answer to one question about sets of controls, in words: what is in the set and why, what it changes, what it may miss. */
import { sideEffects } from '../assessment/action.ts';
import type { Assessment } from '../assessment/assess.ts';
import { levelOf } from '../assessment/names.ts';
import { changesBetween } from '../assessment/trial.ts';
import { bestSet, type ChosenSet, judged, type SetAnswer } from './best-set.ts';
import { blockedTarget } from './blocked-targets.ts';
import type { ChoiceOptions } from './choices.ts';
import { keyOf } from './control-facts.ts';
import { type Frontier, frontier } from './frontier.ts';
import type { Solve } from './linear-program.ts';
import { readTargets } from './read-targets.ts';
import { keptAcceptable, type SetGround } from './set-ground.ts';
import { setMembers } from './set-members.ts';
import type { BestSet, FrontierPicture, SetPicture } from './set-picture.ts';
import type { SetGoal, Target } from './set-program.ts';
import { harmLevels } from './treatment-for.ts';
import type { Axis } from '../benefit/effects.ts';

export interface SetQuestionAsked extends ChoiceOptions {
  /** As people write them; see readTargets. */
  readonly targets: readonly string[];
  /** EUR. */
  readonly budget: number | undefined;
  /** What is to be as little as can be; default: cost where there are targets and no budget, else patient. */
  readonly lower?: Axis | undefined;
}

export interface SolverAt {
  readonly solve: Solve;
  readonly seconds: number;
  readonly gap: number;
  readonly now: () => number;
}

export function setFor(ground: SetGround, asked: SetQuestionAsked, solver: SolverAt): SetPicture {
  const { assessment, problem } = ground;
  const targets = readTargets(assessment, problem.trials.harms, asked.targets);
  const limits = asked.budget === undefined ? [] : [{ axis: 'cost' as const, atMost: asked.budget }];
  const lower = asked.lower ?? (targets.length > 0 && asked.budget === undefined ? 'cost' : 'patient');
  const kept = keptAcceptable(ground, targets);
  const tie = lower === 'cost' ? {} : { tie: 'cost' as const };
  const goal: SetGoal = { lower, ...tie, limits, targets: [...targets, ...kept] };
  const answer = bestSet(problem, goal, solver.solve, solver);
  const blocked = answer.status === 'impossible' ? blockedOf(ground, targets, kept, answer, solver) : [];
  const enough = blocked.length === 0 ? budgetFor(ground, asked, goal, answer, solver) : undefined;
  return {
    format: 'primum-set',
    version: 1,
    dossier: dossierOf(assessment),
    asked: askedAs(ground, asked, { lower, targets, seconds: solver.seconds }),
    status: answer.status,
    ...(Number.isFinite(answer.bound) ? { bound: answer.bound } : {}),
    ...(Number.isFinite(answer.gap) ? { gap: answer.gap } : {}),
    ...(answer.set === undefined ? {} : { set: toldSet(ground, targets, answer.set) }),
    blocked: blocked.map((target) => blockedTarget(ground, target)),
    ...(enough === undefined ? {} : { needsBudget: enough }),
    ...leftOut(ground),
  };
}

function askedAs(
  { assessment }: SetGround,
  { budget, years, deviceYears, unpricedAs }: SetQuestionAsked,
  { lower, targets, seconds }: { readonly lower: Axis; readonly targets: readonly Target[]; readonly seconds: number },
): SetPicture['asked'] {
  const { likelihood } = assessment.knowledge.domain.scales;
  return {
    lower,
    ...(budget === undefined ? {} : { budget }),
    targets: targets.map(({ harm, level }) => ({
      harm: harm.finding.id,
      title: harm.finding.harm,
      now: harm.finding.likelihood,
      atMost: levelOf(likelihood, level) ?? '',
    })),
    years,
    deviceYears,
    ...(unpricedAs === undefined ? {} : { unpricedAs }),
    seconds,
  };
}

/** What meeting all targets would cost, where the budget is what stands in the way. */
function budgetFor(
  { problem }: SetGround,
  { budget }: SetQuestionAsked,
  { targets }: SetGoal,
  ...[{ status }, solver]: [SetAnswer, SolverAt]
): number | undefined {
  if (status !== 'impossible' || budget === undefined) return undefined;
  return bestSet(problem, { lower: 'cost', limits: [], targets }, solver.solve, solver).set?.figures.cost;
}

export function frontierFor(
  ground: SetGround,
  axes: readonly [Axis, Axis],
  targets: readonly string[],
  solver: SolverAt,
): FrontierPicture {
  const wanted = readTargets(ground.assessment, ground.problem.trials.harms, targets);
  const goal = { axes, limits: [], targets: [...wanted, ...keptAcceptable(ground, wanted)] };
  const found: Frontier = frontier(ground.problem, goal, solver.solve, solver);
  const { choices } = ground.problem;
  return {
    format: 'primum-frontier',
    version: 1,
    dossier: dossierOf(ground.assessment),
    axes: [...axes],
    years: choices.options.years,
    deviceYears: choices.options.deviceYears,
    complete: found.complete,
    points: found.points.map((point) => ({ figures: point.figures, controls: keysOf(ground, point) })),
    choosable: choices.free.length,
    ...leftOut(ground),
  };
}

/** Targets that cannot be met each by itself; none: only the budget, or all of them together, stand in the way. */
function blockedOf(
  { problem }: SetGround,
  targets: readonly Target[],
  kept: readonly Target[],
  answer: SetAnswer,
  solver: SolverAt,
): Target[] {
  const known = answer.blocked.filter((target) => targets.includes(target));
  if (known.length > 0) return known;
  return targets.filter((target) => {
    const alone: SetGoal = { lower: 'cost', limits: [], targets: [target, ...kept] };
    return bestSet(problem, alone, solver.solve, solver).status === 'impossible';
  });
}

function toldSet(ground: SetGround, targets: readonly Target[], set: ChosenSet): BestSet {
  const { assessment, names, problem } = ground;
  const changes = changesBetween(problem.trials.harms, assessment.levels, set.trial.levels);
  return {
    members: setMembers(ground, targets, set),
    before: judged(problem, []).figures,
    after: set.figures,
    lowers: changes.filter(({ before, after }) => after < before).map((change) => harmLevels(assessment, change)),
    raises: changes.filter(({ before, after }) => after > before).map((change) => harmLevels(assessment, change)),
    brings: sideEffects(assessment, names, { levels: set.trial.levels, changes }).map(({ threat, title }) => ({
      id: threat,
      title,
    })),
  };
}

function leftOut({ facts, problem, weightsFrom }: SetGround): Pick<SetPicture, 'unpriced' | 'refused' | 'notes'> {
  const { unpriced, refused, must } = problem.choices;
  const free = must.filter((at) => facts.list[at]?.cost === undefined);
  return {
    unpriced: unpriced.map(keyOf),
    refused: refused.map(({ fact, because }) => ({ control: keyOf(fact), because })),
    notes: [
      weightsFrom === undefined
        ? [{ code: 'no-weights', text: 'no pack of the dossier weighs severities, so all count alike' }]
        : [],
      free.length === 0
        ? []
        : [
            {
              code: 'must-unpriced',
              text: `${free.length} controls are in every set and have no stated cost, which is left out of the sum`,
            },
          ],
    ].flat(),
  };
}

function keysOf({ facts }: SetGround, { controls }: ChosenSet): string[] {
  return controls.flatMap((at) => facts.list[at] ?? []).map(keyOf);
}

function dossierOf({ dossier }: Assessment): { id: string; title: string } {
  return { id: dossier.dossier.id, title: dossier.dossier.title };
}
