/** The harms of one use and stage under one option: levels by the risk engine with the option's controls in place. */
import type { Assessment } from '../assessment/assess.ts';
import type { Change, Trials, TriedHarm } from '../assessment/trial.ts';
import type { Option } from '../dossier/balances-document.ts';
import { distinctTitles } from '../harm/distinct-titles.ts';
import { type Criteria, evaluateFrequency } from '../harm/evaluate.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { canComeAbout } from './can-come-about.ts';
import type { OptionHarm } from './effects.ts';

export interface HarmGround {
  readonly assessment: Assessment;
  readonly trials: Trials;
  /** Of the balance's use in its stage. */
  readonly criteria: Criteria;
  /** Harms that count, worst first as in the assessment. */
  readonly harms: readonly TriedHarm[];
  /** What they are called, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Of these consequences some can only come about as a side effect of controls. */
  readonly broughtOnly: (consequence: number) => boolean;
}

/** Every harm of the use and stage that nobody rejected counts, once; `use` undefined: of all uses. */
export function harmGround(
  assessment: Assessment,
  trials: Trials,
  criteria: Criteria,
  { use, stage = 'field-use' }: { readonly use: string | undefined; readonly stage?: Stage | undefined },
): HarmGround {
  const counts = ({ uses, stage: of }: HarmFinding) =>
    of === stage && (use === undefined || uses.length === 0 || uses.includes(use));
  const harms = trials.harms.filter(({ finding }) => counts(finding));
  const { levels, model } = assessment;
  const withSideEffects = canComeAbout(assessment, levels, true);
  const none = { ...levels, strategyEnabled: new Uint8Array(levels.strategyEnabled.length) };
  const without = canComeAbout({ structure: assessment.structure, model }, none, false);
  return {
    assessment,
    trials,
    criteria,
    harms,
    titles: distinctTitles(
      assessment,
      harms.map(({ finding }) => finding),
    ),
    broughtOnly: (consequence) => withSideEffects[consequence] === true && without[consequence] !== true,
  };
}

/** With the option's controls switched as the change says; what is known of harms under the option counts in place of levels. */
export function optionHarms(ground: HarmGround, { harms: known = [] }: Option, change: Change): OptionHarm[] {
  const { assessment, trials, criteria } = ground;
  const { levels } = trials.tryOut(change);
  const possible = canComeAbout(assessment, levels, false);
  const names = assessment.knowledge.domain.scales.likelihood.levels;
  return ground.harms.flatMap(({ finding, consequence, severity }): OptionHarm[] => {
    const own = known.find(({ harm }) => harm === finding.id);
    const level = levels.consequence[consequence] ?? 0;
    const isThere = possible[consequence] === true || !ground.broughtOnly(consequence);
    const measured = own?.['per-device-year'];
    const there = isThere || measured !== undefined;
    const frequency = there ? (measured ?? criteria.frequencies[level]) : undefined;
    const p2 = own?.p2 ?? finding.p2;
    const evaluated = evaluateFrequency(criteria, { p1: frequency ?? [0, 0], severity, p2 });
    if (evaluated === undefined) return [];
    return [
      {
        id: finding.id,
        harm: ground.titles.get(finding.id) ?? finding.harm,
        situation: finding.situation,
        to: finding.to,
        axis: finding.kind === 'safety' ? 'patient' : finding.kind,
        severity: finding.severity,
        p2,
        likelihood: there ? names[level]?.id : undefined,
        frequency,
        basis: own?.basis,
        evaluation: evaluated.evaluation,
        evaluationAtHighEnd: evaluated.evaluationAtHighEnd,
      },
    ];
  });
}
