import { describe, expect, it } from 'vitest';
import { arrangeRows } from './arrange-rows.ts';

interface Row {
  readonly name: string;
  readonly level: number;
  readonly party: string;
}
const ROWS: readonly Row[] = [
  { name: 'Pump 10', level: 2, party: 'maker' },
  { name: 'Pump 9', level: 5, party: 'clinic' },
  { name: 'Router', level: 2, party: 'maker' },
];
const COLUMNS = [
  { id: 'name', value: (row: Row) => row.name },
  { id: 'level', value: (row: Row) => row.level, text: (row: Row) => (row.level > 3 ? 'high' : 'low') },
  { id: 'party', value: (row: Row) => row.party },
];
const names = (arrangement: Parameters<typeof arrangeRows>[2]) =>
  arrangeRows(ROWS, COLUMNS, arrangement).map((line) =>
    line.kind === 'row' ? line.row.name : `= ${line.title} ${line.count}`,
  );

describe('arrangeRows', () => {
  it('leaves the given order where nothing is asked', () => {
    expect(names({ filter: '' })).toEqual(['Pump 10', 'Pump 9', 'Router']);
  });

  it('sorts numbers as numbers, numbers in names too, and keeps the order of equals', () => {
    expect(names({ filter: '', sort: { column: 'name', down: false } })).toEqual(['Pump 9', 'Pump 10', 'Router']);
    expect(names({ filter: '', sort: { column: 'level', down: true } })).toEqual(['Pump 9', 'Pump 10', 'Router']);
  });

  it('finds rows that hold every word, in whatever column, as it is read and not as it is counted', () => {
    expect(names({ filter: 'MAKER pump' })).toEqual(['Pump 10']);
    expect(names({ filter: 'high' })).toEqual(['Pump 9']);
    expect(names({ filter: '5' })).toEqual([]);
  });

  it('heads each group with how many it has, in the order of the rows', () => {
    expect(names({ filter: '', group: 'party', sort: { column: 'name', down: false } })).toEqual([
      '= clinic 1',
      'Pump 9',
      '= maker 2',
      'Pump 10',
      'Router',
    ]);
  });
});
