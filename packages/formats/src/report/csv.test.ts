import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvField, csvOf } from './csv.ts';

/** A reader by RFC 4180, written apart from the writer. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at];
    if (quoted) {
      if (sign === '"' && csv[at + 1] === '"') {
        field += '"';
        at += 1;
      } else if (sign === '"') quoted = false;
      else field += sign;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      rows.at(-1)?.push(field);
      field = '';
    } else if (sign === '\r' && csv[at + 1] === '\n') {
      rows.at(-1)?.push(field);
      rows.push([]);
      field = '';
      at += 1;
    } else field += sign;
  }
  return rows.slice(0, -1);
}

const table = (rows: readonly (readonly string[])[]) => csvOf({ name: 'x', title: 'x', columns: ['a', 'b'], rows });

describe('csvOf', () => {
  test('ends every line with CR LF and begins with a byte order mark', () => {
    expect(table([['1', '2']])).toBe('\ufeffa,b\r\n1,2\r\n');
  });

  test('quotes commas, quotes, semicolons and line ends', () => {
    expect(table([['a,"b"', 'c;\nd']])).toBe('\ufeffa,b\r\n"a,""b""","c;\nd"\r\n');
  });

  test.each(['=cmd|"/c calc"!A1', '+1', '-2+3', '@SUM(A1)', '\t=1', '  =1', '\r=1', '＝1', '%x', '|x'])(
    'makes text of %j, which a spreadsheet would take for a formula',
    (text) => {
      expect(csvField(text).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('leaves numbers alone, negative ones too', () => {
    expect(csvField(-2.5)).toBe('-2.5');
    expect(csvField(1e-7)).toBe('1e-7');
  });

  test('gives back whatever was put in, but for the apostrophe before formulas', () => {
    const cell = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const back = read(table(rows).slice(1)).slice(1);
        expect(back).toEqual(
          rows.map((row) =>
            row.map((text) =>
              csvField(text).replace(/^"/, '').startsWith("'") && !text.startsWith("'") ? `'${text}` : text,
            ),
          ),
        );
      }),
    );
  });
});
