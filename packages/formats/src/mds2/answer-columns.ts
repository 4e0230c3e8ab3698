/** Where the answers of a filled-in form stand, and what is answered in a row. */
import type { LocatedFault } from '@primum/core/fault';
import { nearest } from '@primum/core/suggestion';
import { findHeader, plain } from '../workbook/find-header.ts';
import type { Sheet } from '../workbook/read-workbook.ts';
import type { Mds2Answer, Mds2Choice } from './mds2-form.ts';

/** `one`: a column with the answer in words. `each`: a column for each answer, in which a sign is set. */
export interface AnswerColumns {
  readonly one: number | undefined;
  readonly each: ReadonlyMap<Mds2Choice, number>;
  readonly note: number | undefined;
}

type Slip = Pick<LocatedFault, 'severity' | 'code' | 'message' | 'expected' | 'hint'> & { readonly column: number };

export interface FoundAnswer extends Pick<Mds2Answer, 'answer' | 'text' | 'note'> {
  readonly slips: readonly Slip[];
}

const WORDS: Readonly<Record<string, Mds2Choice>> = {
  yes: 'yes',
  y: 'yes',
  no: 'no',
  n: 'no',
  'n a': 'not-applicable',
  na: 'not-applicable',
  'not applicable': 'not-applicable',
  'see note': 'see-note',
  'see notes': 'see-note',
  note: 'see-note',
};

const HEADS = {
  one: ['answer', 'answers', 'response*', 'yes no*', 'manufacturer response'],
  yes: ['yes'],
  no: ['no'],
  'not-applicable': ['n a', 'na', 'not applicable'],
  'see-note': ['see note', 'see notes'],
  note: ['note*', 'comment*', 'remark*', 'explanation*', 'details'],
} as const;

/** Signs for "not this one" in a column of its own. */
const UNSET = new Set(['', 'no', 'n', '0', 'false', '☐', '□', '-', '–']);

/** By the head above the first code; where there is none, the column in which most answers stand. */
export function answerColumns(sheet: Sheet, codes: number): AnswerColumns {
  const header = findHeader(sheet, HEADS, { least: 1, until: firstLongRow(sheet, codes) });
  const at = (name: keyof typeof HEADS) => {
    const column = header?.columns.get(name);
    return column === codes ? undefined : column;
  };
  const each = new Map(
    (['yes', 'no', 'not-applicable', 'see-note'] as const).flatMap((choice) => {
      const column = at(choice);
      return column === undefined ? [] : [[choice, column] as const];
    }),
  );
  // One column alone that is called "no" is a number, not an answer.
  const split = each.has('yes') && each.has('no');
  const one = at('one') ?? (split ? undefined : busiest(sheet, codes));
  const note = at('note') ?? (split || one === undefined ? undefined : noteBeside(sheet, one, codes));
  return { one, each: split ? each : new Map(), note };
}

/** What a row answers. Every slip says in which column. */
export function answerAt(cells: readonly string[], { one, each, note }: AnswerColumns): FoundAnswer {
  const noted = note === undefined ? '' : (cells[note] ?? '');
  const withNote = noted === '' ? {} : { note: noted };
  const set = [...each].filter(([, column]) => !UNSET.has((cells[column] ?? '').toLowerCase()));
  const written = one === undefined ? '' : (cells[one] ?? '');
  if (set.length > 1)
    return {
      answer: 'none',
      ...withNote,
      slips: set.slice(1).map(([choice, column]) => ({
        severity: 'error' as const,
        code: 'contradiction',
        message: `${set.map(([name]) => name).join(' and ')} are both set`,
        expected: 'one answer',
        hint: `clear all but one; "${choice}" is in this cell`,
        column,
      })),
    };
  const [marked] = set;
  if (marked !== undefined) return { answer: marked[0], ...withNote, slips: [] };
  if (written === '') return { answer: 'none', ...withNote, slips: [] };
  const choice = choiceIn(written);
  if (choice !== undefined) return { answer: choice, ...withNote, slips: [] };
  const near = nearest(
    plain(written),
    Object.keys(WORDS).filter((word) => word.length > 1),
  );
  const slip: Slip = {
    severity: 'warning',
    code: 'unknown-value',
    message: `"${written.slice(0, 60)}" is kept as text`,
    expected: 'Yes, No, N/A or See Note, unless the question asks for words',
    hint: `did you mean "${near ?? ''}"?`,
    column: one ?? 0,
  };
  return { answer: 'text', text: written, ...withNote, slips: near === undefined ? [] : [slip] };
}

function choiceIn(text: string): Mds2Choice | undefined {
  const said = plain(text);
  return Object.hasOwn(WORDS, said) ? WORDS[said] : undefined;
}

/** Rows above and including the first code: the head stands there. */
function firstLongRow({ rows }: Sheet, codes: number): number {
  const first = rows.findIndex((cells) => /^[A-Z]{3,5}\s*[-‐-―−_]\s*\d/i.test(cells[codes] ?? ''));
  return first === -1 ? 60 : Math.max(first, 1);
}

function busiest({ rows }: Sheet, codes: number): number | undefined {
  const counts = new Map<number, number>();
  for (const cells of rows)
    cells.forEach((cell, column) => {
      if (column !== codes && choiceIn(cell) !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    });
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}

/** Without a head, notes stand right of the answers. */
function noteBeside({ rows }: Sheet, one: number, codes: number): number | undefined {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const next = one + 1;
  return next < width && next !== codes && rows.some((cells) => (cells[next] ?? '') !== '') ? next : undefined;
}
