/** The answer to one question about sets of controls, in words: what is in the set and why, what it changes, what it may miss. */
import { sideEffects } from '../assessment/action.ts';
import type { Assessment } from '../assessment/assess.ts';
import { levelOf } from '../assessment/names.ts';
import { changesBetween } from '../assessment/trial.ts';
import type { Axis } from '../benefit/effects.ts';
import { DomainError } from '../domain-error.ts';
import { bestSet, type ChosenSet, judged, type SetAnswer, type SetFigures } from './best-set.ts';
import { blockedTarget } from './blocked-targets.ts';
import type { ChoiceOptions } from './choices.ts';
import { keyOf } from './control-facts.ts';
import { type Frontier, frontier } from './frontier.ts';
import type { Solve } from './linear-program.ts';
import { readTargets } from './read-targets.ts';
import { keptAcceptable, type SetGround } from './set-ground.ts';
import { setMembers } from './set-members.ts';
import { toldControl } from './told-controls.ts';
import type { BestSet, Figures, FrontierPicture, SetPicture } from './set-picture.ts';
import type { SetGoal, Target } from './set-program.ts';
import { harmLevels } from './treatment-for.ts';
import type { TreatedControl } from './treatment-picture.ts';

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

/** Throws INPUT_INVALID for targets that name nothing, and for the least harm where harms cannot be added up. */
export function setFor(ground: SetGround, asked: SetQuestionAsked, solver: SolverAt): SetPicture {
  const { assessment, problem } = ground;
  const targets = readTargets(assessment, problem.trials.harms, asked.targets);
  const limits = asked.budget === undefined ? [] : [{ axis: 'cost' as const, atMost: asked.budget }];
  const lower = asked.lower ?? (targets.length > 0 && asked.budget === undefined ? 'cost' : 'patient');
  requireFigures(ground, [lower]);
  const kept = keptAcceptable(ground, targets);
  const tie = lower === 'cost' ? {} : { tie: 'cost' as const };
  const goal: SetGoal = { lower, ...tie, limits, targets: [...targets, ...kept] };
  const until = solver.now() + solver.seconds;
  // All that is asked of the solver for one answer shares its time.
  const within = () => ({ ...solver, seconds: Math.max(0.01, until - solver.now()) });
  const answer = bestSet(problem, goal, solver.solve, solver);
  const blocked = answer.status === 'impossible' ? blockedOf(ground, targets, kept, answer, within) : [];
  const enough = blocked.length === 0 ? budgetFor(ground, asked, goal, answer, within()) : undefined;
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

/** Throws INPUT_INVALID as setFor does. */
export function frontierFor(
  ground: SetGround,
  axes: readonly [Axis, Axis],
  targets: readonly string[],
  solver: SolverAt,
): FrontierPicture {
  requireFigures(ground, axes);
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
    points: found.points.map((point) => ({ figures: told(ground, point.figures), controls: keysOf(ground, point) })),
    controls: controlsOf(ground, found),
    choosable: choices.free.length,
    ...leftOut(ground),
  };
}

/** Targets that are proven not to be met each by itself; none: the budget, or all of them together, may stand in the way. */
function blockedOf(
  { problem }: SetGround,
  targets: readonly Target[],
  kept: readonly Target[],
  answer: SetAnswer,
  within: () => SolverAt,
): Target[] {
  const known = answer.blocked.filter((target) => targets.includes(target));
  if (known.length > 0) return known;
  return targets.filter((target) => {
    const alone: SetGoal = { lower: 'cost', limits: [], targets: [target, ...kept] };
    const solver = within();
    return bestSet(problem, alone, solver.solve, solver).status === 'impossible';
  });
}

function toldSet(ground: SetGround, targets: readonly Target[], set: ChosenSet): BestSet {
  const { assessment, names, problem } = ground;
  const changes = changesBetween(problem.trials.harms, assessment.levels, set.trial.levels);
  return {
    members: setMembers(ground, targets, set),
    before: told(ground, judged(problem, []).figures),
    after: told(ground, set.figures),
    lowers: changes.filter(({ before, after }) => after < before).map((change) => harmLevels(assessment, change)),
    raises: changes.filter(({ before, after }) => after > before).map((change) => harmLevels(assessment, change)),
    brings: sideEffects(assessment, names, { levels: set.trial.levels, changes }).map(({ threat, title }) => ({
      id: threat,
      title,
    })),
  };
}

/** Harm is never the least of anything where nobody weighs it: a balance tells no figures there either. */
function requireFigures({ weights }: SetGround, axes: readonly Axis[]): void {
  if (!('because' in weights) || axes.every((axis) => axis === 'cost' || axis === 'burden')) return;
  const way = 'ask for the least cost or burden, or name a pack that has what is missing, as clinical-harm';
  throw new DomainError('INPUT_INVALID', `harms cannot be added up, since ${weights.because}: ${way}`);
}

function told({ weights }: SetGround, figures: SetFigures): Figures {
  return 'because' in weights ? { burden: figures.burden, cost: figures.cost } : figures;
}

function leftOut({
  facts,
  problem,
  weights,
}: SetGround): Pick<SetPicture, 'weightsFrom' | 'unpriced' | 'refused' | 'notes'> {
  const { unpriced, refused, must } = problem.choices;
  const free = must.flatMap((at) => facts.list[at] ?? []).filter(({ cost }) => cost === undefined);
  return {
    ...('because' in weights || weights.from === undefined ? {} : { weightsFrom: weights.from }),
    unpriced: unpriced.map(keyOf),
    refused: refused.map(({ fact, because }) => ({ control: keyOf(fact), because })),
    notes: [
      'because' in weights ? [{ code: 'no-weights', text: `harms are not added up, since ${weights.because}` }] : [],
      free.length === 0 || problem.choices.options.unpricedAs !== undefined
        ? []
        : [
            {
              code: 'must-unpriced',
              text: `in every set without a stated cost, which is left out of the sum: ${free.map(keyOf).join(', ')}`,
            },
          ],
    ].flat(),
  };
}

function controlsOf({ facts, names }: SetGround, { points }: Frontier): TreatedControl[] {
  const used = new Set(points.flatMap(({ controls }) => controls));
  return facts.list.filter(({ index }) => used.has(index)).map((fact) => toldControl(names, fact));
}

function keysOf({ facts }: SetGround, { controls }: ChosenSet): string[] {
  return controls.flatMap((at) => facts.list[at] ?? []).map(keyOf);
}

function dossierOf({ dossier }: Assessment): { id: string; title: string } {
  return { id: dossier.dossier.id, title: dossier.dossier.title };
}
