import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DossierDocument } from '@primum/core/dossier/dossier-document';
import { SystemDocument } from '@primum/core/dossier/system-document';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { assert, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatOf, importModel } from '../threat-model/import-model.ts';
import { importThreagile } from './import-threagile.ts';

const options = { file: 'model.yaml', packs: [{ id: 'connected-care', edition: '2026.1' }] };
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => importThreagile(bytes(text), options);

const MODEL = `
threagile_version: 1.0.0
title: Pump with portal
author: { name: Somebody }
business_overview: { description: Gives insulin. }
data_assets:
  Settings: &settings { id: settings, description: Basal rates, integrity: critical }
  Other settings:
    <<: *settings
    id: other
technical_assets:
  Patient portal:
    { id: portal, type: process, technology: web-application, internet: true, data_assets_processed: [other],
      communication_links: { Reads: { target: store, protocol: https, data_assets_received: [settings] }, Pings: { target: pump } } }
  Store:
    id: store
    type: datastore
    technologies: [database]
    data_assets_stored: [settings]
    encryption: transparent
  Insulin pump: { id: pump, type: external-entity, technology: iot-device, out_of_scope: true }
trust_boundaries:
  Cloud: { id: cloud, type: network-cloud-provider, trust_boundaries_nested: [env] }
  Environment: { id: env, type: execution-environment, technical_assets_inside: [portal, store] }
shared_runtimes:
  Two machines: { id: machines, technical_assets_running: [store] }
individual_risk_categories: { Something strange: { id: strange } }
risk_tracking: { 'unencrypted-asset@store': { status: accepted } }
`;

describe('importing a Threagile model', () => {
  const { documents, leftOut, guesses, faults } = read(MODEL);

  test('takes over what runs where, in which network, with its data', () => {
    expect(faults).toEqual([]);
    expect(documents?.dossier).toMatchObject({ title: 'Pump with portal', purpose: 'Gives insulin.' });
    expect(documents?.system.zones).toEqual([{ id: 'cloud', title: 'Cloud', type: 'cloud-network', party: 'owner' }]);
    expect(documents?.system.assets).toEqual([
      { id: 'two-machines', title: 'Two machines', type: 'virtual-machine', party: 'owner' },
      { id: 'patient-portal', title: 'Patient portal', type: 'web-application', party: 'owner', networks: ['cloud'] },
      {
        id: 'store',
        title: 'Store',
        type: 'database',
        party: 'owner',
        networks: ['cloud'],
        'runs-on': 'two-machines',
      },
      { id: 'insulin-pump', title: 'Insulin pump', type: 'insulin-pump', party: 'outside' },
    ]);
    expect(documents?.system.data).toMatchObject([
      { id: 'settings', 'kept-at': ['store'], flows: [{ from: 'store', to: 'patient-portal' }] },
      { id: 'other-settings', explain: 'Basal rates' },
      { id: 'pings', flows: [{ from: 'patient-portal', to: 'insulin-pump' }] },
    ]);
  });

  test('lists risks, ratings, protection and what has no field, each with its line', () => {
    const lines = MODEL.split('\n');
    const told = leftOut.map(({ line, what }) => `${line} ${what}`);
    const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
    expect(told).toEqual(
      expect.arrayContaining([
        `${lineOf('author')} "author"`,
        `${lineOf('&settings')} "integrity" of data asset "Settings"`,
        `${lineOf('encryption')} "encryption" of technical asset "Store"`,
        `${lineOf('Reads')} "protocol" of communication link "Reads" of "Patient portal"`,
        `${lineOf('data_assets_processed')} that "Patient portal" processes "other"`,
        `${lineOf('Environment')} trust boundary "Environment"`,
        `${lineOf('Something strange')} "Something strange" of individual risk categories`,
        `${lineOf('unencrypted-asset')} "unencrypted-asset@store" of risk tracking`,
      ]),
    );
    expect(guesses.map(({ what, chosen }) => `${what}: ${chosen}`)).toContain(
      'party of technical asset "Insulin pump": outside',
    );
  });
});

