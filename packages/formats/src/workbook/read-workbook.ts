/** A workbook (Office Open XML) that nobody vouches for: sheets of texts, and how faults name a cell in them. */
import type { LocatedFault } from '@primum/core/fault';
import readSheets from 'read-excel-file/node';
import { checkWorkbook } from './check-workbook.ts';

export interface Sheet {
  readonly name: string;
  /** Every row from the first on; a cell that holds nothing is an empty text, numbers and days are written out. */
  readonly rows: readonly (readonly string[])[];
}

export interface ReadWorkbook {
  readonly sheets: readonly Sheet[];
  readonly faults: readonly LocatedFault[];
}

/** Counted from 0. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `document`: what the workbook is read as, for faults. Text of cells is trimmed; formulas count by their last value. */
export async function readWorkbook(bytes: Uint8Array, document: string, file: string): Promise<ReadWorkbook> {
  const slip = checkWorkbook(bytes);
  const refused = (fault: Pick<LocatedFault, 'code' | 'message' | 'expected' | 'hint'>): ReadWorkbook => ({
    sheets: [],
    faults: [{ severity: 'error', ...fault, document, path: [], file, line: 1, column: 1 }],
  });
  if (slip !== undefined) return refused(slip);
  try {
    const sheets = await readSheets(Buffer.from(bytes));
    return {
      sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOf)) })),
      faults: [],
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return refused({ code: 'unreadable', message: `this workbook cannot be read: ${message.slice(0, 160)}` });
  }
}

/** As spreadsheets write it: Answers!B12. */
export function cellName({ sheet, row, column }: CellPlace): string {
  let [letters, rest] = ['', column + 1];
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  const name = /^[\p{L}\p{N}_.]+$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${letters}${row + 1}`;
}

/** A fault at a cell; its message begins with the cell's name. */
export function cellFault(
  place: CellPlace,
  { document, file }: { readonly document: string; readonly file: string },
  fault: Pick<LocatedFault, 'severity' | 'code' | 'message' | 'expected' | 'hint'>,
): LocatedFault {
  const { sheet, row, column } = place;
  return {
    ...fault,
    message: `${cellName(place)}: ${fault.message}`,
    document,
    path: [sheet, row, column],
    file,
    line: row + 1,
    column: column + 1,
  };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? `${value}`.trim() : '';
}
