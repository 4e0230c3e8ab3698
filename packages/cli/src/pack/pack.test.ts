import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-pack-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const MANIFEST = `id: mine
title: Mine
edition: '2026.1'
effective-on: '2026-01-01'
licence: Apache-2.0
source: { document: own work, mark: proposal }
reviewed-on: '2026-01-01'
review-by: '2026-06-01'
requires: [connected-care]
`;

/** The least that passes for a domain model. */
const LEVELS = 'URI,label,levelValue\ndomain#Low,low,0\ndomain#High,high,1\n';
const TABLES = {
  TrustworthinessLevel: LEVELS,
  Likelihood: LEVELS,
  ImpactLevel: LEVELS,
  RiskLevel: LEVELS,
  DomainModel: 'URI,domainGraph\nx,http://x/domain-tiny\n',
  DomainAsset: 'URI,label\ndomain#Host,Host\n',
  ObjectProperty: 'URI,label\ndomain#uses,uses\n',
  MatchingPattern: 'URI,hasRootPattern\ndomain#MP,domain#RP\n',
  RootPattern: 'URI\ndomain#RP\n',
  Threat: 'URI,appliesTo\ndomain#T,domain#MP\n',
};

describe('primum pack', () => {
  it('lists the packs that come with it, and those of a folder, stale ones marked', async () => {
    await writeFile(join(folder, 'pack.yaml'), MANIFEST);
    const { code, out } = await runPrimum(['pack', 'list', '--packs', folder]);
    expect(code).toBe(0);
    expect(out).toMatch(/^connected-care +\d{4}\.\d+/m);
    expect(out).toMatch(/^mine .*stale: to be reviewed by 2026-06-01/m);
    expect(out).toMatch(/^mdcg-2019-16 +2020\.7 .*\(also 2019\.12\)/m);
  });

  it('finds no fault in a pack that has words only, and misses scales in one that judges', async () => {
    expect((await runPrimum(['pack', 'check', 'knowledge/terms'])).out).toMatch(/no faults in \d+ terms/);
    await writeFile(join(folder, 'pack.yaml'), MANIFEST.replace('requires: [connected-care]\n', ''));
    const control = '- { id: mine/lock, title: Lock, at: [node], source: { document: own work, mark: proposal } }\n';
    await writeFile(join(folder, 'controls.yaml'), control);
    expect((await runPrimum(['pack', 'check', folder])).out).toContain('knowledge-missing');
  });

  it('shows a pack with its counts, a kind, and an entry with its place, source and mark', async () => {
    expect((await runPrimum(['pack', 'show', 'connected-care'])).out).toMatch(/asset-types: \d\d+/);
    expect((await runPrimum(['pack', 'show', 'connected-care/asset-types'])).out).toMatch(
      /^connected-care\/infusion-pump +/m,
    );
    const { out } = await runPrimum(['pack', 'show', 'connected-care/infusion-pump']);
    expect(out).toMatch(/^# .*devices\.yaml:\d+\nkind: asset-types\n/);
    expect(out).toMatch(/mark: /);
  });

  it.each([
    ['connected-car', 'did you mean "connected-care"?'],
    ['connected-care/infusion-pum', 'did you mean "connected-care/infusion-pump"?'],
    ['infusion-pump', 'did you mean "connected-care/infusion-pump"?'],
    ['threats', 'did you mean "connected-care/threats"?'],
    ['connected-care/threads', 'did you mean "connected-care/threats"?'],
  ])('suggests something for %s', async (what, hint) => {
    const { code, err } = await runPrimum(['pack', 'show', what]);
    expect(code).toBe(7);
    expect(err).toContain(hint);
  });

  it('checks a pack with the packs that it requires', async () => {
    await writeFile(join(folder, 'pack.yaml'), MANIFEST);
    const entry = (at: string) =>
      `- { id: mine/x, title: X, at: [${at}], source: { document: own work, mark: proposal } }\n`;
    await writeFile(join(folder, 'controls.yaml'), entry('host'));
    expect(await runPrimum(['pack', 'check', folder])).toMatchObject({
      code: 0,
      out: expect.stringContaining('no faults in 1 controls'),
    });
    await writeFile(join(folder, 'controls.yaml'), entry('hosst'));
    const { code, out } = await runPrimum(['pack', 'check', folder]);
    expect(code).toBe(1);
    expect(out).toContain('controls.yaml:1:32: error: no entry "hosst" of kind asset-types');
    expect(out).toContain('did you mean "host"?');
  });

  it('finds no fault in the packs that come with it', async () => {
    for (const pack of ['connected-care', 'clinical-harm']) {
      const { out } = await runPrimum(['pack', 'check', `knowledge/${pack}`]);
      expect(out).toContain('no faults');
    }
  });

  it('refuses N-Quads cut in the middle, with the place, and writes nothing', async () => {
    const file = join(folder, 'cut.nq');
    await writeFile(file, '<http://a> <http://b> <http://c> <http://d> .\n<http://a> <http://b> "c');
    const { code, out } = await runPrimum(['pack', 'import', 'spyderisk', file, '--out', join(folder, 'out.json')]);
    expect(code).toBe(1);
    expect(out).toMatch(/cut\.nq:2:\d+: error/);
    expect(await readdir(folder)).toEqual(['cut.nq']);
    expect(await readFile(file, 'utf8')).toMatch(/"c$/);
  });

  it('never writes over a table of the folder that it read', async () => {
    for (const [name, text] of Object.entries(TABLES)) await writeFile(join(folder, `${name}.csv`), text);
    const before = await readFile(join(folder, 'Threat.csv'), 'utf8');
    const args = ['pack', 'import', 'spyderisk', folder, '--out', join(folder, 'Threat.csv')];
    expect(await runPrimum(args)).toMatchObject({ code: 9, out: '' });
    expect(await readFile(join(folder, 'Threat.csv'), 'utf8')).toBe(before);
  });

  it('does not wait for somebody to write into a pipe', async () => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(folder, 'pipe')]);
    expect(await runPrimum(['pack', 'import', 'spyderisk', join(folder, 'pipe')])).toMatchObject({ code: 1 });
  });

  it.each([
    ['list', []],
    ['show', ['connected-care']],
  ])('refuses to %s packs of a folder that is not there', async (verb, args) => {
    const { code, err, out } = await runPrimum(['pack', verb, ...args, '--packs', join(folder, 'no')]);
    expect({ code, out }).toEqual({ code: 7, out: '' });
    expect(err).toContain('there is no folder');
  });

  it('says of a folder of packs which packs to check', async () => {
    const { code, out } = await runPrimum(['pack', 'check', 'knowledge']);
    expect(code).toBe(1);
    expect(out).toMatch(/check them one by one: .*knowledge\/clinical-harm, .*knowledge\/connected-care/);
  });

  it('says that a model is not there', async () => {
    expect(await runPrimum(['pack', 'import', 'spyderisk', join(folder, 'no.nq')])).toMatchObject({ code: 7 });
  });
});
