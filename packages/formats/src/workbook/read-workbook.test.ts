import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../report/xlsx.ts';
import { cellName, readWorkbook } from './read-workbook.ts';

const read = (bytes: Uint8Array) => readWorkbook(bytes, 'x', 'x.xlsx');
const book = (rows: readonly (readonly (string | number)[])[]) =>
  xlsxOf([{ name: 'x', title: 'Own sheet', columns: ['a', 'b'], rows }]);

interface Part {
  readonly text: string;
  /** What the archive claims, where it lies. */
  readonly size?: number;
  readonly sizeAtFront?: number;
}

/** A ZIP archive by hand, so that it can lie. */
function zipOf(parts: Readonly<Record<string, Part>>): Uint8Array {
  const [fronts, centrals]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, { text, size = Buffer.byteLength(text), sizeAtFront = size }] of Object.entries(parts)) {
    const packed = deflateRawSync(text);
    const head = (signature: number, length: number, from: number, claimed: number) => {
      const header = Buffer.alloc(length);
      header.writeUInt32LE(signature, 0);
      header.writeUInt16LE(8, from + 2);
      header.writeUInt32LE(packed.length, from + 12);
      header.writeUInt32LE(claimed, from + 16);
      header.writeUInt16LE(name.length, from + 20);
      return header;
    };
    const front = Buffer.concat([head(0x04034b50, 30, 6, sizeAtFront), Buffer.from(name), packed]);
    const central = head(0x02014b50, 46, 8, size);
    central.writeUInt32LE(offset, 42);
    fronts.push(front);
    centrals.push(Buffer.concat([central, Buffer.from(name)]));
    offset += front.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...fronts, ...centrals, end]));
}

const workbookXml = {
  text: '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets><sheet name="A" sheetId="1"/></sheets></workbook>',
};
const sheetXml = (cells: string) => ({
  text: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${cells}</sheetData></worksheet>`,
});

describe('readWorkbook', () => {
  it('gives every row and cell at its place, also behind empty ones', async () => {
    const { sheets, faults } = await read(
      await book([
        ['', ''],
        ['', 'x'],
        [' y ', 2.5],
      ]),
    );
    expect(faults).toEqual([]);
    expect(sheets).toEqual([
      {
        name: 'Own sheet',
        rows: [
          ['a', 'b'],
          ['', ''],
          ['', 'x'],
          ['y', '2.5'],
        ],
      },
    ]);
  });

  it('names cells as spreadsheets do', () => {
    const names = [0, 25, 26, 701, 702].map((column) => cellName({ sheet: 'A', row: 0, column }));
    expect(names).toEqual(['A!A1', 'A!Z1', 'A!AA1', 'A!ZZ1', 'A!AAA1']);
    expect(cellName({ sheet: "It's a b", row: 9, column: 1 })).toBe("'It''s a b'!B10");
  });

  it.each([
    ['text', new TextEncoder().encode('a,b\n1,2\n'), 'not a ZIP archive'],
    ['nothing', new Uint8Array(), 'not a ZIP archive'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0, 0]), 'old kind'],
    ['another archive', zipOf({ 'a.txt': { text: 'x' } }), 'no workbook'],
    ['two sizes', zipOf({ 'xl/workbook.xml': { ...workbookXml, sizeAtFront: 4_000_000_000 } }), 'two things'],
    ['a lie about its size', zipOf({ 'xl/workbook.xml': { ...workbookXml, size: 20 } }), 'is broken'],
    ['much from little', zipOf({ 'xl/workbook.xml': { text: ' '.repeat(70 * 1024 * 1024) } }), 'more than 64 MB'],
    [
      'entities',
      zipOf({ 'xl/workbook.xml': { text: `<!DOCTYPE x [<!ENTITY a "b">]>${workbookXml.text}` } }),
      'entities',
    ],
  ])('refuses %s', async (_, bytes, message) => {
    const { sheets, faults } = await read(bytes);
    expect(sheets).toEqual([]);
    expect(faults).toMatchObject([{ severity: 'error', message: expect.stringContaining(message) }]);
  });

  it.each([
    ['<row r="1"><c r="XFD1048576"><v>1</v></c></row>', 'reaches to row 1048576, column 16384'],
    ['<row r="1048576"/>', 'reaches to row 1048576'],
    [`<row r="1"><c x='>' r='ZZZ1'><v>1</v></c></row>`, 'column 18278'],
    ['<row r="1"><x:c r="A99999"/></row>', 'reaches to row 99999'],
    ['<row r="1"><c\n r = "A60000"/></row>', 'reaches to row 60000'],
    ['<row r="1"><c r="&#65;1048576"/></row>', 'written in a way that is not read'],
    ['<row r="1"><c junk r="A60000"/></row>', 'written in a way that is not read'],
    ['<row/>'.repeat(50_001), 'reaches to row 50001'],
  ])(
    'refuses a cell far out before the reader builds what lies before it, however it is written: %#',
    async (cells, message) => {
      const { faults } = await read(
        zipOf({ 'xl/workbook.xml': workbookXml, 'xl/worksheets/sheet1.xml': sheetXml(cells) }),
      );
      expect(faults).toMatchObject([{ severity: 'error', message: expect.stringContaining(message) }]);
    },
  );

  it('gives any broken archive a fault and never throws', async () => {
    const bytes = await book([['x', 1]]);
    for (let cut = 0; cut < bytes.length; cut += 97) {
      const { faults } = await read(bytes.subarray(0, cut));
      expect(faults).toHaveLength(1);
      const changed = Uint8Array.from(bytes);
      changed[cut] = (changed[cut] ?? 0) ^ 0xff;
      expect((await read(changed)).faults.length).toBeLessThan(2);
    }
  });
});
