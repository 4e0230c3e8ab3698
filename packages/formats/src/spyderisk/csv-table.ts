/** Comma-separated tables (RFC 4180) of a Spyderisk domain model: the first line names the columns, a template line says how each is formed. */
import type { LocatedFault } from '@primum/core/fault';

export interface CsvRow {
  /** Where the row begins, from 1. */
  readonly line: number;
  /** Cell by column name; empty where the row has none. */
  cell(column: string): string;
  /** True where the cell says TRUE, however it is written. */
  isTrue(column: string): boolean;
}

export interface CsvTable {
  readonly columns: readonly string[];
  /** Without template rows. Empty where there is any fault. */
  readonly rows: readonly CsvRow[];
  readonly faults: readonly LocatedFault[];
}

/** A row of this id shows editors what a row looks like, and is not part of the model. */
const TEMPLATE = 'domain#000000';

/** `file` is named in faults. */
export function parseCsv(text: string, file: string): CsvTable {
  const faults: LocatedFault[] = [];
  const records = recordsOf(text, (line, message, hint) =>
    faults.push({
      severity: 'error',
      code: 'csv-syntax',
      message,
      hint,
      document: file,
      path: [],
      file,
      line,
      column: 1,
    }),
  );
  const columns = records[0]?.cells ?? [];
  for (const { line, cells } of records.slice(1)) {
    if (cells.length === columns.length) continue;
    const message = `A row of ${cells.length} cells under ${columns.length} columns`;
    const hint = 'Put cells that hold a comma or a line break in double quotes.';
    faults.push({ severity: 'error', code: 'csv-row', message, hint, document: file, path: [], file, line, column: 1 });
  }
  const index = new Map(columns.map((column, at) => [column, at]));
  const rows = records
    .slice(1)
    .filter(({ cells }) => !cells.includes(TEMPLATE))
    .map(({ line, cells }): CsvRow => {
      const cell = (column: string): string => cells[index.get(column) ?? -1] ?? '';
      return { line, cell, isTrue: (column) => cell(column).toLowerCase() === 'true' };
    });
  return { columns, rows: faults.length > 0 ? [] : rows, faults };
}

interface Record {
  readonly line: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string, note: (line: number, message: string, hint: string) => void): Record[] {
  const records: Record[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  let line = 1;
  let start = line;
  let cells: string[] = [];
  let at = text.codePointAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (found === null) {
      note(
        line,
        'A cell is not closed by its double quote, or has one inside',
        'Write a double quote inside a quoted cell twice.',
      );
      return records;
    }
    const [all, quoted, plain = '', end] = found;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    line += all.split('\n').length - 1;
    at += all.length;
    if (end === ',' && at < text.length) continue;
    if (end === ',') cells.push('');
    if (cells.length > 1 || cells[0] !== '') records.push({ line: start, cells });
    cells = [];
    start = line;
  }
  return records;
}
