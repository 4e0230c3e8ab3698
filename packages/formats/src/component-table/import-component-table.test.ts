import { DossierDocument } from '@primum/core/dossier/dossier-document';
import { SystemDocument } from '@primum/core/dossier/system-document';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importComponentTable } from './import-component-table.ts';

const options = { file: 'Ward pumps.csv', packs: [{ id: 'connected-care', edition: '2026.1' }] };
const read = (text: string) => importComponentTable(new TextEncoder().encode(text), options);

const TABLE = `Name,Type,Zone,Inside,Sends,To,Outside,Cost
Pump,infusion pump,Ward,,,,,12
Pump firmware,firmware,,Pump,Settings,Server;Nurse,,
Server,server,Data centre,,,,yes,
Nurse,nurse,Ward,,,,,
`;

describe('a table of components', () => {
  it('becomes the documents of a dossier', () => {
    const { documents, leftOut, faults } = read(TABLE);
    expect(faults).toEqual([]);
    expect(documents?.dossier).toMatchObject({ id: 'ward-pumps', title: 'Ward pumps' });
    expect(documents?.system.assets).toMatchObject([
      { id: 'pump', type: 'infusion-pump', party: 'owner' },
      { id: 'pump-firmware', type: 'firmware', 'runs-on': 'pump' },
      { id: 'server', party: 'outside' },
      { id: 'nurse', type: 'nurse', zone: 'ward' },
    ]);
    expect(documents?.system.data).toMatchObject([
      {
        id: 'settings',
        flows: [
          { from: 'pump-firmware', to: 'server' },
          { from: 'pump-firmware', to: 'nurse' },
        ],
      },
    ]);
    expect(leftOut.map(({ what }) => what)).toEqual(['column "Cost"']);
  });

  it('is read with semicolons between its cells, as spreadsheets of many languages write it', () => {
    const semicolons = 'name;type;to\nPump;infusion pump;"Server;Nurse"\nServer;a server, old;\nNurse;nurse;\n';
    const { documents, faults } = read(semicolons);
    expect(faults).toEqual([]);
    expect(documents?.system.data?.[0]?.flows).toHaveLength(2);
  });

  it('tells every fault with its line', () => {
    const { documents, faults } = read('name,inside,to\nPump,Pumpe,\n,,\nPump,,Sever\nServer,Server,\n');
    expect(documents).toBeUndefined();
    expect(faults.map(({ line, code, hint }) => [line, code, hint])).toEqual([
      [2, 'unknown-id', 'did you mean "Pump"?'],
      [3, 'missing', undefined],
      [4, 'duplicate-id', 'give one of the two another name'],
      [4, 'unknown-id', 'did you mean "Server"?'],
      [5, 'cycle', undefined],
    ]);
  });

  it.each([
    ['no column "name"', 'id,title\n1,Pump\n', 'missing'],
    ['a cell that is not closed', 'name\n"Pump\n', 'csv-syntax'],
    ['a row that is too long', 'name\nPump,2\n', 'csv-row'],
  ])('is refused with %s', (_, text, code) => {
    expect(read(text).faults.map((fault) => fault.code)).toEqual([code]);
  });

  it('of any content is refused or gives documents that fit their schemas', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('Pump', 'Server', 'server', ''),
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell, cell), { maxLength: 6 }), (rows) => {
        const text = [['name', 'type', 'zone', 'sends', 'to'], ...rows]
          .map((row) => row.map(quoted).join(','))
          .join('\n');
        const { documents, faults } = read(text);
        if (documents === undefined) {
          expect(faults).not.toEqual([]);
          return;
        }
        expect(() => DossierDocument.parse(documents.dossier)).not.toThrow();
        expect(() => SystemDocument.parse(documents.system)).not.toThrow();
      }),
    );
  });
});
