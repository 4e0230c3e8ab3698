/** The picture of treatment: per harm the ways to lower it, with all that one should know before one goes any of them. */
import { actionFor } from '../assessment/action.ts';
import type { Assessment } from '../assessment/assess.ts';
import { levelOf, type Names, namesFor } from '../assessment/names.ts';
import { type HarmChange, trialsOf } from '../assessment/trial.ts';
import { distinctTitles } from '../harm/distinct-titles.ts';
import { type ControlFact, controlFacts, type ControlFacts, keyOf } from './control-facts.ts';
import { notesOn } from './notes-on.ts';
import { blockedOf, costOf, isInPlace, isTooLate, toldControl } from './told-controls.ts';
import type { HarmLevels, TreatedHarm, TreatmentPicture, TreatmentWay } from './treatment-picture.ts';
import { type HarmToTreat, type Way, waysToLower, type WaysOptions } from './ways-to-lower.ts';

export function treatmentFor(assessment: Assessment, options?: WaysOptions): TreatmentPicture {
  const { dossier } = assessment;
  const names = namesFor(assessment);
  const facts = controlFacts(assessment);
  const found = waysToLower(assessment, facts, options);
  const ways = [...new Set(found.harms.flatMap((harm) => harm.ways.map(({ way }) => way)))];
  const withoutClaims = likelihoodsWithoutClaims(assessment, facts);
  const titles = distinctTitles(
    assessment,
    found.harms.map(({ harm }) => harm.finding),
  );
  const shown = new Set([...facts.list.filter(isInPlace), ...ways.flatMap(({ controls }) => controls)]);
  return {
    format: 'primum-treatment',
    version: 1,
    dossier: { id: dossier.dossier.id, title: dossier.dossier.title, stage: dossier.dossier.stage },
    harms: found.harms.map((harm) => ({
      ...toldHarm(assessment, harm, ways, withoutClaims),
      harm: titles.get(harm.harm.finding.id) ?? harm.harm.finding.harm,
    })),
    ways: ways.map((way) => toldWay(assessment, names, facts, way)),
    controls: facts.list.filter((fact) => shown.has(fact)).map((fact) => toldControl(names, fact)),
    notes: notesOn(names, facts, found),
  };
}

function toldHarm(
  { knowledge }: Assessment,
  { harm, ways }: HarmToTreat,
  all: readonly Way[],
  withoutClaims: ReadonlyMap<string, number>,
): TreatedHarm {
  const { finding } = harm;
  const { likelihood } = knowledge.domain.scales;
  const resting = withoutClaims.get(finding.id);
  return {
    id: finding.id,
    harm: finding.harm,
    situation: finding.situation,
    to: finding.to,
    kind: finding.kind,
    severity: finding.severity,
    likelihood: finding.likelihood,
    evaluation: finding.evaluation,
    ...(resting === undefined ? {} : { withoutClaims: levelOf(likelihood, resting) ?? '' }),
    ways: ways.map(({ way, change }) => ({
      way: all.indexOf(way),
      after: levelOf(likelihood, change.after) ?? '',
      evaluationAfter: change.evaluationAfter,
    })),
  };
}

function toldWay(assessment: Assessment, names: Names, facts: ControlFacts, way: Way): TreatmentWay {
  const { candidate, controls, order, trial, together } = way;
  const action = actionFor(assessment, names, candidate, trial);
  const parties = [...new Set(controls.flatMap((fact) => fact.parties))];
  return {
    title: action.title,
    ...(order === undefined ? {} : { order }),
    together,
    proposed: candidate.proposed,
    controls: controls.map(keyOf),
    cost: costOf(controls),
    lowers: trial.changes.filter(({ before, after }) => after < before).map((change) => harmLevels(assessment, change)),
    raises: trial.changes.filter(({ before, after }) => after > before).map((change) => harmLevels(assessment, change)),
    brings: action.sideEffects.map(({ threat, title }) => ({ id: threat, title })),
    care: action.care,
    parties: parties.map((id) => ({ id, title: names.party(id) })),
    tooLate: controls.filter((fact) => isTooLate(fact, assessment.dossier.dossier.stage)).map(keyOf),
    blocked: blockedOf(names, facts, controls),
  };
}

export function harmLevels({ knowledge }: Assessment, change: HarmChange): HarmLevels {
  const { likelihood } = knowledge.domain.scales;
  return {
    harm: change.finding.id,
    title: change.finding.harm,
    before: levelOf(likelihood, change.before) ?? '',
    after: levelOf(likelihood, change.after) ?? '',
    evaluationBefore: change.evaluationBefore,
    evaluationAfter: change.evaluationAfter,
  };
}

/** Likelihood of the harms that would be likelier if what is only claimed were not there, by id. */
function likelihoodsWithoutClaims(assessment: Assessment, facts: ControlFacts): ReadonlyMap<string, number> {
  const claimed = facts.list.filter(isClaimed).map(({ index }) => index);
  if (claimed.length === 0) return new Map();
  const { changes } = trialsOf(assessment).tryOut({ on: [], off: claimed });
  return new Map(
    changes.filter(({ before, after }) => after > before).map(({ finding, after }) => [finding.id, after]),
  );
}

function isClaimed({ standing }: ControlFact): boolean {
  return standing === 'claimed';
}
