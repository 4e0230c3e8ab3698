/** A table of requirements that somebody worked on: what they judged otherwise, as statements of the dossier. */
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import { STATED, type Statement } from '@primum/core/dossier/compliance-document';
import type { LocatedFault } from '@primum/core/fault';
import { nearest } from '@primum/core/suggestion';
import { findHeader, type Header, plain } from '../workbook/find-header.ts';
import { cellFault, cellName, type CellPlace, readWorkbook, type Sheet } from '../workbook/read-workbook.ts';

export interface ReadRequirements {
  /** What changed; empty where there is a fault of severity error. */
  readonly statements: readonly Statement[];
  /** Ids that the table does not have: they stay as they are. */
  readonly missing: readonly string[];
  /** Rows that hold something and name no requirement. */
  readonly others: readonly { readonly place: CellPlace; readonly cells: readonly string[] }[];
  readonly faults: readonly LocatedFault[];
}

interface TableFacts {
  readonly file: string;
  /** What was written out, as it is now. */
  readonly picture: Pick<CompliancePicture, 'rows' | 'notApplicable' | 'party'>;
  /** ISO day on which it counts as judged. */
  readonly on: string;
}

type State = Statement['state'] | 'unknown';
type Name = 'id' | 'state' | 'reason';

const MOST_SIGNS = 32_767;
const DOCUMENT = 'requirements-table';
const HEADS = {
  id: ['id', 'requirement id'],
  state: ['state', 'status of compliance'],
  reason: ['reason*', 'rationale*', 'justification*'],
};
const STATES: Readonly<Record<string, State>> = {
  met: 'met',
  partly: 'partly',
  'partly met': 'partly',
  partial: 'partly',
  'not met': 'not-met',
  'not applicable': 'not-applicable',
  'n a': 'not-applicable',
  unknown: 'unknown',
};

interface Known {
  readonly state: State;
  readonly reason: string;
}

export async function readRequirements(bytes: Uint8Array, facts: TableFacts): Promise<ReadRequirements> {
  const { sheets, faults } = await readWorkbook(bytes, DOCUMENT, facts.file);
  const failed = (found: readonly LocatedFault[]): ReadRequirements => ({
    statements: [],
    missing: [],
    others: [],
    faults: found,
  });
  if (faults.length > 0) return failed(faults);
  const table = tableIn(sheets);
  if (table === undefined) return failed([noTable(facts.file)]);
  const reading: Reading = {
    ...table,
    facts,
    known: knownOf(facts.picture),
    seen: new Map(),
    statements: [],
    others: [],
    faults: [],
  };
  table.sheet.rows.forEach((cells, row) => {
    if (row > table.header.row && cells.some((cell) => cell !== '')) readRow(reading, cells, row);
  });
  const missing = [...reading.known.keys()].filter((id) => !reading.seen.has(id));
  const broken = reading.faults.some(({ severity }) => severity === 'error');
  return { statements: broken ? [] : reading.statements, missing, others: reading.others, faults: reading.faults };
}

interface Table {
  readonly sheet: Sheet;
  readonly header: Header<Name>;
}

interface Reading extends Table {
  readonly facts: TableFacts;
  readonly known: ReadonlyMap<string, Known>;
  readonly seen: Map<string, CellPlace>;
  readonly statements: Statement[];
  readonly others: { place: CellPlace; cells: readonly string[] }[];
  readonly faults: LocatedFault[];
}

function tableIn(sheets: readonly Sheet[]): Table | undefined {
  for (const sheet of sheets) {
    const header = findHeader<Name>(sheet, HEADS);
    if (header?.columns.has('id') === true && header.columns.has('state')) return { sheet, header };
  }
  return undefined;
}

