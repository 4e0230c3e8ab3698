/** What all questions about one dossier's sets of controls share: who may be chosen, what harms weigh, and the program. */
import type { Assessment } from '../assessment/assess.ts';
import { type Names, namesFor } from '../assessment/names.ts';
import { trialsOf } from '../assessment/trial.ts';
import { weightsFor } from '../benefit/weights-for.ts';
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
  /** Entry of a pack that the weights are from; undefined: none has any, and all severities count alike. */
  readonly weightsFrom: string | undefined;
}

export function setGround(assessment: Assessment, options: ChoiceOptions): SetGround {
  const names = namesFor(assessment);
  const facts = controlFacts(assessment);
  const trials = trialsOf(assessment);
  const choices = choicesFor(names, facts, options, () => true);
  const found = weightsFor({}, assessment.knowledge.clinical);
  const weights = found?.weights ?? {};
  const harms = weighedHarms(assessment, trials.harms, { weights, deviceYears: options.deviceYears });
  return {
    assessment,
    names,
    facts,
    problem: setProblem(assessment, trials, choices, harms),
    weightsFrom: found?.from?.entry,
  };
}

/** No set may make a harm unacceptable that is not: what a good sum hides, it may not hide. */
export function keptAcceptable({ assessment, problem }: SetGround, targets: readonly Target[]): Target[] {
  const aimed = new Set(targets.map(({ harm }) => harm));
  const top = assessment.model.levels - 1;
  return problem.trials.harms.flatMap((harm): Target[] => {
    const now = assessment.levels.consequence[harm.consequence] ?? 0;
    if (aimed.has(harm) || harm.evaluationAt(now) === 'unacceptable') return [];
    let level = now;
    while (level < top && harm.evaluationAt(level + 1) !== 'unacceptable') level += 1;
    return level === top ? [] : [{ harm, level }];
  });
}
