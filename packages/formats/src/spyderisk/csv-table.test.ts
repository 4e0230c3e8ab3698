import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv-table.ts';

describe('parseCsv', () => {
  it('reads quoted cells with commas, quotes and line breaks, and tells where each row begins', () => {
    const { rows, faults } = parseCsv('URI,label\r\na,"one, ""two""\nthree"\r\nb,\r\n', 'T.csv');
    expect(faults).toEqual([]);
    expect(rows.map((row) => [row.line, row.cell('URI'), row.cell('label')])).toEqual([
      [2, 'a', 'one, "two"\nthree'],
      [4, 'b', ''],
    ]);
  });

  it('leaves template rows out and knows TRUE in any case', () => {
    const { rows } = parseCsv('URI,on\ndomain#000000,TRUE\na,True\nb,FALSE\n', 'T.csv');
    expect(rows.map((row) => row.isTrue('on'))).toEqual([true, false]);
  });

  it('gives an empty cell for a column that the table does not have', () => {
    expect(parseCsv('URI\na', 'T.csv').rows[0]?.cell('label')).toBe('');
  });

  it.each([
    ['a quote that is never closed', 'URI,label\na,"b\nc,d\n', 2],
    ['text after a closed quote', 'URI,label\na,"b"c\n', 2],
    ['a row with too few cells', 'URI,label\na,b\nc\n', 3],
    ['a row with too many cells', 'URI,label\na,b,c\n', 2],
  ])('tells the line of %s and returns no rows', (_, text, line) => {
    expect(parseCsv(text, 'T.csv')).toMatchObject({ rows: [], faults: [{ file: 'T.csv', line }] });
  });

  it('gives back any cells that were written as the standard says', () => {
    const cell = fc.string({ unit: 'binary' }).filter((text) => text !== 'domain#000000' && !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (cells) => {
        const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
        const { rows } = parseCsv(['a,b', ...quoted].join('\n'), 'T.csv');
        expect(rows.map((row) => [row.cell('a'), row.cell('b')])).toEqual(cells);
      }),
    );
  });
});