function readRow(reading: Reading, cells: readonly string[], row: number): void {
  const { sheet, header, facts, faults } = reading;
  const place = (name: Name): CellPlace => ({ sheet: sheet.name, row, column: header.columns.get(name) ?? 0 });
  const cell = (name: Name) => cells[header.columns.get(name) ?? cells.length] ?? '';
  const tell = ({ at, ...slip }: Slip): void => {
    const fault = { severity: 'error', ...slip } as const;
    faults.push(cellFault(place(at), { document: DOCUMENT, file: facts.file }, fault));
  };
  const id = cell('id');
  const known = reading.known.get(id);
  const before = reading.seen.get(id);
  if (known === undefined) {
    reading.others.push({ place: place('id'), cells });
    tell(unknownId(id, reading.known.keys()));
  } else if (before !== undefined) {
    const message = `"${id}" stands at ${cellName(before)} already`;
    tell({ at: 'id', code: 'repeated', message, hint: 'keep one of the two rows' });
  } else {
    reading.seen.set(id, place('id'));
    const judged = judgedIn({ id, state: cell('state'), reason: cell('reason') }, known);
    if (judged !== undefined && 'at' in judged) tell(judged);
    else if (judged !== undefined)
      reading.statements.push({ requirement: id, party: facts.picture.party, ...judged, on: facts.on });
  }
}

type Slip = Pick<LocatedFault, 'code' | 'message' | 'expected' | 'hint'> & { readonly at: Name };

/** Undefined where nothing was changed. */
function judgedIn(
  { id, state: said, reason }: { readonly id: string; readonly state: string; readonly reason: string },
  known: Known,
): Slip | Pick<Statement, 'state' | 'reason'> | undefined {
  const expected = `one of ${STATED.join(', ')}`;
  const state = stateIn(said);
  if (state === undefined) {
    const near = nearest(plain(said), Object.keys(STATES));
    const slip = { at: 'state', code: 'unknown-value', message: `"${said}" is no state`, expected } as const;
    return near === undefined ? slip : { ...slip, hint: `did you mean "${near}"?` };
  }
  if (state === known.state && reason === known.reason) return undefined;
  if (state === 'unknown') {
    const message = 'nobody can judge that something is unknown';
    const hint = 'take the statement out of compliance.yaml instead';
    return { at: 'state', code: 'unknown-value', message, expected, hint };
  }
  if (reason !== '') return { state, reason };
  const message = `"${id}" is judged ${state} without a reason`;
  return {
    at: 'reason',
    code: 'missing-field',
    message,
    expected: 'why, so that somebody who was not there can follow',
  };
}

function unknownId(id: string, known: Iterable<string>): Slip {
  if (id === '') {
    const hint = 'take the row out, or give it the id that it had';
    return { at: 'id', code: 'missing-field', message: 'this row has no id', hint };
  }
  const near = nearest(id, known);
  const slip = { at: 'id', code: 'unknown-id', message: `nothing with the id "${id}" is asked here` } as const;
  return near === undefined ? slip : { ...slip, hint: `did you mean "${near}"?` };
}

function stateIn(cell: string): State | undefined {
  const said = plain(cell);
  return Object.hasOwn(STATES, said) ? STATES[said] : undefined;
}

function knownOf({ rows, notApplicable }: TableFacts['picture']): ReadonlyMap<string, Known> {
  return new Map([
    ...rows.map(({ id, state, statement }): [string, Known] => [id, { state, reason: asWritten(statement?.reason) }]),
    ...notApplicable.map(({ id, because, reason, facts }): [string, Known] => [
      id,
      {
        state: 'not-applicable',
        reason: because === 'statement' ? asWritten(reason) : `by the facts: ${facts.join(', ')}`,
      },
    ]),
  ]);
}

/** A spreadsheet holds no longer text in a cell, so that only its beginning comes back. */
function asWritten(reason = ''): string {
  return reason.slice(0, MOST_SIGNS).trim();
}

function noTable(file: string): LocatedFault {
  return {
    severity: 'error',
    code: 'other-format',
    message: 'no sheet has a table of requirements',
    expected: 'a row with the heads "id" and "state", and "reason" where something was judged',
    document: DOCUMENT,
    path: [],
    file,
    line: 1,
    column: 1,
  };
}
