import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DossierDocument } from '@primum/core/dossier/dossier-document';
import { SystemDocument } from '@primum/core/dossier/system-document';
import { describeWithReference } from '@primum/core/testing/reference-data';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importOtm } from './import-otm.ts';
import { OtmModel } from './otm-model.ts';

const options = { file: 'model.yaml', packs: [{ id: 'connected-care', edition: '2026.1' }] };
const read = (text: string) => importOtm(new TextEncoder().encode(text), options);

const MODEL = `
otmVersion: 0.2.0
project: { name: Glucose pump, id: gp, owner: Example Devices, ownerContact: x@example.org }
trustZones:
  - { id: z1, name: Home, type: home, risk: { trustRating: 40 } }
  - { id: z2, name: Wi-Fi, type: wifi, risk: { trustRating: 20 }, parent: { trustZone: z1 } }
  - { id: z3, name: Internet, type: internet, risk: { trustRating: 1 } }
components:
  - { id: c1, name: Insulin pump, type: device, parent: { trustZone: z1 }, assets: { stored: [d1], processed: [d2] } }
  - { id: c2, name: Pump firmware, type: firmware, parent: { component: c1 } }
  - { id: c3, name: Backend, type: service, parent: { trustZone: z3 }, threats: [{ threat: t1, state: exposed }] }
assets:
  - { id: d1, name: Settings, risk: { confidentiality: 1, integrity: 9, availability: 5 } }
  - { id: d2, name: Vital signs, risk: { confidentiality: 9, integrity: 9, availability: 5 } }
dataflows:
  - { id: f1, name: Settings sent, source: c3, destination: c2, assets: [d1], bidirectional: true }
  - { id: f2, name: Keep-alive, source: c2, destination: c3 }
threats: [{ id: t1, name: Forged settings, risk: { likelihood: 50, impact: 100 } }]
mitigations: [{ id: m1, name: Sign settings, riskReduction: 80 }]
`;

describe('importing an Open Threat Model', () => {
  const { documents, leftOut, guesses, faults } = read(MODEL);

  test('takes over zones, components, data and flows', () => {
    expect(faults).toEqual([]);
    expect(documents?.system.zones).toEqual([
      { id: 'home', title: 'Home', type: 'home', party: 'owner' },
      { id: 'wi-fi', title: 'Wi-Fi', type: 'wifi-network', party: 'owner', in: 'home' },
      { id: 'internet', title: 'Internet', type: 'internet', party: 'outside' },
    ]);
    expect(documents?.system.assets).toEqual([
      { id: 'insulin-pump', title: 'Insulin pump', type: 'insulin-pump', party: 'owner', zone: 'home' },
      { id: 'pump-firmware', title: 'Pump firmware', type: 'firmware', party: 'owner', 'runs-on': 'insulin-pump' },
      { id: 'backend', title: 'Backend', type: 'service', party: 'owner', networks: ['internet'] },
    ]);
    const [settings, , unnamed] = documents?.system.data ?? [];
    expect(settings).toMatchObject({ id: 'settings', type: 'configuration', 'kept-at': ['insulin-pump'] });
    expect(settings?.flows).toEqual([
      { from: 'backend', to: 'pump-firmware' },
      { from: 'pump-firmware', to: 'backend' },
    ]);
    expect(unnamed).toMatchObject({ id: 'keep-alive', flows: [{ from: 'pump-firmware', to: 'backend' }] });
  });

  test('lists what was left out, each with its place and a reason', () => {
    const lines = MODEL.split('\n');
    const told = leftOut.map(({ line, what, path }) => [line, what, path.join('.')]);
    expect(told).toContainEqual([3, '"ownerContact" of the project', 'project.ownerContact']);
    expect(told).toContainEqual([5, '"risk" of trust zone "Home"', 'trustZones.0.risk']);
    expect(told).toContainEqual([9, 'that "Insulin pump" processes "d2"', 'components.0.assets.processed.0']);
    expect(told).toContainEqual([11, 'threat t1 at "Backend"', 'components.2.threats.0.threat']);
    expect(told).toContainEqual([18, 'threat "Forged settings"', 'threats.0']);
    expect(told).toContainEqual([19, 'mitigation "Sign settings"', 'mitigations.0']);
    expect(leftOut.every(({ why, line }) => why !== '' && lines[line - 1] !== undefined)).toBe(true);
  });

  test('tells every choice that it made', () => {
    const chosen = guesses.map(({ what, chosen: choice }) => `${what}: ${choice}`);
    expect(chosen).toContain('asset type of "Insulin pump": insulin-pump');
    expect(chosen).toContain('asset type of data "Keep-alive": data');
    expect(chosen).toContain('intended purpose: Not stated in the imported file.');
  });
});