test('a Threagile model is known by its version, whatever the file is called', () => {
  expect(formatOf(bytes(MODEL), 'a.json')).toBe('threagile');
  expect(formatOf(bytes('{"threagile_version":"1.0.0"}'), 'a.yaml')).toBe('threagile');
  expect(importModel('threagile', bytes(MODEL), options).faults).toEqual([]);
});

describe('a Threagile model with faults', () => {
  test('is refused with all of them at once, each with its place and a hint', () => {
    const broken = MODEL.replace('target: store', 'target: stor')
      .replace('data_assets_stored: [settings]', 'data_assets_stored: [setting]')
      .replace('id: other', 'id: settings')
      .replace(
        'trust_boundaries_nested: [env]',
        'trust_boundaries_nested: [env, cloud], technical_assets_inside: [store]',
      );
    const { documents, faults } = read(broken);
    expect(documents).toBeUndefined();
    expect(faults.map(({ code, path, hint }) => [code, path.join('.'), hint])).toEqual([
      ['duplicate-id', 'data_assets.Other settings.id', 'keep one of the two, or give one another id'],
      ['unknown-id', 'technical_assets.Patient portal.data_assets_processed.0', undefined],
      ['unknown-id', 'technical_assets.Patient portal.communication_links.Reads.target', 'did you mean "store"?'],
      ['unknown-id', 'technical_assets.Store.data_assets_stored.0', 'did you mean "settings"?'],
      ['two-places', 'trust_boundaries.Environment.technical_assets_inside.1', 'keep the innermost of the two'],
      ['cycle', 'trust_boundaries.Cloud.trust_boundaries_nested', undefined],
    ]);
    expect(faults.every(({ line }) => line > 1)).toBe(true);
  });

  test('of its form is refused with each place', () => {
    const { faults } = read('threagile_version: 1\ntechnical_assets:\n  A: { type: thing }\n');
    expect(faults.map(({ path, line }) => [path.join('.'), line])).toEqual([
      ['threagile_version', 1],
      ['title', 1],
      ['technical_assets.A.id', 3],
      ['technical_assets.A.type', 3],
    ]);
  });

  test('or of another format is named as such', () => {
    expect(read('otmVersion: 0.2.0').faults).toMatchObject([{ code: 'other-format', hint: 'use `primum import otm`' }]);
    expect(importModel('otm', bytes(MODEL), options).faults).toMatchObject([
      { code: 'other-format', hint: 'use `primum import threagile`' },
    ]);
  });

  test('never makes the import throw, whatever is broken, and what is read passes the schemas', () => {
    assert(
      property(nat(MODEL.length), nat(40), string({ maxLength: 8 }), (at, length, put) => {
        const { documents, faults } = read(MODEL.slice(0, at) + put + MODEL.slice(at + length));
        expect(documents === undefined).toBe(faults.length > 0);
        if (documents === undefined) return;
        SystemDocument.parse(documents.system);
        DossierDocument.parse(documents.dossier);
      }),
      { numRuns: 300 },
    );
  });
});

/** Models of the corpus, with how many technical assets and shared runtimes each has. */
const CORPUS = [
  ['demo/example/threagile.yaml', 14, 1],
  ['demo/stub/threagile.yaml', 2, 1],
  ['test/all.yaml', 14, 1],
] as const;

describeWithReference('the published Threagile models', ['threat-models/threagile'], (folder) => {
  test.for(CORPUS)('%s is taken over whole', ([file, assets, runtimes]) => {
    const { documents, faults } = importThreagile(readFileSync(join(folder, file)), { ...options, file });
    expect(faults).toEqual([]);
    DossierDocument.parse(documents?.dossier);
    expect(SystemDocument.parse(documents?.system).assets).toHaveLength(assets + runtimes);
  });

  test('what Threagile wrote of a model is refused as that, in one fault', () => {
    const file = 'test/parsed-model.json';
    const { documents, faults } = importThreagile(readFileSync(join(folder, file)), { ...options, file });
    expect(documents).toBeUndefined();
    expect(faults).toMatchObject([
      { code: 'other-format', message: 'this is what Threagile wrote of a model that it had read' },
    ]);
  });
});
