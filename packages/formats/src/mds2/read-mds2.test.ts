import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { readPackFolder } from '../folder/read-pack-folder.ts';
import { xlsxOf } from '../report/xlsx.ts';
import { readMds2 } from './read-mds2.ts';

const { pack } = await readPackFolder(resolve(import.meta.dirname, '../../../../knowledge/mds2'));
if (pack === undefined) throw new Error('the pack mds2 has faults');
const { items } = pack.entries;

type Row = readonly string[];
const sheet = (title: string, [head = [], ...rows]: readonly Row[]) => ({ name: title, title, columns: head, rows });
const read = async (...sheets: Parameters<typeof xlsxOf>[0]) => readMds2(await xlsxOf(sheets), 'form.xlsx', items);
const errors = (faults: Awaited<ReturnType<typeof read>>['faults']) =>
  faults.filter(({ severity }) => severity === 'error');

const FORM: readonly Row[] = [
  ['Question ID', 'Question', 'Yes, No, N/A, or See Note', 'Note #'],
  ['DOC-1', 'who', 'Ward Pumps Ltd', ''],
  ['AUDT-1', 'logs', 'Yes', ''],
  ['AUDT-2.9', 'export', 'No', '3'],
  ['ALOF-1', 'logoff', 'N/A', ''],
  ['ALOF-2', 'time', 'See Note', '4'],
  ['PAUT-1', 'users', '', ''],
];

