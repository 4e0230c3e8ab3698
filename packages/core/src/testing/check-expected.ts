/** Judges the statements of an expected.yaml by an assessment; says of each whether it holds, and by which path or why not. */
import type { Assessment } from '../assessment/assess.ts';
import { assess } from '../assessment/assess.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { consequencesAt } from '../harm/consequences-at.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { Change, Expected, HarmSelector, MustFind, MustNotFind, Waypoint } from './expected.ts';
import { type PathLink, pathThrough } from './paths-through.ts';

export interface Verdict {
  readonly id: string;
  readonly holds: boolean;
  /** For people: the path that shows it, or what was found instead. */
  readonly because: string;
}

export function checkExpected(expected: Expected, dossier: Dossier, knowledge: Knowledge): readonly Verdict[] {
  const assessment = assess(dossier, knowledge);
  return [
    ...expected['must-find'].map((statement) => checkFound(statement, assessment)),
    ...(expected['must-not-find'] ?? []).map((statement) => checkAbsent(statement, assessment)),
    ...(expected.changes ?? []).map((statement) => checkChange(statement, assessment)),
  ];
}

/** A harm or loss that fits, with how likely it is by way of the points asked for. */
interface Fit {
  readonly id: string;
  /** Undefined: a loss, not a harm. */
  readonly severity: string | undefined;
  readonly likelihood: number;
  readonly path: readonly PathLink[];
}

function checkFound(statement: MustFind, assessment: Assessment): Verdict {
  const { id } = statement;
  const names = likelihoods(assessment);
  const least = names.indexOf(statement['likelihood-at-least']);
  const most = names.indexOf(statement['likelihood-at-most'] ?? names.at(-1) ?? '');
  const severities = criteriaFor(assessment.dossier, assessment.knowledge).criteria?.severities ?? [];
  const mildest = severities.indexOf(statement['severity-at-least'] ?? severities[0] ?? '');
  const fits = goalsOf(statement, assessment).map((goal) => fitOf(goal, statement.path ?? [], assessment));
  const found = fits
    .toSorted(mostLikelyFirst)
    .find(
      ({ severity, likelihood }) =>
        likelihood >= least &&
        likelihood <= most &&
        (severity === undefined || severities.indexOf(severity) >= mildest),
    );
  if (found !== undefined) return { id, holds: true, because: asText(found, names) };
  const instead = fits.map((fit) => `${fit.id}: ${names[fit.likelihood]}, ${fit.severity}`);
  const because =
    instead.length === 0 ? 'nothing fits' : `asked for ${names[least]} or more; found ${instead.join('; ')}`;
  return { id, holds: false, because };
}

function checkAbsent({ id, harm }: MustNotFind, assessment: Assessment): Verdict {
  const found = selected(harm, assessment);
  const because = found.length === 0 ? 'no harm fits' : `found ${found.map((finding) => finding.id).join('; ')}`;
  return { id, holds: found.length === 0, because };
}

function checkChange(statement: Change, assessment: Assessment): Verdict {
  const after = assess(changed(assessment.dossier, statement), assessment.knowledge, assessment.options);
  const names = likelihoods(assessment);
  const worst = (of: Assessment) =>
    goalsOf(statement, of)
      .map((goal) => fitOf(goal, statement.path ?? [], of))
      .toSorted(mostLikelyFirst)[0];
  const left = worst(after);
  const [old, now] = [worst(assessment)?.likelihood ?? 0, left?.likelihood ?? 0];
  const lower = statement['lower-by-at-least'];
  const higher = statement['higher-by-at-least'];
  const unknown = after.faults.length > 0 ? `; ${after.faults.map(({ message }) => message).join('; ')}` : '';
  const holds =
    unknown === '' && (lower === undefined || old - now >= lower) && (higher === undefined || now - old >= higher);
  const remains = left === undefined ? '' : `\n${asText(left, names)}`;
  return { id: statement.id, holds, because: `from ${names[old]} to ${names[now]}${unknown}${remains}` };
}

