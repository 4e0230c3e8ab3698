/** The registers of a report as plain tables: the same rows go into CSV and Markdown. */
import type { AssessmentReport } from '@primum/core/assessment/report';
import { originText } from './origin-text.ts';

export type Cell = string | number;

export interface Register {
  /** Name of its file, without extension. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Column heads and how each cell is read off a row, in the order of the table. */
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell | undefined>>;
type RowOf<K extends keyof AssessmentReport> = AssessmentReport[K] extends readonly (infer R)[] ? R : never;

export function registersOf(report: AssessmentReport): Register[] {
  const counted = report.harms.filter(({ state }) => state !== 'rejected');
  const rejected = report.harms.filter(({ state }) => state === 'rejected');
  const steps = report.harms.flatMap(({ id, chain }) => chain.map((step, at) => ({ harm: id, at: at + 1, ...step })));
  const ranked = report.first.map((action, at) => ({ rank: at + 1, ...action }));
  return [
    register('harms', 'Harms', counted, HARMS),
    register('groups', 'Harms by party, person, use and stage', report.groups, GROUPS),
    register('chains', 'Chains', steps, STEPS),
    register('what-to-do-first', 'What to do first', ranked, ACTIONS),
    register('rejected', 'Rejected proposals', rejected, REJECTED),
    register('threats', 'Threats', report.threats, THREATS),
    register('consequences', 'Consequences', report.consequences, CONSEQUENCES),
    register('controls', 'Controls', report.controls, CONTROLS),
    register('assumptions', 'Assumptions', report.assumptions, ASSUMPTIONS),
    register('not-known', 'What this assessment does not know', report.unknown, UNKNOWN),
    register('packs', 'Packs', report.packs, PACKS),
  ];
}

function register<R>(name: string, title: string, rows: readonly R[], columns: Columns<R>): Register {
  const cells = Object.values(columns);
  return { name, title, columns: Object.keys(columns), rows: rows.map((row) => cells.map((cell) => cell(row) ?? '')) };
}

const together = (items: readonly string[]) => items.join('; ');
const titles = (items: readonly { readonly title: string }[]) => together(items.map(({ title }) => title));

const GROUPS: Columns<RowOf<'groups'>> = {
  side: (group) => group.side,
  group: (group) => group.title,
  worst: (group) => group.worst,
  unacceptable: (group) => group.unacceptable,
  reduce: (group) => group.reduce,
  acceptable: (group) => group.acceptable,
  harms: (group) => together(group.harms),
};

const HARMS: Columns<RowOf<'harms'>> = {
  id: (harm) => harm.id,
  kind: (harm) => harm.kind,
  state: (harm) => harm.state,
  'hazardous situation': (harm) => harm.situation,
  harm: (harm) => harm.harm,
  to: (harm) => harm.to,
  severity: (harm) => harm.severity,
  likelihood: (harm) => harm.likelihood,
  'P1 low': (harm) => harm.p1[0],
  'P1 high': (harm) => harm.p1[1],
  'P2 low': (harm) => harm.p2[0],
  'P2 high': (harm) => harm.p2[1],
  basis: (harm) => harm.basis,
  'probability low': (harm) => harm.probability[0],
  'probability high': (harm) => harm.probability[1],
  probability: (harm) => harm.probabilityLevel,
  evaluation: (harm) => harm.evaluation,
  'evaluation at the high end': (harm) => harm.evaluationAtHighEnd,
  consequence: (harm) => harm.consequence.title,
  asset: (harm) => harm.asset.title,
  uses: (harm) => titles(harm.uses),
  stage: (harm) => harm.stage,
  responsible: (harm) => harm.responsible,
};

const STEPS: Columns<RowOf<'harms'>['chain'][number] & { harm: string; at: number }> = {
  harm: (step) => step.harm,
  step: (step) => step.at,
  kind: (step) => step.kind,
  id: (step) => step.id,
  title: (step) => step.title,
  level: (step) => step.level,
  scale: (step) => step.scale,
  from: (step) => originText(step.from),
};

const ACTIONS: Columns<RowOf<'first'> & { rank: number }> = {
  rank: (action) => action.rank,
  do: (action) => action.title,
  controls: (action) => together(action.controls.map(({ title, assetTitle }) => `${title} at ${assetTitle}`)),
  lowers: (action) =>
    together(
      action.effects.map(
        ({ harm, before, after, evaluationAfter }) => `${harm}: ${before} to ${after}, ${evaluationAfter}`,
      ),
    ),
  'side effects': (action) => titles(action.sideEffects),
  care: (action) => together(action.care),
  'already proposed': (action) => (action.proposed ? 'yes' : 'no'),
};

const REJECTED: Columns<RowOf<'harms'>> = {
  id: (harm) => harm.id,
  asset: (harm) => harm.asset.title,
  'hazardous situation': (harm) => harm.situation,
  harm: (harm) => harm.harm,
  to: (harm) => harm.to,
  reason: (harm) => harm.reason,
};

const THREATS: Columns<RowOf<'threats'>> = {
  id: (threat) => threat.id,
  title: (threat) => threat.title,
  explain: (threat) => threat.explain,
  asset: (threat) => threat.asset.title,
  risk: (threat) => threat.risk,
  likelihood: (threat) => threat.likelihood,
  needs: (threat) => together(threat.causes.map(({ title, level }) => `${title} (${level})`)),
  'leads to': (threat) => titles(threat.effects),
  'stopped by': (threat) => titles(threat.stoppedBy),
  'could be stopped by': (threat) => titles(threat.couldBeStoppedBy),
  codes: (threat) => together(threat.refs),
  source: (threat) => threat.source,
  mark: (threat) => threat.mark,
};

const CONSEQUENCES: Columns<RowOf<'consequences'>> = {
  id: (row) => row.id,
  consequence: (row) => row.title,
  asset: (row) => row.asset.title,
  likelihood: (row) => row.likelihood,
  impact: (row) => row.impact,
  risk: (row) => row.risk,
};

const CONTROLS: Columns<RowOf<'controls'>> = {
  control: (row) => row.control,
  title: (row) => row.title,
  asset: (row) => row.asset.title,
  state: (row) => row.state,
  coverage: (row) => row.coverage,
  'blocks or lowers': (row) => together(row.does),
  'missing with it': (row) => together(row.missing),
  care: (row) => together(row.care),
  party: (row) => row.party,
  'cost EUR': (row) => row.cost,
  evidence: (row) => together(row.evidence),
  reason: (row) => row.reason,
};

const ASSUMPTIONS: Columns<RowOf<'assumptions'>> = {
  asset: (row) => row.asset.title,
  'trust attribute': (row) => row.attribute.title,
  assumed: (row) => row.level,
  left: (row) => row.left,
  from: (row) => row.from,
  reason: (row) => row.reason,
};

const UNKNOWN: Columns<RowOf<'unknown'>> = {
  count: (row) => row.count,
  what: (row) => row.title,
  detail: (row) => row.detail,
};

const PACKS: Columns<RowOf<'packs'>> = {
  id: (pack) => pack.id,
  title: (pack) => pack.title,
  edition: (pack) => pack.edition,
  'effective on': (pack) => pack.effectiveOn,
  'reviewed on': (pack) => pack.reviewedOn,
  'review by': (pack) => pack.reviewBy,
  source: (pack) => pack.source,
  entries: (pack) => pack.entries,
  seen: (pack) => pack.marks.seen,
  known: (pack) => pack.marks.known,
  proposals: (pack) => pack.marks.proposal,
  licence: (pack) => pack.licence,
};
