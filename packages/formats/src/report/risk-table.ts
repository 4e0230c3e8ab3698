/**
 * The risk management file as the table that users of ISO 14971 keep, with its controls and criteria beside it: plain tables for
 * spreadsheets and CSV. Own column heads; what a cell means is said in docs/capabilities/harm.md.
 */
import type { FileRisk, RiskFile } from '@primum/core/harm/risk-file';
import {
  byUseOf,
  criteriaOf,
  eventsOf,
  kindOf,
  p1Of,
  p2Of,
  placed,
  probabilityOf,
  type RiskCells,
  riskCells,
  riskOf,
  usesOf,
  verificationOf,
} from './risk-table-cells.ts';
import type { Cell, Register } from './registers.ts';

type RiskColumn = readonly [head: string, cell: (risk: FileRisk, cells: RiskCells) => Cell];

const lines = (items: readonly string[]) => items.join('\n');

const COLUMNS: readonly RiskColumn[] = [
  ['id', ({ id }) => id],
  ['state', ({ state }) => state],
  ['hazard', ({ hazard, asset }) => `${hazard.title} at ${asset.title}`],
  ['foreseeable sequence of events', (risk) => lines(eventsOf(risk))],
  ['hazardous situation', ({ situation }) => situation],
  ['harm', ({ harm }) => harm],
  ['to', ({ to }) => to.replaceAll('-', ' ')],
  ['uses and stage', usesOf],
  ['severity', ({ initial }, { level }) => level('severity', initial.severity)],
  ['P1 before control', ({ initial }, cells) => p1Of(cells, initial)],
  ['P2', ({ initial }) => p2Of(initial)],
  ['basis of severity and P2', ({ basis }) => basis],
  ['probability of harm before control', ({ initial }, cells) => probabilityOf(cells, initial)],
  ['initial risk', ({ initial }) => riskOf(initial)],
  [
    'control measures',
    (risk, { measuresOf }) => lines(measuresOf(risk).map((one) => `${placed(one)}: ${kindOf(one)}`)),
  ],
  [
    'verification of the measures',
    (risk, { measuresOf }) => lines(measuresOf(risk).map((one) => `${placed(one)}: ${verificationOf(one)}`)),
  ],
  ['P1 after control', ({ residual }, cells) => p1Of(cells, residual)],
  ['probability of harm after control', ({ residual }, cells) => probabilityOf(cells, residual)],
  ['residual risk', ({ residual }) => riskOf(residual)],
  ['acceptability', (risk, { acceptance }) => lines([risk.residual.evaluation, ...byUseOf(risk), ...acceptance(risk)])],
  ['new risks from the measures', (risk, { newRisks }) => lines(newRisks(risk))],
  ['benefit-risk analysis', (risk, { weighed }) => benefitOf(risk, weighed(risk))],
  ['responsible party', ({ responsible }) => responsible?.title ?? 'nobody yet'],
];

/** A risk that is acceptable by the criteria needs no analysis of its own; where others do and have none, that is said. */
function benefitOf({ residual }: FileRisk, weighed: readonly string[]): string {
  if (weighed.length > 0) return lines(weighed);
  return residual.evaluation === 'acceptable' ? '' : 'none yet';
}

export function riskTable(file: RiskFile): Register {
  const cells = riskCells(file);
  return {
    name: 'risk-table',
    title: 'Risk table ISO 14971',
    columns: COLUMNS.map(([head]) => head),
    rows: file.risks.map((risk) => COLUMNS.map(([, cell]) => cell(risk, cells))),
  };
}

/** The table, then its controls, then the levels and, where uses have their own, the criteria that it is judged by: the sheets of a workbook. */
export function riskWorkbook(file: RiskFile): Register[] {
  const own = file.criteria.length > 1 ? [criteriaTable(file)] : [];
  return [riskTable(file), measureTable(file), levelTable(file), ...own, aboutTable(file)];
}

/** A row for each matrix and severity, mildest first; a column for each probability. */
function criteriaTable({ criteria, scales }: RiskFile): Register {
  return {
    name: 'criteria',
    title: 'Criteria',
    columns: ['criteria', 'severity', ...scales.probability.map(({ title }) => title)],
    rows: criteria.flatMap((one) =>
      one.rows.map((row, rank): Cell[] => [criteriaOf(one), scales.severity[rank]?.title ?? '', ...row]),
    ),
  };
}

function measureTable({ measures }: RiskFile): Register {
  const columns = [
    'id',
    'measure',
    'at',
    'kind',
    'state',
    'party',
    'verification',
    'state of the art',
    'brings',
    'raises',
  ];
  return {
    name: 'control-measures',
    title: 'Control measures',
    columns,
    rows: measures.map((one): Cell[] => [
      one.id,
      one.title,
      one.asset.title,
      kindOf(one),
      one.state,
      one.party?.title ?? '',
      verificationOf(one),
      lines(one.assurance),
      lines(one.brings),
      lines(one.raises),
    ]),
  };
}

/** Lowest or mildest first. */
function levelTable({ scales, frequencies }: RiskFile): Register {
  const range = (rank: number): Cell[] => [...(frequencies[rank] ?? ['', ''])];
  return {
    name: 'levels',
    title: 'Levels',
    columns: ['scale', 'rank', 'id', 'title', 'per device-year, low', 'per device-year, high'],
    rows: Object.entries(scales).flatMap(([scale, levels]) =>
      levels.map(({ id, title }, rank): Cell[] => [
        scale,
        rank + 1,
        id,
        title,
        ...(scale === 'likelihood' ? range(rank) : ['', '']),
      ]),
    ),
  };
}

function aboutTable({ dossier, packs, withProposed, benefits }: RiskFile): Register {
  return {
    name: 'about',
    title: 'About',
    columns: ['what', 'says'],
    rows: [
      ['dossier', `${dossier.title} (${dossier.id})`],
      ['intended purpose', dossier.purpose],
      ['owner', dossier.owner.title],
      ['controls that count', withProposed ? 'in place and proposed' : 'in place'],
      ['benefits', lines(benefits.map(({ title }) => title))],
      ['packs', packs.join(', ')],
      ['before control', 'without the controls that count; where controls bring something about, with those alone'],
    ],
  };
}
