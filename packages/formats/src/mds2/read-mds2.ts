/**
 * A manufacturer's filled-in MDS2 form (XLSX). Forms travel in many shapes: other sheet names, moved columns, titles above,
 * one column for the answer or one for each. What counts is found by the codes and by the words in the head; whatever else is
 * written is given back with its place.
 */
import type { LocatedFault } from '@primum/core/fault';
import type { EntryOf } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import { cellFault, cellName, readWorkbook, type Sheet } from '../workbook/read-workbook.ts';
import { answerAt, type AnswerColumns, answerColumns } from './answer-columns.ts';
import { type Mds2Answer, type Mds2Other, questionsOf } from './mds2-form.ts';

export interface ReadMds2 {
  /** In the order of the form; empty where there is a fault of severity error. */
  readonly answers: readonly Mds2Answer[];
  /** Codes of the pack that the form does not have. */
  readonly missing: readonly string[];
  readonly others: readonly Mds2Other[];
  readonly faults: readonly LocatedFault[];
}

const DOCUMENT = 'mds2';
/** Below this a sheet is no form: a code may stand in a text. */
const LEAST_CODES = 3;

/** `items`: of the pack that has the codes. */
export async function readMds2(bytes: Uint8Array, file: string, items: readonly EntryOf<'items'>[]): Promise<ReadMds2> {
  const { sheets, faults: broken } = await readWorkbook(bytes, DOCUMENT, file);
  if (broken.length > 0) return { answers: [], missing: [], others: [], faults: broken };
  const questions = questionsOf(items);
  const reading: Reading = { file, questions, answers: new Map(), others: [], faults: [] };
  for (const sheet of sheets) readSheet(reading, sheet);
  if (reading.answers.size === 0)
    return { answers: [], missing: [], others: reading.others, faults: [noForm(file, sheets)] };
  const { answers, others, faults } = reading;
  const missing = [...questions.keys()].filter((code) => !answers.has(code));
  const all = missing.length === 0 ? faults : [...faults, missingFault(file, missing)];
  const failed = all.some(({ severity }) => severity === 'error');
  return { answers: failed ? [] : [...answers.values()], missing, others, faults: all };
}

interface Reading {
  readonly file: string;
  readonly questions: ReadonlyMap<string, EntryOf<'items'>>;
  readonly answers: Map<string, Mds2Answer>;
  readonly others: Mds2Other[];
  readonly faults: LocatedFault[];
}

function readSheet(reading: Reading, sheet: Sheet): void {
  const codes = codeColumn(sheet);
  const columns = codes === undefined ? undefined : answerColumns(sheet, codes);
  sheet.rows.forEach((cells, row) => {
    if (cells.every((cell) => cell === '')) return;
    const place = { sheet: sheet.name, row, column: codes ?? 0 };
    const code = codes === undefined ? undefined : codeIn(cells[codes] ?? '');
    if (code === undefined || columns === undefined) reading.others.push({ place, cells });
    else if (reading.questions.has(code)) keepAnswer(reading, { code, cells, place }, columns);
    else unknownCode(reading, { code, cells, place });
  });
}

interface CodedRow {
  readonly code: string;
  readonly cells: readonly string[];
  readonly place: Mds2Answer['place'];
}

function keepAnswer(reading: Reading, { code, cells, place }: CodedRow, columns: AnswerColumns): void {
  const { faults, file, questions, answers } = reading;
  const told = { document: DOCUMENT, file };
  const found = answerAt(cells, columns);
  for (const { column, ...slip } of found.slips)
    faults.push(cellFault({ ...place, column }, told, { ...slip, message: `${code}: ${slip.message}` }));
  const { slips: _, ...answer } = found;
  const before = answers.get(code);
  if (before === undefined) {
    answers.set(code, { code, item: questions.get(code)?.id ?? code, ...answer, place });
    return;
  }
  const same = before.answer === answer.answer && before.note === answer.note && before.text === answer.text;
  reading.others.push({ place, cells, code });
  faults.push(
    cellFault(place, told, {
      severity: same ? 'warning' : 'error',
      code: 'duplicate-id',
      message: `${code} stands at ${cellName(before.place)} already${same ? '' : ', with another answer'}`,
      hint: 'keep one of the two',
    }),
  );
}

function unknownCode({ questions, others, faults, file }: Reading, { code, cells, place }: CodedRow): void {
  const near = nearest(code, questions.keys());
  others.push({ place, cells, code });
  faults.push(
    cellFault(
      place,
      { document: DOCUMENT, file },
      {
        severity: 'warning',
        code: 'unknown-id',
        message: `the form of 2019 has no code ${code}; the row is kept as it is`,
        ...(near === undefined ? {} : { hint: `did you mean ${near}?` }),
      },
    ),
  );
}

/** The column in which the most codes stand; undefined where the sheet is no form. */
function codeColumn({ rows }: Sheet): number | undefined {
  const counts = new Map<number, number>();
  for (const cells of rows)
    cells.forEach((cell, column) => {
      if (codeIn(cell) !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best === undefined || best[1] < LEAST_CODES ? undefined : best[0];
}

/** `audt – 2.9` and `AUDT-2.9.` are AUDT-2.9; undefined where a cell holds anything else as well. */
function codeIn(cell: string): string | undefined {
  const short = cell
    .replaceAll(/\s+/g, '')
    .replaceAll(/[‐-―−_]/g, '-')
    .toUpperCase();
  const found = /^([A-Z]{3,5})-?(\d{1,2}(?:\.\d{1,2}){0,3})\.?$/.exec(short);
  return found === null ? undefined : `${found[1]}-${found[2]}`;
}

function noForm(file: string, sheets: readonly Sheet[]): LocatedFault {
  return {
    severity: 'error',
    code: 'other-format',
    message: `no sheet holds codes of the form: ${sheets.map(({ name }) => `"${name}"`).join(', ')}`,
    expected: 'a column with codes of MDS2 2019, as AUDT-1, and one with the answers',
    document: DOCUMENT,
    path: [],
    file,
    line: 1,
    column: 1,
  };
}

function missingFault(file: string, missing: readonly string[]): LocatedFault {
  const some = missing.slice(0, 12).join(', ');
  return {
    severity: 'warning',
    code: 'missing-field',
    message: `${missing.length} codes of the form are not in this file: ${some}${missing.length > 12 ? ' ...' : ''}`,
    document: DOCUMENT,
    path: [],
    file,
    line: 1,
    column: 1,
  };
}
