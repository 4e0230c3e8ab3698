/** What the readers of a CSV domain model share: its tables, without rows of packages that are switched off, and its features. */
import type { LocatedFault } from '@primum/core/fault';
import type { CsvRow } from './csv-table.ts';
import type { Row } from './domain-tables.ts';

/** Rows of a table by its file name without `.csv`; a missing table has none. */
export type CsvRows = (table: string) => readonly CsvRow[];

export interface CsvSource {
  readonly rows: CsvRows;
  /** Notes a fault at a row of a table. */
  readonly note: (table: string, row: CsvRow, fault: Pick<LocatedFault, 'severity' | 'code' | 'message'>) => void;
}

export interface CsvReading extends CsvSource {
  readonly hasPopulations: boolean;
  readonly hasDependencies: boolean;
}

export function named(line: CsvRow): Row {
  return { id: line.cell('URI'), label: line.cell('label'), comment: line.cell('comment') };
}

/** Cells of a column by the id that they belong to. */
export function grouped(
  { rows }: CsvReading,
  table: string,
  column: string,
  only: (row: CsvRow) => boolean = () => true,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of rows(table)) {
    if (!only(line)) continue;
    const list = found.get(line.cell('URI')) ?? [];
    list.push(line.cell(column));
    found.set(line.cell('URI'), list);
  }
  return found;
}
