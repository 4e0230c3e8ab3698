import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DossierDocument } from '@primum/core/dossier/dossier-document';
import { SystemDocument } from '@primum/core/dossier/system-document';
import { describeWithReference } from '@primum/core/testing/reference-data';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importThreatDragon } from './import-threat-dragon.ts';

const options = { file: 'model.json', packs: [{ id: 'connected-care', edition: '2026.1' }] };
const read = (value: unknown) =>
  importThreatDragon(new TextEncoder().encode(JSON.stringify(value, undefined, 1)), options);

const at = (x: number, y: number, width = 20, height = 20) => ({ position: { x, y }, size: { width, height } });
const element = (id: string, type: string, data: object, place: object = {}) => ({
  id,
  shape: type,
  data: { type: `tm.${type}`, ...data },
  ...place,
});

function modelOf(cells: object[]): object {
  return {
    version: '2.2.0',
    summary: { title: 'Pump', owner: 'Example Devices', description: 'Gives insulin.' },
    detail: { contributors: [], diagrams: [{ id: 0, title: 'Main', diagramType: 'STRIDE', cells }], reviewer: '' },
  };
}

const CELLS = [
  element('home', 'BoundaryBox', { name: 'Home network' }, at(0, 0, 200, 200)),
  element('room', 'BoundaryBox', { name: 'Ward' }, at(300, 0, 200, 200)),
  element('inner', 'BoundaryBox', { name: 'Wi-Fi' }, at(310, 10, 100, 100)),
  element('p', 'Actor', { name: 'Patient', threats: [{ title: 'Spoofed patient', status: 'Open' }] }, at(600, 600)),
  element('a', 'Process', { name: 'Mobile app', isWebApplication: true }, at(50, 50)),
  element('s', 'Store', { name: 'Cloud\nstore', outOfScope: true, isEncrypted: true }, at(320, 20)),
  element(
    'f',
    'Flow',
    { name: 'Vital signs', isBidirectional: true },
    { source: { cell: 'a' }, target: { cell: 's' } },
  ),
  element('g', 'Flow', { name: 'Loose' }, { source: { x: 1, y: 2 }, target: { cell: 's' } }),
  element('c', 'Boundary', { name: 'Curve' }),
  element('u', 'Cloud', { name: 'New kind' }),
];

describe('importing a Threat Dragon model of version 2', () => {
  const { documents, leftOut, guesses, faults } = read(modelOf(CELLS));

  test('takes over elements in the boxes that they are drawn in, and flows', () => {
    expect(faults).toEqual([]);
    expect(documents?.system.zones).toEqual([
      { id: 'home-network', title: 'Home network', type: 'home-network', party: 'owner' },
      { id: 'ward', title: 'Ward', type: 'ward', party: 'owner' },
      { id: 'wi-fi', title: 'Wi-Fi', type: 'wifi-network', party: 'owner', in: 'ward' },
    ]);
    expect(documents?.system.assets).toEqual([
      { id: 'patient', title: 'Patient', type: 'patient', party: 'owner' },
      { id: 'mobile-app', title: 'Mobile app', type: 'mobile-app', party: 'owner', networks: ['home-network'] },
      { id: 'cloud-store', title: 'Cloud store', type: 'cloud-service', party: 'outside', networks: ['wi-fi'] },
    ]);
    expect(documents?.system.data).toMatchObject([
      {
        id: 'vital-signs',
        type: 'measurement',
        flows: [
          { from: 'mobile-app', to: 'cloud-store' },
          { from: 'cloud-store', to: 'mobile-app' },
        ],
      },
    ]);
  });

  test('lists threats, curves, loose flows, unknown elements and facts without a field', () => {
    expect(leftOut.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'threat "Spoofed patient" of actor "Patient"',
        'trust boundary "Curve"',
        'data flow "Loose"',
        'an element of type "tm.Cloud"',
        '"isWebApplication" of process "Mobile app"',
        '"isEncrypted" of store "Cloud store"',
        'where the 10 elements of diagram "Main" are drawn',
      ]),
    );
    expect(guesses.map(({ what, chosen }) => `${what}: ${chosen}`)).toContain('party of store "Cloud store": outside');
  });
});

