/** Compliance as plain tables: every requirement with its state (statement of applicability), and the gaps by the harm behind them. */
import type { CompliancePicture, RequirementRow } from '@primum/core/compliance/compliance-picture';
import { missingOf, shownBy, whyNotApplicable } from './compliance-cells.ts';
import type { Cell, Register } from './registers.ts';

const COLUMNS = [
  'instrument',
  'clause',
  'requirement',
  'what is asked',
  'force',
  'status',
  'applies',
  'state',
  'shown by',
  'missing',
  'reason',
  'harm behind',
  'severity',
  'evaluation',
  'id',
];

/** Statement of applicability: what applies with its state, then what does not, with its reason. */
export function applicabilityRegister(picture: CompliancePicture): Register {
  const excluded = picture.notApplicable.map((one): Cell[] => [
    one.short,
    one.clause,
    one.title,
    '',
    '',
    '',
    'no',
    'not-applicable',
    '',
    '',
    whyNotApplicable(one),
    '',
    '',
    '',
    one.id,
  ]);
  return {
    name: 'applicability',
    title: 'Statement of applicability',
    columns: COLUMNS,
    rows: [...picture.rows.map(cellsOf), ...excluded],
  };
}

/** Worst first. */
export function gapRegister(picture: CompliancePicture): Register {
  const rows = new Map(picture.rows.map((row) => [row.id, row]));
  return {
    name: 'gaps',
    title: `Gaps of ${picture.dossier.title} on ${picture.on}`,
    columns: COLUMNS,
    rows: picture.gaps.flatMap((id) => rows.get(id) ?? []).map(cellsOf),
  };
}

function cellsOf(row: RequirementRow): Cell[] {
  return [
    row.short,
    row.clause,
    row.title,
    row.explain,
    row.force,
    row.status,
    row.applies === 'yes' ? 'yes' : `open: ${row.openFacts.join(', ')}`,
    row.claimed ? `${row.state} (claimed)` : row.state,
    shownBy(row),
    missingOf(row).join('; '),
    row.statement?.reason ?? row.disputed ?? '',
    row.harm?.harm ?? '',
    row.harm?.severity ?? '',
    row.harm?.evaluation ?? '',
    row.id,
  ];
}
