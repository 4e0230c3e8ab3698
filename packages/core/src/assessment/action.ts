/** One thing to do, in words: what to put in place, what falls, what it brings about and what it asks of care. */
import type { Assessment } from './assess.ts';
import type { Candidate } from './candidates.ts';
import { levelOf, type Names } from './names.ts';
import type { ReportAction } from './report.ts';
import type { HarmChange, Trial } from './trial.ts';
import { type Levels, NONE } from '../risk/levels.ts';

export function actionFor(assessment: Assessment, names: Names, candidate: Candidate, trial: Trial): ReportAction {
  const { structure, knowledge } = assessment;
  const places = candidate.controls.flatMap((control) => structure.controls[control] ?? []);
  const strategies = candidate.strategies.flatMap((at) => knowledge.domain.strategies[at] ?? []);
  const controls = [...new Set(places.map(({ property }) => property))];
  const care = [
    ...strategies.map(({ id }) => names.entry('strategies', id)?.care),
    ...controls.map((id) => names.entry('controls', id)?.care),
  ];
  return {
    title: titleFor(strategies.map(({ title }) => title)),
    controls: places.map(({ property, asset }) => ({
      control: property,
      title: names.property(property),
      asset,
      assetTitle: names.asset(asset).title,
    })),
    effects: trial.changes.filter(({ before, after }) => after < before).map((change) => effectOf(assessment, change)),
    sideEffects: sideEffects(assessment, names, trial),
    care: [...new Set(care.flatMap((text) => text ?? []))],
    proposed: candidate.proposed,
  };
}

export function effectOf({ knowledge }: Assessment, change: HarmChange): ReportAction['effects'][number] {
  const { likelihood } = knowledge.domain.scales;
  return {
    harm: change.finding.id,
    before: levelOf(likelihood, change.before) ?? '',
    after: levelOf(likelihood, change.after) ?? '',
    evaluationBefore: change.evaluationBefore,
    evaluationAfter: change.evaluationAfter,
  };
}

/** Threats that could not happen before and can now, one line for each threat of the pack, with the harms that rise. */
export function sideEffects(
  assessment: Assessment,
  names: Names,
  { levels, changes }: Trial,
): ReportAction['sideEffects'] {
  const { structure, knowledge } = assessment;
  const risen = changes.filter(({ before, after }) => after > before);
  const brought = new Map<string, string>();
  structure.threats.forEach((threat, index) => {
    if (threat.triggeredBy.length === 0 || !isNew(assessment.levels, levels, index)) return;
    const domain = knowledge.domain.threats[threat.domainIndex];
    if (!brought.has(threat.threat))
      brought.set(threat.threat, names.filled(domain?.explain ?? domain?.title ?? '', threat.roles));
  });
  return [...brought].map(([threat, title]) => ({ threat, title, harms: risen.map(({ finding }) => finding.id) }));
}

function isNew(old: Levels, now: Levels, threat: number): boolean {
  const before = old.threat[threat] ?? NONE;
  const after = now.threat[threat] ?? NONE;
  return after !== NONE && after > 0 && (before === NONE || before < after);
}

function titleFor(titles: readonly string[]): string {
  if (titles.length === 0) return 'Everything that the dossier proposes';
  return titles.join(' + ');
}
