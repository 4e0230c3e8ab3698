import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { domainFromNQuads, readDomainFile } from './domain-from-nquads.ts';
import type { Quad } from './nquads.ts';
import { readNQuadsFile } from './read-nquads-file.ts';

const MODELS = 'spyderisk/models/';
const CORE = 'http://it-innovation.soton.ac.uk/ontologies/trustworthiness/core#';

/** Asset types, relations, constructions, threats (variants counted), strategies; warnings. */
const PUBLISHED: readonly (readonly [file: string, sizes: readonly number[], warnings: number])[] = [
  ['domain-6a3-3-1.nq.gz', [204, 197, 442, 1611, 229], 0],
  ['TESTING-2a4-1.nq.gz', [5, 15, 4, 34, 4], 0],
  ['TESTING-2a6-1.nq.gz', [5, 15, 4, 34, 4], 0],
  ['TESTING-2b1-1.nq.gz', [6, 16, 5, 34, 4], 0],
  ['Testing-1a1-5.nq.gz', [13, 8, 2, 6, 4], 0],
  ['domain-ssm-testing-6a3.nq', [5, 3, 1, 20, 6], 0],
  ['ssm-testing-6a3-0-16-auto-expanded.nq', [5, 3, 1, 23, 3], 2],
  ['SSM-Testing-6a3-0-17-auto-expanded.nq.gz', [5, 3, 1, 23, 3], 0],
  ['FOGPROTECT-3j1-5.nq.gz', [70, 82, 63, 177, 98], 11],
];

for (const [file, sizes, warnings] of PUBLISHED) {
  describeWithReference(`the published domain model ${file}`, [MODELS + file], (path) => {
    it('is read in full', () => {
      const { domain, faults } = readDomainFile(path ?? '');
      const lists = [domain?.assetTypes, domain?.relations, domain?.constructions, domain?.threats, domain?.strategies];
      expect(lists.map((list) => list?.length)).toEqual(sizes);
      expect(faults.map((fault) => fault.severity)).toEqual(Array.from({ length: warnings }, () => 'warning'));
      expect(domain?.riskTable).toHaveLength(domain?.scales.impact.levels.length ?? 0);
    });
  });
}

describeWithReference('the largest domain model', [`${MODELS}domain-6a3-3-1.nq.gz`], (path) => {
  it('keeps what a threat is about, in words with its roles', () => {
    const { domain } = readDomainFile(path ?? '');
    expect(domain?.threats.find((threat) => threat.id === 'domain#H.A.H.0')).toMatchObject({
      category: expect.stringContaining('domain#Category'),
      explain: expect.stringContaining('{Host}'),
      inCurrent: true,
      secondary: true,
    });
    const [average, lowest, highest] =
      domain?.threats.filter((threat) => threat.id.startsWith('domain#H.A') && threat.id.endsWith('.H.0')) ?? [];
    expect([average?.variantOf, lowest?.variantOf, highest?.variantOf]).toEqual([
      undefined,
      { id: 'domain#H.A.H.0', end: 'lowest' },
      { id: 'domain#H.A.H.0', end: 'highest' },
    ]);
    expect(lowest?.pattern).toBe(average?.pattern);
  });

  it('gives controls only to types where people can choose them', () => {
    const { domain } = readDomainFile(path ?? '');
    const control = domain?.controls.find((entry) => entry.id === 'domain#AAA');
    expect(control).toMatchObject({ exactTypes: true, lowest: 'domain#AAA_Min', highest: 'domain#AAA_Max' });
    expect(control?.at).toContain('domain#PrivateCellularNetwork');
  });
});

describeWithReference('a small domain model', [`${MODELS}TESTING-2a4-1.nq.gz`], (path) => {
  const read = (): readonly Quad[] => readNQuadsFile(path ?? '').quads;
  const without = (part: (quad: Quad) => boolean): ReturnType<typeof domainFromNQuads> =>
    domainFromNQuads(
      read().filter((quad) => !part(quad)),
      'small.nq',
    );

  it('is refused, with what names it, where a node, level or scale is missing', () => {
    const node = without((quad) => quad.subject.endsWith('#Node-A-A') && quad.object === `${CORE}Node`);
    expect(node.domain).toBeUndefined();
    expect(node.faults).toContainEqual(
      expect.objectContaining({ code: 'unknown-name', file: 'small.nq', message: expect.stringContaining('Node-A-A') }),
    );
    const level = without((quad) => quad.subject.endsWith('#TrustworthinessLevelVeryHigh'));
    expect(level.faults.map((fault) => fault.code)).toContain('unknown-level');
    const scale = without((quad) => quad.object === `${CORE}Likelihood`);
    expect(scale.faults.map((fault) => fault.code)).toEqual(
      expect.arrayContaining(['scale-broken', 'risk-table-missing']),
    );
  });

  it('is either read without an error or refused with one, whatever is missing of it', () => {
    const quads = read();
    fc.assert(
      fc.property(fc.array(fc.nat(quads.length - 1), { minLength: 1, maxLength: 40 }), (gone) => {
        const dropped = new Set(gone);
        const { domain, faults } = domainFromNQuads(
          quads.filter((_, at) => !dropped.has(at)),
          'small.nq',
        );
        expect(domain === undefined).toBe(faults.some((fault) => fault.severity === 'error'));
      }),
      { numRuns: 200 },
    );
  });
});

describeWithReference('a system model', [`${MODELS}Test-6a3-00.nq.gz`], (path) => {
  it('is not read as a domain model', () => {
    expect(readDomainFile(path ?? '')).toMatchObject({ domain: undefined, faults: [{ code: 'not-a-domain-model' }] });
    expect(domainFromNQuads([], 'empty.nq')).toMatchObject({
      domain: undefined,
      faults: [{ code: 'not-a-domain-model' }],
    });
  });
});