function changed(dossier: Dossier, { add = [], remove = [], assume = [] }: Change): Dossier {
  const removed = new Set(remove.flatMap(({ control, at }) => [at].flat().map((place) => `${control}@${place}`)));
  const kept = dossier.controls.controls.flatMap((use) => {
    const places = [use.at].flat().filter((place) => !removed.has(`${use.control}@${place}`));
    return places.length === 0 ? [] : [{ ...use, at: places }];
  });
  const added = add.map((use) => ({ ...use, state: 'in-place' as const }));
  const others = dossier.assumptions.assumptions.filter(
    ({ trust, at }) => !assume.some((one) => one.trust === trust && one.at === at),
  );
  const assumed = assume.map((one) => ({ ...one, reason: 'as the statement has it' }));
  return {
    ...dossier,
    controls: { ...dossier.controls, controls: [...kept, ...added] },
    assumptions: { ...dossier.assumptions, assumptions: [...others, ...assumed] },
  };
}

/** Where a statement leads: consequences in the structure. */
interface Goal {
  readonly id: string;
  readonly severity: string | undefined;
  readonly consequence: number;
}

function goalsOf({ harm, loss }: Pick<MustFind, 'harm' | 'loss'>, assessment: Assessment): Goal[] {
  const { structure } = assessment;
  if (loss !== undefined) {
    const trust = structure.trust.findIndex(({ asset, property }) => asset === loss.of && property === loss.lost);
    const consequence = structure.underminedBy[trust] ?? -1;
    return consequence < 0 ? [] : [{ id: `${loss.lost}@${loss.of}`, severity: undefined, consequence }];
  }
  const findings = harm === undefined ? [] : selected(harm, assessment);
  const find = consequencesAt(structure, new Set(findings.map(({ asset }) => asset)));
  return findings.flatMap(({ id, severity, consequence, asset }): Goal[] => {
    const index = find(consequence, asset);
    return index === undefined ? [] : [{ id, severity, consequence: index }];
  });
}

/** Without points the likelihood of the consequence itself counts. */
function fitOf({ id, severity, consequence }: Goal, path: readonly Waypoint[], assessment: Assessment): Fit {
  const { structure, levels, knowledge } = assessment;
  const trustLevels = knowledge.domain.scales.trust.levels.length;
  for (let least = levels.consequence[consequence] ?? 0; least > 0; least--) {
    const links = pathThrough({ structure, levels, trustLevels }, consequence, path, least);
    if (links !== undefined) return { id, severity, likelihood: least, path: links };
  }
  return { id, severity, likelihood: 0, path: [] };
}

function mostLikelyFirst(a: Fit, b: Fit): number {
  return b.likelihood - a.likelihood;
}

function selected(selector: HarmSelector, { harms, dossier, knowledge }: Assessment): readonly HarmFinding[] {
  const { index } = knowledge;
  const kinds = new Map(
    (dossier.system.functions ?? []).map(({ id, kind }) => [
      id,
      resolveRef(index, 'clinical-functions', kind, index.packs),
    ]),
  );
  const losses = new Map(knowledge.domain.undermines.map(({ consequence, attribute }) => [consequence, attribute]));
  const words = selector.words === undefined ? undefined : new RegExp(selector.words, 'i');
  const { to, at, lost, template, id } = selector;
  return harms.findings.filter(
    (finding) =>
      finding.state !== 'rejected' &&
      (to === undefined || [to].flat().includes(finding.to)) &&
      (at === undefined || at.includes(finding.asset)) &&
      (lost === undefined || losses.get(finding.consequence) === lost) &&
      (template === undefined || finding.template === template) &&
      (selector['function-kind'] === undefined || kinds.get(finding.asset) === selector['function-kind']) &&
      (id === undefined || finding.id === id) &&
      (words === undefined || words.test(`${finding.situation} ${finding.harm}`)),
  );
}

function likelihoods({ knowledge }: Assessment): readonly string[] {
  return knowledge.domain.scales.likelihood.levels.map(({ id }) => id);
}

function asText({ id, severity, path, likelihood }: Fit, names: readonly string[]): string {
  const links = path.map((link) => `  ${link.threat} (${names[link.likelihood] ?? '?'})\n    -> ${link.brings}`);
  return [`${id}: ${names[likelihood]}${severity === undefined ? '' : `, ${severity}`}`, ...links].join('\n');
}
