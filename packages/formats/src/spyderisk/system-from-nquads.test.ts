import { describe, expect, it } from 'vitest';
import { construct } from '@primum/core/system/construct';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { derivedKeys } from './derived-keys.ts';
import { readDomainFile } from './domain-from-nquads.ts';
import { readNQuadsFile } from './read-nquads-file.ts';
import { storedAssets } from './stored-assets.ts';
import { indexQuads } from './quad-index.ts';
import { readSystemFile, systemFromNQuads, systemGraphs } from './system-from-nquads.ts';

const MODELS = 'spyderisk/models/';
type Domain = NonNullable<ReturnType<typeof readDomainFile>['domain']>;

function domainAt(path: string | undefined): Domain {
  return readDomainFile(path ?? '').domain ?? expect.fail('the domain model was not read');
}

describeWithReference(
  'the asserted part of the demo system',
  [`${MODELS}Demo_both_state_reports.nq.gz`, `${MODELS}domain-6a3-3-1.nq.gz`],
  (system, domain) => {
    it('is read with its facts, mode and domain model, without anything derived', () => {
      const { system: read, faults } = readSystemFile(system ?? '', domainAt(domain));
      expect(faults).toEqual([]);
      expect(read).toMatchObject({
        title: 'Demo_both_state_reports',
        mode: 'current',
        domainGraph: 'domain-network',
        domainVersion: '6a3-3-1',
      });
      expect(read?.graph.assets).toHaveLength(14);
      expect(read?.graph.relations).toHaveLength(20);
      expect(read?.graph.relations).toContainEqual({
        from: '19c4a5f7',
        relation: 'domain#uses',
        to: '52414c26',
        derivedBy: undefined,
      });
      expect([read?.facts.trust.length, read?.facts.impact, read?.facts.controls.length]).toEqual([
        4,
        [{ asset: 'ed3b070a', consequence: 'domain#LossOfConfidentiality', level: 4 }],
        60,
      ]);
      expect(read?.facts.controls).toContainEqual({
        asset: 'DataCopy(ed3b070a,64a1eceb)',
        control: 'domain#Encryption',
        state: 'in-place',
        coverage: undefined,
      });
    });

    it('gives derived assets the keys that the peer gave them, from the asserted keys alone', () => {
      const model = domainAt(domain);
      const { quads } = readNQuadsFile(system ?? '');
      const graphs = systemGraphs(quads) ?? expect.fail('no system model');
      const stored = storedAssets(indexQuads(graphs.asserted, graphs.inferred));
      const asserted = storedAssets(indexQuads(graphs.asserted));
      const graph = systemFromNQuads(quads, model, 'demo').system?.graph ?? expect.fail('not read');
      const keys = derivedKeys(
        construct(graph, model),
        new Map([...asserted.byKey.values()].map(({ id, key }) => [id, key])),
      );
      expect(keys.size).toBe(88);
      for (const [key, id] of keys) expect(stored.byKey.get(key)?.id).toBe(id);
    });

    it('reads the same facts where the inferred graph is left out', () => {
      const model = domainAt(domain);
      const { quads } = readNQuadsFile(system ?? '');
      const bare = systemFromNQuads(
        quads.filter((quad) => !quad.graph.endsWith('/inf')),
        model,
        'demo',
      );
      expect(bare.faults).toEqual([]);
      expect(bare.system?.facts).toEqual(systemFromNQuads(quads, model, 'demo').system?.facts);
    });
  },
);

describeWithReference(
  'a system that was never derived',
  [`${MODELS}Test-6a3-1ANB-HighSatC-asserted.nq`, `${MODELS}ssm-testing-6a3-0-16-auto-expanded.nq`],
  (system, domain) => {
    it('has facts about an asset that is yet to be derived', () => {
      const { system: read, faults } = readSystemFile(system ?? '', domainAt(domain));
      expect(faults).toEqual([]);
      expect(read?.mode).toBe('future');
      expect(read?.facts.trust).toEqual([{ asset: 'C(2defa6de,920fa968)', attribute: 'domain#Security', level: 3 }]);
      expect(read?.graph.assets.map((asset) => asset.population)).toEqual([0, 2]);
    });
  },
);

describeWithReference('a domain model', [`${MODELS}TESTING-2a4-1.nq.gz`], (path) => {
  it('is not read as a system, nor an empty file as either', () => {
    const domain = domainAt(path);
    expect(systemFromNQuads(readNQuadsFile(path ?? '').quads, domain, 'f')).toMatchObject({
      system: undefined,
      faults: [{ code: 'not-a-system-model', file: 'f' }],
    });
    expect(systemFromNQuads([], domain, 'f').system).toBeUndefined();
  });
});

describe('readDomainFile', () => {
  it('tells that a missing file cannot be read', () => {
    expect(readDomainFile('/no/such/file')).toMatchObject({ domain: undefined, faults: [{ code: 'file-unreadable' }] });
  });
});
