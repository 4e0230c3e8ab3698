/** Whether a workbook can be read without harm: sizes that it unpacks to, and how far its cells reach. */
import { unpacked, type ZipEntry, zipEntries } from './zip-entries.ts';

export interface WorkbookSlip {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly hint?: string;
}

const MOST_BYTES = 64 * 1024 * 1024;
const MOST_ROWS = 50_000;
const MOST_COLUMNS = 512;
/** Cells that the rectangle around all that is written may hold, over all sheets. */
const MOST_CELLS = 4_000_000;

/** A single cell far out makes readers build all that lies before it. */
export function checkWorkbook(bytes: Uint8Array): WorkbookSlip | undefined {
  const archive = zipEntries(bytes, MOST_BYTES);
  if (!archive.ok)
    return {
      code: 'unreadable',
      message: archive.message,
      ...(archive.hint === undefined ? {} : { hint: archive.hint }),
    };
  const { entries } = archive;
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    return { code: 'other-format', message: 'this is no workbook', expected: 'an .xlsx file' };
  let cells = 0;
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue;
    const slip = checkPart(bytes, entry);
    if (slip !== undefined && 'code' in slip) return slip;
    cells += slip?.cells ?? 0;
    if (cells > MOST_CELLS)
      return { code: 'too-large', message: 'its sheets reach too far', expected: `at most ${MOST_CELLS} cells` };
  }
  return undefined;
}

function checkPart(bytes: Uint8Array, entry: ZipEntry): WorkbookSlip | { readonly cells: number } | undefined {
  const content = unpacked(bytes, entry);
  if (content === undefined) return { code: 'unreadable', message: `"${entry.name}" in it is broken` };
  const text = new TextDecoder().decode(content);
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    return {
      code: 'unreadable',
      message: `"${entry.name}" in it defines entities`,
      expected: 'a workbook as spreadsheets save it',
    };
  return /^xl\/worksheets\/[^/]+\.xml$/.test(entry.name) ? reachOf(text, entry.name) : undefined;
}

const TAG = /<(?:\w+:)?(c|row)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g;
const REFERENCE = /\sr\s*=\s*["']([^"']*)["']/;

/** Rows and columns are counted where a tag does not say which it is. */
function reachOf(text: string, name: string): WorkbookSlip | { readonly cells: number } {
  const written = text.match(/<(?:\w+:)?(?:c|row)(?=[\s/>])/g)?.length ?? 0;
  let [row, column, rows, columns, seen] = [0, 0, 0, 0, 0];
  for (const [, kind, attributes = ''] of text.matchAll(TAG)) {
    seen += 1;
    const reference = REFERENCE.exec(attributes)?.[1];
    const found = reference === undefined ? undefined : /^([A-Z]{0,3})(\d{1,7})$/.exec(reference);
    if (reference !== undefined && found === null) return broken(name);
    if (kind === 'row') [row, column] = [found === undefined || found === null ? row + 1 : Number(found[2]), 0];
    else
      [row, column] =
        found === undefined || found === null ? [row, column + 1] : [Number(found[2]), columnNumber(found[1] ?? '')];
    [rows, columns] = [Math.max(rows, row), Math.max(columns, column)];
    if (rows > MOST_ROWS || columns > MOST_COLUMNS)
      return {
        code: 'too-large',
        message: `"${name}" reaches to row ${rows}, column ${columns}`,
        expected: `at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`,
        hint: 'delete what stands far out, also formats of empty rows',
      };
  }
  return seen === written ? { cells: rows * columns } : broken(name);
}

function broken(name: string): WorkbookSlip {
  return {
    code: 'unreadable',
    message: `"${name}" in it is written in a way that is not read`,
    expected: 'a workbook as spreadsheets save it',
  };
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
