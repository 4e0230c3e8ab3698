import { DossierDocument } from '@primum/core/dossier/dossier-document';
import { SystemDocument } from '@primum/core/dossier/system-document';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../threat-model/import-model.ts';
import { importCycloneDx } from './import-cyclonedx.ts';

const options = { file: 'bom.json', packs: [{ id: 'connected-care', edition: '2026.1' }] };
const read = (bom: unknown) => importCycloneDx(new TextEncoder().encode(JSON.stringify(bom)), options);

const BOM = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  metadata: {
    component: { type: 'device', name: 'Infusion pump', version: '2' },
    supplier: { name: 'Example Devices' },
  },
  components: [
    { 'bom-ref': 'fw', type: 'firmware', name: 'Pump firmware', version: '2.1' },
    { type: 'library', name: 'tls' },
    { type: 'library', name: 'zlib' },
  ],
  services: [
    {
      'bom-ref': 'lib',
      name: 'Drug library server',
      'x-trust-boundary': true,
      data: [
        { flow: 'outbound', classification: 'Drug library' },
        { flow: 'bi-directional', classification: 'Logs' },
      ],
    },
  ],
  dependencies: [{ ref: 'fw', dependsOn: ['tls'] }],
};

describe('a CycloneDX bill of materials', () => {
  it('gives the product, what runs in it, and the services that it speaks with', () => {
    const { documents, faults } = read(BOM);
    expect(faults).toEqual([]);
    expect(documents?.dossier.title).toBe('Infusion pump');
    expect(documents?.system.parties.map(({ title }) => title)).toEqual(['Example Devices', 'Others']);
    expect(documents?.system.assets).toMatchObject([
      { title: 'Infusion pump 2', type: 'infusion-pump' },
      { title: 'Pump firmware 2.1', type: 'firmware', 'runs-on': 'infusion-pump-2' },
      { title: 'Drug library server', type: 'drug-library-server', party: 'outside' },
    ]);
    const [pump, server] = ['infusion-pump-2', 'drug-library-server'];
    expect(documents?.system.data?.map(({ title, flows }) => [title, flows])).toEqual([
      ['Drug library', [{ from: server, to: pump }]],
      [
        'Logs',
        [
          { from: pump, to: server },
          { from: server, to: pump },
        ],
      ],
    ]);
  });

  it('counts libraries and tells why they are left out', () => {
    expect(read(BOM).leftOut.map(({ what }) => what)).toEqual(['2 of type "library"', 'what depends on what']);
  });

  it('without a product or parts is a beginning', () => {
    const { documents } = read({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    expect(documents?.system.assets).toHaveLength(1);
  });

  it('is told from models of threats, in its XML form too, which is refused', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(formatOf(bytes(JSON.stringify(BOM)), 'x.json')).toBe('cyclonedx');
    expect(formatOf(bytes('<?xml version="1.0"?><bom xmlns="x"/>'), 'bom.xml')).toBe('cyclonedx');
    expect(formatOf(bytes('otmVersion: 0.2.0'), 'm.yaml')).toBe('otm');
    expect(formatOf(bytes('{"summary":{},"detail":{}}'), 'm.json')).toBe('threat-dragon');
    expect(importCycloneDx(bytes('<bom/>'), options).documents).toBeUndefined();
  });

  it('of any content is refused or gives documents that fit their schemas', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.array(fc.record({ type: fc.constantFrom('device', 'x'), name: fc.string() })),
        (junk, components) => {
          const { documents, faults } = read({ ...BOM, components, services: junk });
          if (documents === undefined) {
            expect(faults).not.toEqual([]);
            return;
          }
          expect(() => DossierDocument.parse(documents.dossier)).not.toThrow();
          expect(() => SystemDocument.parse(documents.system)).not.toThrow();
        },
      ),
    );
  });
});
