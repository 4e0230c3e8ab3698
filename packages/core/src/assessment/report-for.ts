/** The report of an assessment: every figure that people are shown, from one place. */
import type { Assessment } from './assess.ts';
import { type Names, namesFor } from './names.ts';
import { type LocateOrigin, reportSteps } from './origin.ts';
import { type AssessmentReport, REPORT_VERSION, type ReportAction, type ReportHarm } from './report.ts';
import { assumptionRows, controlRows } from './report-controls.ts';
import { groupRows } from './report-groups.ts';
import { consequenceRows, threatRows } from './report-threats.ts';
import { unknownsOf } from './report-unknown.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import type { Pack } from '../knowledge/pack.ts';
import { NONE } from '../risk/levels.ts';

export interface ReportContext {
  /** What to do first: see assessment-what-first. */
  readonly first: readonly ReportAction[];
  /** File and line of a place in a document, where it was read from a folder. */
  readonly locate?: LocateOrigin;
  /** Year-month-day. */
  readonly today?: string;
}

export function reportFor(assessment: Assessment, context: ReportContext): AssessmentReport {
  const names = namesFor(assessment);
  const { groups, unknown, harms, ...overview } = overviewFor(assessment, context);
  return {
    format: 'primum-assessment',
    version: REPORT_VERSION,
    ...overview,
    harms,
    groups,
    first: [...context.first],
    threats: threatRows(assessment, names),
    consequences: consequenceRows(assessment, names),
    controls: controlRows(assessment, names),
    assumptions: assumptionRows(assessment, names),
    unknown,
  };
}

export type Overview = Omit<
  AssessmentReport,
  'format' | 'version' | 'first' | 'threats' | 'consequences' | 'controls' | 'assumptions'
>;

/** The part of the report that people see first: its size goes with the harms, not with the threats. */
export function overviewFor(assessment: Assessment, context: Omit<ReportContext, 'first'>): Overview {
  const { dossier, knowledge, options } = assessment;
  const { id, title, kind, purpose, stage, owner } = dossier.dossier;
  const names = namesFor(assessment);
  return {
    dossier: { id, title, kind, purpose, stage, owner: names.party(owner) },
    mode: options.mode,
    withProposed: options.withProposed,
    packs: knowledge.packs.map(packRow),
    scales: scalesOf(assessment),
    counts: countsOf(assessment),
    harms: harmRowsFor(assessment, context.locate),
    groups: groupRows(assessment, names),
    unknown: unknownsOf(assessment, names, context.today),
  };
}

/** Harms with their chains, worst first. */
export function harmRowsFor(assessment: Assessment, locate?: LocateOrigin): ReportHarm[] {
  const [names, scales] = [namesFor(assessment), scalesOf(assessment)];
  return assessment.harms.findings.map((finding) => harmRow(finding, scales, names, locate));
}

type Scales = AssessmentReport['scales'];

function scalesOf({ dossier, knowledge }: Assessment): Scales {
  const { scales } = knowledge.domain;
  const { severityScales, acceptability } = knowledge.clinical;
  const named = (levels: readonly { readonly id: string; readonly title: string }[]) =>
    levels.map(({ id, title }) => ({ id, title }));
  const chosen = <T extends { readonly id: string }>(list: readonly T[], id: string | undefined) =>
    list.find((entry) => entry.id === id) ?? list[0];
  return {
    likelihood: named(scales.likelihood.levels),
    trust: named(scales.trust.levels),
    impact: named(scales.impact.levels),
    risk: named(scales.risk.levels),
    severity: named(chosen(severityScales, dossier.harms['severity-scale'])?.levels ?? []),
    probability: named(chosen(acceptability, dossier.harms.acceptability)?.probabilities ?? []),
  };
}

function harmRow(finding: HarmFinding, scales: Scales, names: Names, locate: ReportContext['locate']): ReportHarm {
  const { id, state, kind, to, situation, harm, severity, likelihood, basis, probabilityLevel, evaluation, stage } =
    finding;
  return {
    id,
    state,
    kind,
    to,
    situation,
    harm,
    severity,
    severityRank:
      1 +
      Math.max(
        0,
        scales.severity.findIndex((level) => level.id === severity),
      ),
    likelihood,
    likelihoodRank: Math.max(
      0,
      scales.likelihood.findIndex((level) => level.id === likelihood),
    ),
    p1: [...finding.p1],
    p2: [...finding.p2],
    basis,
    probability: [...finding.probability],
    probabilityLevel,
    evaluation,
    evaluationAtHighEnd: finding.evaluationAtHighEnd,
    asset: names.asset(finding.asset),
    consequence: { id: finding.consequence, title: names.property(finding.consequence) },
    uses: finding.uses.map(names.use),
    ...(finding.byUse === undefined
      ? {}
      : { byUse: finding.byUse.map(({ use, ...told }) => ({ ...names.use(use), ...told })) }),
    stage,
    ...(finding.responsible === undefined ? {} : { responsible: names.party(finding.responsible) }),
    ...(finding.reason === undefined ? {} : { reason: finding.reason }),
    chain: reportSteps(finding.chain, locate),
  };
}

function countsOf({
  dossier,
  graph,
  structure,
  levels,
  harms,
  facts,
  knowledge,
}: Assessment): AssessmentReport['counts'] {
  const counted = harms.findings.filter(({ state }) => state !== 'rejected');
  const evaluated = (wanted: HarmFinding['evaluation']) =>
    counted.filter(({ evaluation }) => evaluation === wanted).length;
  const risks: number[] = knowledge.domain.scales.risk.levels.map(() => 0);
  for (const level of levels.consequenceRisk) risks[level] = (risks[level] ?? 0) + 1;
  const written = graph.assets.filter(({ derivedBy }) => derivedBy === undefined).length;
  return {
    parties: dossier.system.parties.length,
    assets: written,
    derivedAssets: graph.assets.length - written,
    relations: graph.relations.length,
    threats: structure.threats.length,
    threatsPossible: levels.threat.reduce((count, level) => count + (level > 0 && level !== NONE ? 1 : 0), 0),
    controlsInPlace: facts.controls.filter(({ state }) => state === 'in-place').length,
    controlsProposed: facts.controls.filter(({ state }) => state === 'proposed').length,
    evaluations: {
      unacceptable: evaluated('unacceptable'),
      reduce: evaluated('reduce'),
      acceptable: evaluated('acceptable'),
    },
    waiting: counted.filter(({ state }) => state === 'proposed').length,
    rejected: harms.findings.length - counted.length,
    risks,
  };
}

/** A pack with its edition, age, source and how many entries carry which mark. */
export function packRow({ manifest, entries }: Pack): AssessmentReport['packs'][number] {
  const marks = { seen: 0, known: 0, proposal: 0 };
  const all = Object.values(entries).flat();
  for (const { source } of all) marks[source.mark] += 1;
  return {
    id: manifest.id,
    title: manifest.title,
    edition: manifest.edition,
    effectiveOn: manifest['effective-on'],
    reviewedOn: manifest['reviewed-on'],
    reviewBy: manifest['review-by'],
    licence: manifest.licence,
    source: manifest.source.document,
    entries: all.length,
    marks,
  };
}