describe('readMds2', () => {
  it('reads answers, notes and words by code', async () => {
    const { answers, faults, missing } = await read(sheet('MDS2', FORM));
    expect(errors(faults)).toEqual([]);
    expect(answers.map(({ code, answer, text, note }) => [code, answer, text, note])).toEqual([
      ['DOC-1', 'text', 'Ward Pumps Ltd', undefined],
      ['AUDT-1', 'yes', undefined, undefined],
      ['AUDT-2.9', 'no', undefined, '3'],
      ['ALOF-1', 'not-applicable', undefined, undefined],
      ['ALOF-2', 'see-note', undefined, '4'],
      ['PAUT-1', 'none', undefined, undefined],
    ]);
    expect(answers[1]).toMatchObject({ item: 'mds2/audt-1', place: { sheet: 'MDS2', row: 2, column: 0 } });
    expect(missing).toHaveLength(240 - 6);
  });

  it('finds the same in moved columns, under titles, in another sheet, with each answer in a column of its own', async () => {
    const plain = await read(sheet('MDS2', FORM));
    const moved = await read(
      sheet('Read me', [['This is a form of'], ['Ward Pumps Ltd']]),
      sheet('Fragebogen 2', [
        ['Manufacturer Disclosure Statement', '', '', ''],
        ['', '', '', ''],
        ['Remarks', 'Answer', '', 'Question', 'Code'],
        ...FORM.slice(1).map(([code = '', question = '', answer = '', note = '']) => [
          note,
          answer,
          '',
          question,
          code,
        ]),
      ]),
    );
    const split = await read(
      sheet('x', [
        ['ID', 'Question', 'Yes', 'No', 'N/A', 'See Note', 'Response', 'Notes'],
        ...FORM.slice(1).map(([code = '', question = '', answer = '', note = '']) => [
          code,
          question,
          ...['Yes', 'No', 'N/A', 'See Note'].map((head) => (answer === head ? 'X' : '')),
          ['Yes', 'No', 'N/A', 'See Note'].includes(answer) ? '' : answer,
          note,
        ]),
      ]),
    );
    const said = ({ answers }: typeof plain) => answers.map(({ place, ...answer }) => [place.row > 0, answer]);
    expect(said(moved)).toEqual(said(plain));
    expect(said(split)).toEqual(said(plain));
    expect(moved.others.map(({ cells }) => cells.filter((cell) => cell !== '').join())).toEqual([
      'This is a form of',
      'Ward Pumps Ltd',
      'Manufacturer Disclosure Statement',
      'Remarks,Answer,Question,Code',
    ]);
  });

  it('needs no head where the answers can be told by what they are', async () => {
    const { answers } = await read(sheet('x', [['', ''], ...FORM.slice(2)]));
    expect(answers.map(({ answer }) => answer)).toEqual(['yes', 'no', 'not-applicable', 'see-note', 'none']);
    expect(answers[1]).toMatchObject({ note: '3' });
  });

  it('takes codes however they are written', async () => {
    const rows: Row[] = [
      ['Code', 'Answer'],
      ['audt – 1', 'yes'],
      ['AUDT_2.9', 'NO'],
      ['ALOF-1.', 'n.a.'],
      ['ALOF2', 'Y'],
    ];
    const { answers } = await read(sheet('x', rows));
    expect(answers.map(({ code, answer }) => [code, answer])).toEqual([
      ['AUDT-1', 'yes'],
      ['AUDT-2.9', 'no'],
      ['ALOF-1', 'not-applicable'],
      ['ALOF-2', 'yes'],
    ]);
  });

  it('keeps rows with codes that nobody knows, and says which may be meant', async () => {
    const rows: Row[] = [...FORM, ['SHAD-15', 'misprint', 'Yes', 'hm'], ['ABC-1', 'own question', 'No', '']];
    const { answers, others, faults } = await read(sheet('x', rows));
    expect(answers).toHaveLength(6);
    expect(others.filter(({ code }) => code !== undefined)).toMatchObject([
      { code: 'SHAD-15', cells: ['SHAD-15', 'misprint', 'Yes', 'hm'] },
      { code: 'ABC-1' },
    ]);
    expect(faults.filter(({ code }) => code === 'unknown-id')).toMatchObject([
      { message: expect.stringContaining('x!A8'), hint: 'did you mean SAHD-15?', line: 8, column: 1 },
      { message: expect.stringContaining('x!A9') },
    ]);
  });

  it('refuses two answers in one row, and one code with two answers, with the cells', async () => {
    const both = await read(
      sheet('x', [
        ['Code', 'Yes', 'No'],
        ['AUDT-1', 'X', 'x'],
        ['ALOF-1', 'x', ''],
        ['ALOF-2', '', 'x'],
      ]),
    );
    expect(errors(both.faults)).toMatchObject([
      { message: expect.stringMatching(/^x!C2: AUDT-1: yes and no/), line: 2, column: 3 },
    ]);
    expect(both.answers).toEqual([]);
    const twice = await read(sheet('x', [...FORM, ['AUDT-1', '', 'No', '']]));
    expect(errors(twice.faults)).toMatchObject([
      { message: 'x!A8: AUDT-1 stands at x!A3 already, with another answer' },
    ]);
    const alike = await read(sheet('x', [...FORM, ['AUDT-1', '', 'Yes', '']]));
    expect([errors(alike.faults), alike.answers.length]).toEqual([[], 6]);
  });

  it('hints at a slip of the pen in an answer, and keeps it as text', async () => {
    const { answers, faults } = await read(sheet('x', [...FORM, ['EMRG-1', '', 'See Nots', '']]));
    expect(answers.at(-1)).toMatchObject({ answer: 'text', text: 'See Nots' });
    expect(faults).toContainEqual(
      expect.objectContaining({ line: 8, column: 3, hint: expect.stringContaining('see note') }),
    );
  });

  it('says what it looked for where there is no form', async () => {
    const { faults, others } = await read(
      sheet('Prices', [
        ['Item', 'Price'],
        ['Pump', '1'],
      ]),
    );
    expect(faults).toMatchObject([{ code: 'other-format', message: 'no sheet holds codes of the form: "Prices"' }]);
    expect(others).toHaveLength(2);
    expect((await readMds2(new TextEncoder().encode('x'), 'x', items)).faults).toHaveLength(1);
  });
});

describeWithReference('the published codes', ['regulatory/mds2/mds2-2019-codes.csv'], (file = '') => {
  it('are all read back from a form that has them', async () => {
    const codes = readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => line.split(',')[2] ?? []);
    const { answers, missing, faults } = await read(
      sheet('x', [['Code', 'Answer'], ...codes.map((code) => [code, 'Yes'])]),
    );
    expect([codes.length, answers.length, missing, faults]).toEqual([240, 240, [], []]);
  });
});
