/** How harms stand: as it is, or with the controls of an option of a conflict or balance on. A decision keeps this as `seen`. */
import type { Assessment } from '../assessment/assess.ts';
import { type Change, changesBetween, type TriedHarm, type Trials, trialsOf } from '../assessment/trial.ts';
import type { Balance, Option } from '../dossier/balances-document.ts';
import type { Conflict } from '../dossier/conflicts-document.ts';
import { controlsBeside } from '../dossier/controls-beside.ts';
import type { SeenHarm } from '../dossier/decisions-document.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import { type DossierCriteria, evaluationsByUse } from '../harm/criteria-of-uses.ts';
import { type Criteria, evaluate } from '../harm/evaluate.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import { toldByUse } from './told-by-use.ts';

interface Placed {
  readonly control: string;
  readonly at: string;
}

/** What looking at many decisions shares. */
export interface Sight {
  readonly assessment: Assessment;
  readonly trials: Trials;
  readonly criteria: DossierCriteria | undefined;
}

export function sightOf(assessment: Assessment): Sight {
  const { criteria } = criteriaFor(assessment.dossier, assessment.knowledge);
  return { assessment, trials: trialsOf(assessment), criteria };
}

/** One harm as it stands now; nothing where the dossier does not have it, or people rejected it. `before`: as it was seen before. */
export function seenHarm({ assessment }: Sight, id: string, before?: SeenHarm): SeenHarm[] {
  const found = assessment.harms.findings.find((one) => one.id === id && one.state !== 'rejected');
  if (found === undefined) return [];
  const { likelihood, severity, evaluation } = found;
  const told = toldByUse({ uses: found.uses, evaluation, byUse: found.byUse ?? [] }, before);
  return [{ harm: id, likelihood, severity, evaluation, ...told }];
}

/** All harms of the balance's use and stage, by the criteria of that use, with the option's controls on and by what is known of them under it. */
export function seenInBalance(sight: Sight, balance: Balance, option: string): SeenHarm[] {
  const chosen = balance.options.find(({ id }) => id === option);
  if (chosen === undefined) return [];
  const stage = balance.stage ?? 'field-use';
  const inScope = sight.trials.harms.filter(
    ({ finding: { stage: of, uses } }) => of === stage && (uses.length === 0 || uses.includes(balance.use)),
  );
  const inUse = sight.criteria?.inUse(balance.use, stage);
  const change = { on: placesOf(sight, chosen.controls) };
  return seenWith(sight, { change, harms: inScope, known: chosen.harms, criteria: () => inUse });
}

/**
 * Harms that any option of the conflict changes, or the controls that it is about, by the chosen option. `before`: what was seen
 * before, so that a harm that the options no longer change is told with how it stands now.
 */
export function seenInConflict(
  sight: Sight,
  conflict: Conflict,
  option: string,
  before: readonly SeenHarm[] = [],
): SeenHarm[] {
  const chosen = conflict.options.find(({ id }) => id === option);
  if (chosen === undefined) return [];
  const { trials, assessment } = sight;
  const base = placesOf(sight, controlsBeside(assessment.dossier, conflict));
  const changeOf = ({ on, off }: Conflict['options'][number]): Change => ({
    on: [...base, ...placesOf(sight, on)],
    off: placesOf(sight, off),
  });
  const about = placesOf(sight, conflict.about);
  const tried = [...conflict.options.map(changeOf), { on: [...base, ...about] }, { on: base, off: about }];
  const without = trials.tryOut({ on: base }).levels;
  const wasSeen = new Map(before.map((one) => [one.harm, one]));
  const touched = new Set(
    tried.flatMap((change) =>
      changesBetween(trials.harms, without, trials.tryOut(change).levels).map(({ finding }) => finding),
    ),
  );
  const harms = sight.trials.harms.filter(({ finding }) => touched.has(finding) || wasSeen.has(finding.id));
  return seenWith(sight, {
    change: changeOf(chosen),
    harms,
    criteria: ({ finding }) => sight.criteria?.forHarm(finding),
    byUse: ({ finding, severity }, { likelihood, evaluation }) => {
      const given = { likelihood, severity, p2: finding.p2 };
      const byUse = sight.criteria === undefined ? [] : evaluationsByUse(sight.criteria, finding, given);
      return toldByUse({ uses: finding.uses, evaluation, byUse }, wasSeen.get(finding.id));
    },
  });
}

interface Looked {
  readonly change: Change;
  readonly harms: readonly TriedHarm[];
  /** What the option says of harms in place of their levels. */
  readonly known?: Option['harms'];
  readonly criteria: (harm: TriedHarm) => Criteria | undefined;
  /** What its uses say, where they are told apart. */
  readonly byUse?: (harm: TriedHarm, at: LookedAt) => Pick<SeenHarm, 'by-use'>;
}

interface LookedAt {
  /** Index into the scale. */
  readonly likelihood: number;
  readonly evaluation: SeenHarm['evaluation'];
}

function seenWith(
  { assessment, trials }: Sight,
  { change, harms, known = [], criteria: criteriaOf, byUse }: Looked,
): SeenHarm[] {
  const { levels } = trials.tryOut(change);
  const names = assessment.knowledge.domain.scales.likelihood.levels;
  return harms.map((harm) => {
    const { finding, consequence, severity, evaluationAt } = harm;
    const criteria = criteriaOf(harm);
    const likelihood = levels.consequence[consequence] ?? 0;
    const own = known.find((one) => one.harm === finding.id);
    const often = own?.['per-device-year'];
    const frequencies = criteria?.frequencies.map((one, level) => (level === likelihood ? (often ?? one) : one));
    const evaluated =
      criteria === undefined || frequencies === undefined
        ? undefined
        : evaluate({ ...criteria, frequencies }, { likelihood, severity, p2: own?.p2 ?? finding.p2 });
    const evaluation = evaluated?.evaluation ?? evaluationAt(likelihood);
    return {
      harm: finding.id,
      likelihood: names[likelihood]?.id ?? '',
      severity: finding.severity,
      evaluation,
      ...byUse?.(harm, { likelihood, evaluation }),
    };
  });
}

/** A control that nothing in the system can have changes nothing; the checks of the dossier tell it. */
function placesOf({ assessment }: Sight, placed: readonly Placed[] = []): number[] {
  const { knowledge, structure } = assessment;
  return placed.flatMap(({ control, at }) => {
    const id = resolveRef(knowledge.index, 'controls', control, knowledge.index.packs);
    const index = structure.controls.findIndex(({ property, asset }) => property === id && asset === at);
    return index < 0 ? [] : [index];
  });
}
