import * as fc from 'fast-check';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from './xlsx.ts';

const read = async (bytes: Uint8Array) => readWorkbook(Buffer.from(bytes));
const register = (rows: readonly (readonly (string | number)[])[]) => ({
  name: 'x',
  title: 'Harms: who/what?',
  columns: ['id', 'level'],
  rows,
});

describe('xlsxOf', () => {
  it('gives a sheet for each register, under a name that spreadsheets take', async () => {
    const sheets = await read(await xlsxOf([register([['a', 1]]), { ...register([]), title: 'Packs' }]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Harms  who what ', 'Packs']);
    expect(sheets[0]?.data).toEqual([
      ['id', 'level'],
      ['a', 1],
    ]);
  });

  it('keeps numbers numbers and text text, what looks like a formula too', async () => {
    const rows = [
      ['=1+1', -2.5],
      ['0012', 1e-7],
      ['<b>&amp;"', 0],
    ] as const;
    const [sheet] = await read(await xlsxOf([register(rows)]));
    expect(sheet?.data.slice(1)).toEqual(rows);
  });

  it('gives a file that can be read, whatever signs a text holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
        const [sheet] = await read(await xlsxOf([register([[`x${text}x`, 1]])]));
        expect(sheet?.data[1]?.[1]).toBe(1);
      }),
      { numRuns: 60 },
    );
    const [sheet] = await read(await xlsxOf([register([['a\u0000b\ud800c', 1]])]));
    expect(sheet?.data[1]?.[0]).toBe('a?b?c');
  });

  it('cuts a text off where a spreadsheet would refuse the file', async () => {
    const [sheet] = await read(await xlsxOf([register([['x'.repeat(40_000), 1]])]));
    expect(String(sheet?.data[1]?.[0])).toHaveLength(32_767);
  });
});