test('a model without names or components still gives a dossier that passes the schemas', () => {
  const { documents } = read('{ "otmVersion": "0.2.0", "project": { "name": " ", "id": "" } }');
  expect(DossierDocument.parse(documents?.dossier)).toMatchObject({ id: 'imported', title: 'Imported threat model' });
  expect(SystemDocument.parse(documents?.system).assets).toMatchObject([{ type: 'medical-device' }]);
});

describe('an Open Threat Model with faults', () => {
  test('is refused with all faults of its form at once, each with its place', () => {
    const { documents, faults } = read('otmVersion: 2\nproject: { name: A }\ncomponents: [{ id: c1 }]\n');
    expect(documents).toBeUndefined();
    expect(faults.map(({ path, line }) => [path.join('.'), line])).toEqual([
      ['otmVersion', 1],
      ['project.id', 2],
      ['components.0.name', 3],
      ['components.0.type', 3],
      ['components.0.parent', 3],
    ]);
  });

  test('is refused with all dangling ids, duplicates and cycles at once, with suggestions', () => {
    const { documents, faults } = read(
      MODEL.replace('source: c3', 'source: backed')
        .replace(
          'id: c2, name: Pump firmware, type: firmware, parent: { component: c1 }',
          'id: c2, name: F, type: x, parent: { component: c2 }',
        )
        .replace('assets: [d1], bi', 'assets: [d3], bi')
        .replace('id: d2,', 'id: d1,'),
    );
    expect(documents).toBeUndefined();
    expect(faults.map(({ code, path, hint }) => [code, path.join('.'), hint])).toEqual([
      ['duplicate-id', 'assets.1.id', 'keep one of the two, or give one another id'],
      ['unknown-id', 'components.0.assets.processed.0', 'did you mean "d1"?'],
      ['unknown-id', 'dataflows.0.source', undefined],
      ['unknown-id', 'dataflows.0.assets.0', 'did you mean "d1"?'],
      ['cycle', 'components.1.parent', undefined],
    ]);
  });

  test('of another format is named as such, in one fault', () => {
    const { faults } = read('{ "summary": { "title": "x" }, "detail": { "contributors": [], "diagrams": [] } }');
    expect(faults).toMatchObject([{ code: 'other-format', hint: 'use `primum import threat-dragon`' }]);
  });

  test('never makes the import throw, whatever is broken, and what is read passes the schemas', () => {
    const whole = JSON.stringify(OtmModel.parse(JSON.parse(JSON.stringify(yamlModel()))));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, length, put) => {
        const { documents, faults } = read(whole.slice(0, at) + put + whole.slice(at + length));
        expect(documents === undefined).toBe(faults.length > 0);
        if (documents === undefined) return;
        SystemDocument.parse(documents.system);
        DossierDocument.parse(documents.dossier);
      }),
      { numRuns: 300 },
    );
  });
});

/** MODEL as a value. */
function yamlModel(): unknown {
  return {
    otmVersion: '0.2.0',
    project: { name: 'P', id: 'p' },
    trustZones: [{ id: 'z', name: 'Z', risk: { trustRating: 1 } }],
    components: [{ id: 'c', name: 'C', type: 'service', parent: { trustZone: 'z' } }],
    dataflows: [{ id: 'f', name: 'F', source: 'c', destination: 'c' }],
  };
}

/** Files of the corpus that are refused, and why that is right. */
const EXCLUDED: Readonly<Record<string, string>> = {
  'otm/EXAMPLE.yaml': 'line 133 continues a quoted text at the column of its key, which YAML 1.2 does not allow',
};
const CORPUS = [
  'otm/EXAMPLE.json',
  'otm/EXAMPLE.yaml',
  'threat-dragon/ThreatDragonModels/test/example-open-threat-model.json',
];

describeWithReference('the published Open Threat Models', ['threat-models'], (folder) => {
  test.for(CORPUS)('%s is taken over whole or refused for the stated reason', (file) => {
    const { documents, leftOut, faults } = importOtm(readFileSync(join(folder, file)), { ...options, file });
    if (EXCLUDED[file] !== undefined) {
      expect(faults[0]).toMatchObject({ code: 'syntax' });
      return;
    }
    expect(faults).toEqual([]);
    const model = OtmModel.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    DossierDocument.parse(documents?.dossier);
    const system = SystemDocument.parse(documents?.system);
    expect(system.assets.map(({ title }) => title)).toEqual(model.components?.map(({ name }) => name));
    expect(system.zones?.map(({ title }) => title)).toEqual(model.trustZones?.map(({ name }) => name));
    for (const threat of model.threats ?? [])
      expect(leftOut.map(({ what }) => what)).toContain(`threat "${threat.name}"`);
  });
});
