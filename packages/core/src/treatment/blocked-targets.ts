/** Why a target cannot be met: how far everything that may be chosen gets, what still carries the harm, and what would have to change. */
import type { Assessment } from '../assessment/assess.ts';
import { candidatesFor } from '../assessment/candidates.ts';
import { carriersOf, coneOf } from '../assessment/cone.ts';
import { levelOf, type Names } from '../assessment/names.ts';
import { CONTROL } from '../risk/risk-model.ts';
import { withChanges } from '../risk/what-if.ts';
import type { SetProblem } from './best-set.ts';
import { type ControlFact, type ControlFacts, keyOf } from './control-facts.ts';
import type { BlockedTarget } from './set-picture.ts';
import type { Target } from './set-program.ts';

const MOST_TRIED = 40;
const MOST_NAMED = 4;

export interface BlockedGround {
  readonly assessment: Assessment;
  readonly names: Names;
  readonly facts: ControlFacts;
  readonly problem: SetProblem;
}

export function blockedTarget(ground: BlockedGround, { harm, level }: Target): BlockedTarget {
  const { assessment, names, problem } = ground;
  const { structure, knowledge } = assessment;
  const { likelihood } = knowledge.domain.scales;
  const { free, must } = problem.choices;
  const on = [...free, ...must];
  const { levels } = problem.trials.tryOut({ on });
  const model = withChanges(assessment.model, {
    controls: new Map(on.map((control) => [control, { state: CONTROL.inPlace }])),
  });
  const everything: Assessment = { ...assessment, model, levels };
  const carriers = carriersOf(model, levels, harm.consequence).slice(0, MOST_NAMED);
  return {
    harm: harm.finding.id,
    title: harm.finding.harm,
    wanted: levelOf(likelihood, level) ?? '',
    least: levelOf(likelihood, levels.consequence[harm.consequence]) ?? '',
    because: carriers.flatMap((at) => {
      const threat = structure.threats[at];
      const kind = knowledge.domain.threats[threat?.domainIndex ?? -1];
      return threat === undefined ? [] : [{ id: threat.id, title: names.filled(kind?.explain ?? '', threat.roles) }];
    }),
    wouldHelp: wouldHelp(ground, everything, on, { harm, level }),
  };
}

/** Strategies on what is still open: those with which the target would be met first, then those that stand before most of it. */
function wouldHelp(
  { facts, names, problem }: BlockedGround,
  everything: Assessment,
  on: readonly number[],
  { harm, level }: Target,
): BlockedTarget['wouldHelp'] {
  const { threats } = coneOf(everything, [harm.consequence]);
  const candidates = candidatesFor(everything, threats).filter(({ strategies }) => strategies.length > 0);
  return candidates
    .slice(0, MOST_TRIED)
    .map((candidate) => {
      const { levels } = problem.trials.tryOut({ on: [...on, ...candidate.controls] });
      const controls = candidate.controls.flatMap((at) => facts.list[at] ?? []);
      const reaches = (levels.consequence[harm.consequence] ?? 0) <= level;
      const title = candidate.strategies
        .map((at) => everything.knowledge.domain.strategies[at]?.title ?? '')
        .join(' + ');
      const titles = controls.map(({ control: property, asset }) => names.at({ property, asset }));
      return { controls: controls.map(keyOf), titles, title, ...whyNot(names, problem, controls), reaches };
    })
    .sort((a, b) => Number(b.reaches) - Number(a.reaches))
    .slice(0, MOST_NAMED);
}

type Help = BlockedTarget['wouldHelp'][number];

function whyNot(names: Names, { choices }: SetProblem, controls: readonly ControlFact[]): Pick<Help, 'why' | 'reason'> {
  const refused = choices.refused.filter(({ fact }) => controls.includes(fact));
  if (refused.length > 0)
    return {
      why: refused.map(({ fact, because }) => `${names.property(fact.control)} cannot be had: ${because}`).join('; '),
      reason: 'refused',
    };
  if (controls.some((fact) => choices.unpriced.includes(fact)))
    return { why: 'nobody stated what it costs', reason: 'unpriced' };
  return { why: 'nobody has proposed it', reason: 'not-proposed' };
}