test('a Threat Dragon model of version 1 keeps names and ends where that version writes them', () => {
  const text = (name: string) => ({ attrs: { text: { text: name } } });
  const cells = [
    { id: 'a', type: 'tm.Actor', ...text('Nurse') },
    { id: 'b', type: 'tm.Process', description: 'Runs the pump', ...text('Firmware') },
    { id: 'f', type: 'tm.Flow', labels: [text('Settings')], source: { id: 'a' }, target: { id: 'b' } },
  ];
  const model = {
    summary: { title: 'Old' },
    detail: { contributors: [], diagrams: [{ title: 'One', diagramJson: { cells } }] },
  };
  const { documents } = read(model);
  expect(documents?.system.assets).toMatchObject([
    { id: 'nurse', type: 'nurse' },
    { id: 'firmware', type: 'firmware', explain: 'Runs the pump' },
  ]);
  expect(documents?.system.data).toMatchObject([
    { id: 'settings', type: 'configuration', flows: [{ from: 'nurse', to: 'firmware' }] },
  ]);
});

test('dangling ends and duplicate ids are all told, with their places', () => {
  const cells = [
    ...CELLS,
    element('a', 'Process', { name: 'Twin' }),
    element('h', 'Flow', {}, { source: { cell: 'aa' }, target: { cell: 'zzzzz' } }),
  ];
  const { documents, faults } = read(modelOf(cells));
  expect(documents).toBeUndefined();
  expect(faults.map(({ code, path, hint }) => [code, path.slice(4).join('.'), hint])).toEqual([
    ['duplicate-id', '10.id', undefined],
    ['unknown-id', '11.source', 'did you mean "a"?'],
    ['unknown-id', '11.target', undefined],
  ]);
});

test('never throws, whatever is broken, and what is read passes the schemas', () => {
  const whole = JSON.stringify(modelOf(CELLS));
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 8 }), (from, length, put) => {
      const text = whole.slice(0, from) + put + whole.slice(from + length);
      const { documents, faults } = importThreatDragon(new TextEncoder().encode(text), options);
      expect(documents === undefined).toBe(faults.length > 0);
      if (documents === undefined) return;
      SystemDocument.parse(documents.system);
      DossierDocument.parse(documents.dossier);
    }),
    { numRuns: 500 },
  );
});

/** Files that are refused, with the faults that must be told. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'test/malformed-new-model.json': [
    'missing-field summary',
    'missing-field detail.contributors',
    'missing-field detail.diagrams',
  ],
  'test/v2-malformed-new-model.json': [
    'missing-field summary.title',
    'wrong-type summary.description',
    'missing-field detail',
  ],
};
/** Files of the folder that are no Threat Dragon models. */
const EXCLUDED: Readonly<Record<string, string>> = {
  'test/example-open-threat-model.json': 'an Open Threat Model',
  'tmbom-multi-example.cdx.json': 'a CycloneDX bill of materials',
  'tmbom-otm-example.cdx.json': 'a CycloneDX bill of materials',
  'tmbom-pytm-example.cdx.json': 'a CycloneDX bill of materials',
};

describeWithReference(
  'the published Threat Dragon models',
  ['threat-models/threat-dragon/ThreatDragonModels'],
  (folder) => {
    const files = globSync('**/*.json', { cwd: folder }).sort();

    test('are all there', () => {
      expect(files).toHaveLength(14);
    });

    test.for(files)('%s is taken over or refused with its faults', (file) => {
      const { documents, leftOut, faults } = importThreatDragon(readFileSync(join(folder, file)), { ...options, file });
      if (EXCLUDED[file] !== undefined) {
        expect(faults).toMatchObject([{ code: 'other-format', message: `this is ${EXCLUDED[file]}` }]);
      } else if (REFUSED[file] !== undefined) {
        expect(documents).toBeUndefined();
        expect(faults.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(REFUSED[file]);
        expect(faults.every(({ line }) => line > 0)).toBe(true);
      } else {
        expect(faults).toEqual([]);
        DossierDocument.parse(documents?.dossier);
        const system = SystemDocument.parse(documents?.system);
        const text = readFileSync(join(folder, file), 'utf8');
        const drawn = text.match(/"type": ?"tm\.(Actor|Process|Store)"/g)?.length ?? 0;
        expect(system.assets).toHaveLength(Math.max(1, drawn));
        const threats = text.match(/"mitigation":/g)?.length ?? 0;
        expect(leftOut.filter(({ what }) => what.startsWith('threat "'))).toHaveLength(threats);
      }
    });
  },
);
