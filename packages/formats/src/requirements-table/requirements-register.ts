/** What is asked of a party as a table that people work on in a spreadsheet: states and reasons can be changed there and come back. */
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
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
  const excluded = notApplicable.map(({ id, short, clause, title, because, reason, facts }) => [
    id,
    short,
    clause,
    title,
    '',
    '',
    '',
    '',
    'not-applicable',
    because === 'statement' ? (reason ?? '') : `by the facts: ${facts.join(', ')}`,
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
    evidenceOf(row),
    gapOf(row),
    row.harm === undefined ? '' : `${row.harm.harm} (${row.harm.severity}, ${row.harm.evaluation})`,
  ];
}

export function evidenceOf({ proofs, named }: Pick<Row, 'proofs' | 'named'>): string {
  const shown = proofs.filter(({ found }) => found === 'there' || found === 'claimed');
  return [...new Set([...shown.flatMap(({ by, says }) => (by.length > 0 ? by : (says ?? []))), ...named])].join('; ');
}

export function gapOf({ proofs, disputed }: Pick<Row, 'proofs' | 'disputed'>): string {
  const missing = proofs.filter(({ found }) => found === 'missing' || found === 'expired');
  return [
    ...missing.map(({ proof, found }) => `${found === 'expired' ? 'expired: ' : ''}${proofName(proof)}`),
    ...(disputed === undefined ? [] : [disputed]),
  ].join('; ');
}

function proofName(proof: Row['proofs'][number]['proof']): string {
  return 'any' in proof ? proof.any.map(proofName).join(' or ') : String(Object.values(proof)[0]);
}
