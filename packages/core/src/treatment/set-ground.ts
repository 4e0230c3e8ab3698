/** What all questions about one dossier's sets of controls share: who may be chosen, what harms weigh, and the program. */
import type { Assessment } from '../assessment/assess.ts';
import { type Names, namesFor } from '../assessment/names.ts';
import { trialsOf } from '../assessment/trial.ts';
import { type NoWeights, weightsFor, type WeightsFound } from '../benefit/weights-for.ts';
import { type SetProblem, setProblem } from './best-set.ts';
import { type ChoiceOptions, choicesFor } from './choices.ts';
import { controlFacts, type ControlFacts } from './control-facts.ts';
import type { Target } from './set-program.ts';
import { weighedHarms } from './weighed-harms.ts';

/** What a dossier's questions share, so that several are asked without doing it all again. */
export interface SetGround {
  readonly assessment: Assessment;
  readonly names: Names;
  readonly facts: ControlFacts;
  readonly problem: SetProblem;
  /** Without weights no harms are added up: their axes have no figures, as in a balance. */
  readonly weights: WeightsFound | NoWeights;
}

export function setGround(assessment: Assessment, options: ChoiceOptions): SetGround {
  const names = namesFor(assessment);
  const facts = controlFacts(assessment);
  const trials = trialsOf(assessment);
  const choices = choicesFor(names, facts, options);
  const weights = weightsFor({}, assessment);
  const harms = 'because' in weights ? [] : weighedHarms(trials.harms, weights, options.deviceYears);
  return {
    assessment,
    names,
    facts,
    problem: setProblem(assessment, trials, choices, harms),
    weights,
  };
}

/** No set may make a harm unacceptable that is not, whatever a target would let it be: what a good sum hides, it may not hide. */
export function keptAcceptable({ assessment, problem }: SetGround, targets: readonly Target[]): Target[] {
  const aimed = new Map(targets.map(({ harm, level }) => [harm, level]));
  const top = assessment.model.levels - 1;
  return problem.trials.harms.flatMap((harm): Target[] => {
    const now = assessment.levels.consequence[harm.consequence] ?? 0;
    if (harm.evaluationAt(now) === 'unacceptable') return [];
    let level = now;
    while (level < top && harm.evaluationAt(level + 1) !== 'unacceptable') level += 1;
    return level >= (aimed.get(harm) ?? top) ? [] : [{ harm, level }];
  });
}
