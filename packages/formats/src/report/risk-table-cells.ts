/** How the cells of the ISO 14971 table read; the same words in spreadsheets, CSV and HTML. */
import { formatProbability, formatRange } from '@primum/core/assessment/format-number';
import type {
  FileCriteria,
  FileDecision,
  FileMeasure,
  FileRisk,
  FileRiskLevel,
  Named,
  RiskFile,
} from '@primum/core/harm/risk-file';

const ORDERS = {
  design: 'safe design and manufacture',
  protection: 'protection measure',
  information: 'information for safety',
} as const;

export interface RiskCells {
  readonly level: (scale: keyof RiskFile['scales'], id: string) => string;
  readonly measuresOf: (risk: FileRisk) => readonly FileMeasure[];
  readonly newRisks: (risk: FileRisk) => readonly string[];
  readonly weighed: (risk: FileRisk) => readonly string[];
  readonly acceptance: (risk: FileRisk) => readonly string[];
}

export function riskCells(file: RiskFile): RiskCells {
  const measures = new Map(file.measures.map((measure) => [measure.id, measure]));
  const harms = new Map(file.risks.map(({ id, harm }) => [id, harm]));
  const titles = {
    likelihood: titlesOf(file.scales.likelihood),
    probability: titlesOf(file.scales.probability),
    severity: titlesOf(file.scales.severity),
  };
  const measuresOf = (risk: FileRisk) => risk.measures.flatMap(({ measure }) => measures.get(measure) ?? []);
  return {
    level: (scale, id) => titles[scale].get(id) ?? id,
    measuresOf,
    newRisks: (risk) => [
      ...measuresOf(risk).flatMap((measure) => broughtBy(measure, harms)),
      ...risk.raisedBy.flatMap((id) => {
        const measure = measures.get(id);
        return measure === undefined ? [] : [`this risk is itself brought about or raised by ${placed(measure)}`];
      }),
    ],
    weighed: (risk) => balancesOf(file, risk),
    acceptance: (risk) => (file.decisions.get(`harm ${risk.id}`) ?? []).map(decided),
  };
}

function titlesOf(levels: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(levels.map(({ id, title }) => [id, title]));
}

export function placed({ title, asset }: FileMeasure): string {
  return `${title} at ${asset.title}`;
}

export function kindOf({ order }: FileMeasure): string {
  return order === undefined ? 'kind not said' : ORDERS[order];
}

/** Of carrying out; whether it works is told by the levels, which only count what is there. */
export function verificationOf({ evidence, state }: FileMeasure): string {
  if (state === 'proposed') return 'proposed, not carried out';
  return evidence.length === 0 ? 'claimed, no evidence' : `evidence: ${evidence.join(', ')}`;
}

export function p1Of({ level }: Pick<RiskCells, 'level'>, { likelihood, p1 }: FileRiskLevel): string {
  return `${level('likelihood', likelihood)} (${formatRange(p1)} per device-year)`;
}

export function p2Of({ p2 }: FileRiskLevel): string {
  return formatProbability(p2);
}

export function probabilityOf({ level }: Pick<RiskCells, 'level'>, shown: FileRiskLevel): string {
  return `${level('probability', shown.probabilityLevel)} (${formatRange(shown.probability)} per device-year)`;
}

/** Where the high end of the range would be judged worse, it stands beside. */
export function riskOf({ evaluation, evaluationAtHighEnd }: FileRiskLevel): string {
  return evaluation === evaluationAtHighEnd ? evaluation : `${evaluation}; at the high end: ${evaluationAtHighEnd}`;
}

/** What is left, by each use, where one of them has criteria of its own: the strictest is that of the risk. */
export function byUseOf({ byUse }: FileRisk): string[] {
  return byUse.map(({ title, evaluation }) => `${title}: ${evaluation}`);
}

/** A matrix that risks are judged by, named: whose it is, where it stands, and why a use has another. */
export function criteriaOf({ use, stage, entry, reason }: FileCriteria): string {
  const whose = use === undefined ? 'uses without criteria of their own' : use.title;
  const matrix = entry ?? (use === undefined ? 'matrix in harms.yaml' : 'matrix in dossier.yaml');
  return `${whose}${stage === undefined ? '' : `, ${stage.replaceAll('-', ' ')}`}: ${matrix}${reason === undefined ? '' : ` (${reason})`}`;
}

export function usesOf({ uses, stage }: FileRisk): string {
  const titles = uses.map(({ title }) => title).join(', ');
  return `${titles === '' ? 'any use' : titles}; ${stage.replaceAll('-', ' ')}`;
}

/** From where it begins; each step on a line of its own. */
export function eventsOf({ begins, events }: FileRisk): string[] {
  return [...begins.map(({ title }) => `begins with: ${title}`), ...events.map(({ title }) => title)];
}

function broughtBy(measure: FileMeasure, harms: ReadonlyMap<string, string>): string[] {
  if (measure.brings.length === 0) return [];
  const raised = measure.raises.map((id) => `${harms.get(id) ?? id} (${id})`);
  const so = raised.length === 0 ? 'raises no harm of this file' : `raises ${raised.join(', ')}`;
  return [`${placed(measure)}: ${measure.brings.join(', ')}; ${so}`];
}

/** One overall analysis for each use, and what was decided by it. */
function balancesOf(file: RiskFile, { uses }: FileRisk): string[] {
  return file.balances
    .filter(({ use }) => uses.some(({ id }) => id === use))
    .map(({ id, title }) => {
      const decisions = file.decisions.get(`balance ${id}`) ?? [];
      return `${title} (${id}): ${decisions.length === 0 ? 'not decided' : decisions.map(decided).join('; ')}`;
    });
}

function decided({ id, kind, by, on, approvedBy, reviewBy }: FileDecision): string {
  const approved = approvedBy === undefined ? 'not approved' : `approved by ${approvedBy}`;
  return `${kind} (${id}) by ${by} on ${on}, ${approved}, to be looked at again by ${reviewBy}`;
}
