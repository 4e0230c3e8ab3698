/** Registers as one workbook for spreadsheets (Office Open XML, ECMA-376): a sheet each, heads in bold that stay in view, numbers as numbers. */
import writeWorkbook from 'write-excel-file/node';
import type { Cell, Register } from './registers.ts';

/** Signs that XML 1.0 cannot hold, not even escaped. */
const NOT_IN_XML =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What a cell of a spreadsheet holds at most. */
const MOST_SIGNS = 32_767;
const MOST_SIGNS_OF_NAME = 31;
const WIDEST = 60;

export async function xlsxOf(registers: readonly Register[]): Promise<Uint8Array> {
  const sheets = registers.map(({ title, columns, rows }) => ({
    sheet: title.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, MOST_SIGNS_OF_NAME),
    stickyRowsCount: 1,
    columns: columns.map((column, at) => ({ width: widthOf([column, ...rows.slice(0, 200).map((row) => row[at])]) })),
    data: [
      columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  }));
  return new Uint8Array(await writeWorkbook(sheets).toBuffer());
}

/** Text is written as text, so that nothing in it is taken for a formula. */
function cellOf(value: Cell) {
  if (typeof value === 'number' && Number.isFinite(value)) return { value, type: Number };
  const text = String(value).replaceAll(NOT_IN_XML, '?').slice(0, MOST_SIGNS);
  if (text === '') return null;
  return { value: text, type: String, ...(text.includes('\n') ? { wrap: true } : {}) };
}

/** In signs, as spreadsheets count; of several lines the longest. */
function widthOf(cells: readonly (Cell | undefined)[]): number {
  const lines = cells.flatMap((cell) => String(cell ?? '').split('\n'));
  const longest = Math.max(8, ...lines.map((line) => line.length + 2));
  return Math.min(WIDEST, longest);
}
