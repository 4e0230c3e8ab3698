/** What is asked of a party as a table that people work on in a spreadsheet: states and reasons can be changed there and come back. */
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import { missingOf, shownBy, whyNotApplicable } from '../report/compliance-cells.ts';
import type { Register } from '../report/registers.ts';

type Picture = Pick<CompliancePicture, 'rows' | 'notApplicable'>;
type Row = CompliancePicture['rows'][number];

export const COLUMNS = [
  'id',
  'instrument',
  'clause',
  'title',
  'what is asked',
  'status',
  'from',
  'roles',
  'state',
  'reason',
  'evidence',
  'gap',
  'harm behind the gap',
] as const;

/** In the order of the packs; what does not apply stands below, with its reason. */
export function requirementsRegister({ rows, notApplicable }: Picture): Register {
  const excluded = notApplicable.map((one) => [
    one.id,
    one.short,
    one.clause,
    one.title,
    '',
    '',
    '',
    '',
    'not-applicable',
    whyNotApplicable(one),
    '',
    '',
    '',
  ]);
  return { name: 'requirements', title: 'Requirements', columns: COLUMNS, rows: [...rows.map(cellsOf), ...excluded] };
}

function cellsOf(row: Row): string[] {
  return [
    row.id,
    row.short,
    row.clause,
    row.title,
    row.explain,
    row.status,
    row.from ?? '',
    row.roles.join(', '),
    row.state,
    row.statement?.reason ?? '',
    shownBy(row),
    gapOf(row),
    row.harm === undefined ? '' : `${row.harm.harm} (${row.harm.severity}, ${row.harm.evaluation})`,
  ];
}

export function gapOf(row: Pick<Row, 'proofs' | 'disputed'>): string {
  return [...missingOf(row), ...(row.disputed === undefined ? [] : [row.disputed])].join('; ');
}
