import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { construct } from '@primum/core/system/construct';
import { findThreats } from '@primum/core/risk/find-threats';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { parseCsv } from './csv-table.ts';
import { linkOf, nodeOf, setOf } from './csv-names.ts';
import { readDomainFolder } from './domain-from-csv.ts';
import { readDomainFile } from './domain-from-nquads.ts';
import { readSystemFile } from './system-from-nquads.ts';

describe('names of the CSV form', () => {
  const known = {
    types: new Set(['domain#Host', 'domain#X-Host']),
    relations: new Set(['domain#uses', 'domain#re-uses']),
    roles: new Set(['domain#Role_A', 'domain#Role_A-B', 'domain#Role_C']),
  };

  it('are split where both parts are known, though parts hold dashes', () => {
    expect(nodeOf('domain#Node-A-B-X-Host', known)).toMatchObject({ role: 'domain#Role_A-B', type: 'domain#X-Host' });
    expect(linkOf('domain#Link-A-B-re-uses-C', known)).toMatchObject({
      from: 'domain#Role_A-B',
      relation: 'domain#re-uses',
    });
    expect(
      setOf('domain#TWAS-Extrinsic-M-TW-A', 'TWAS', new Set(['domain#Extrinsic-M-TW']), known.roles),
    ).toMatchObject({
      property: 'domain#Extrinsic-M-TW',
      role: 'domain#Role_A',
    });
  });

  it('are not read where a part is unknown or the kind is another', () => {
    expect(nodeOf('domain#Node-Z-Host', known)).toBeUndefined();
    expect(linkOf('domain#Link-A-knows-C', known)).toBeUndefined();
    expect(setOf('domain#CS-A-A', 'MS', new Set(['domain#A']), known.roles)).toBeUndefined();
  });
});

describe('readDomainFolder', () => {
  it('says which tables a folder that is no domain model lacks', () => {
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    const { domain, faults } = readDomainFolder(folder);
    expect(domain).toBeUndefined();
    expect(faults.map((fault) => [fault.code, basename(fault.file)])).toContainEqual(['table-missing', 'Threat.csv']);
  });
});

describeWithReference('the newest published domain model', ['spyderisk/domain-network-csv'], (path) => {
  const folders: string[] = [];
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));
  /** A copy of the folder in which one text of a table is replaced. */
  const broken = (table: string, from: string | RegExp, to: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'csv-'));
    folders.push(folder);
    cpSync(path ?? '', folder, { recursive: true });
    const text = readFileSync(join(folder, table), 'utf8');
    chmodSync(folder, 0o755);
    rmSync(join(folder, table));
    writeFileSync(join(folder, table), text.replace(from, to));
    return folder;
  };

  it('is read without a fault, template rows, markers and all', () => {
    const { domain, faults } = readDomainFolder(path ?? '');
    expect(faults).toEqual([]);
    expect(domain).toMatchObject({ id: 'domain-network', riskTable: expect.arrayContaining([[0, 0, 0, 0, 1, 1]]) });
    const sizes = [
      domain?.assetTypes,
      domain?.relations,
      domain?.constructions,
      domain?.threats,
      domain?.strategies,
    ].map((list) => list?.length);
    expect(sizes).toEqual([214, 228, 489, 1754, 232]);
  });

  it('runs every rule after all rules that it names as coming before', () => {
    const { domain } = readDomainFolder(path ?? '');
    const priority = new Map(domain?.constructions.map((rule) => [rule.id, rule.priority]));
    const file = join(path ?? '', 'ConstructionPredecessor.csv');
    const pairs = parseCsv(readFileSync(file, 'utf8'), file)
      .rows.filter((row) => !row.isTrue('fake'))
      .map((row) => [priority.get(row.cell('hasPredecessor')), priority.get(row.cell('URI'))] as const);
    const known = pairs.filter(([earlier, rule]) => earlier !== undefined && rule !== undefined);
    expect(known.length).toBeGreaterThan(300);
    for (const [earlier, rule] of known) expect(earlier).toBeLessThan(rule ?? 0);
  });

  it('tells the table and line of a name that the model does not have', () => {
    const { domain, faults } = readDomainFolder(
      broken('ThreatEffects.csv', /domain#MS-InService-CellularNetwork/g, 'domain#MS-InService-Nobody'),
    );
    expect(domain).toBeUndefined();
    expect(faults.map((fault) => [fault.code, basename(fault.file)])).toContainEqual([
      'unknown-name',
      'ThreatEffects.csv',
    ]);
  });

  it.each(['DomainModel.csv', 'Threat.csv'])('reads nothing where %s was cut after its head', (table) => {
    const faults = readDomainFolder(broken(table, /\n[\s\S]*$/, '\n')).faults;
    expect(faults.map(({ code, file }) => [code, basename(file)])).toEqual([['table-empty', table]]);
  });

  it('reads nothing where one table is cut in a quoted cell', () => {
    const folder = broken('Threat.csv', /$/, '');
    const text = readFileSync(join(folder, 'Threat.csv'), 'utf8');
    rmSync(join(folder, 'Threat.csv'));
    writeFileSync(join(folder, 'Threat.csv'), text.slice(0, text.lastIndexOf('"')));
    expect(readDomainFolder(folder)).toMatchObject({ domain: undefined, faults: [{ code: 'csv-syntax' }] });
  });

  it('finds rules that come before themselves', () => {
    const ring = [
      ['domain#CP-BCNH-i-H+p', 'domain#CP-CNR-CN+CN'],
      ['domain#CP-CNR-CN+CN', 'domain#CP-BCNH-i-H+p'],
    ].map(([rule, earlier]) => `package#5G,${rule},${earlier},,FALSE,TRUE`);
    const { faults } = readDomainFolder(broken('ConstructionPredecessor.csv', /$/, `${ring.join('\n')}\n`));
    expect(faults.map((fault) => fault.code)).toContain('order-in-ring');
  });
});

describeWithReference(
  'the CSV form beside the expanded form of an earlier version',
  [
    'spyderisk/domain-network-csv',
    'spyderisk/models/domain-6a3-3-1.nq.gz',
    'spyderisk/models/Demo_both_state_reports.nq.gz',
  ],
  (folder, file, system) => {
    it('names variants of a population alike wherever both have the property or threat', () => {
      const [csv, expanded] = [readDomainFolder(folder ?? '').domain, readDomainFile(file ?? '').domain];
      for (const kind of ['trustAttributes', 'consequences', 'controls', 'threats'] as const) {
        const known = new Map(expanded?.[kind].map((entry) => [entry.id, entry.variantOf]));
        const both = (csv?.[kind] ?? []).filter((entry) => known.has(entry.id));
        expect(both.length).toBeGreaterThan(100);
        for (const { id, variantOf } of both) expect(variantOf).toEqual(known.get(id));
      }
    });

    it('runs the published demo system', () => {
      const { domain } = readDomainFolder(folder ?? '');
      if (domain === undefined) return expect.fail('not read');
      const written = readSystemFile(system ?? '', domain).system;
      const graph = construct(written?.graph ?? { assets: [], relations: [] }, domain);
      expect(graph.assets).toHaveLength(102);
      expect(findThreats(graph, domain).threats.length).toBeGreaterThan(900);
    });
  },
);
