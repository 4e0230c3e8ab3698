/** `compliance export` and `compliance import`, on a copy of an example that names packs with law. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseOscal } from '@primum/formats/oscal/parse-oscal';
import { readWorkbook } from '@primum/formats/workbook/read-workbook';
import { xlsxOf } from '@primum/formats/report/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const folder = mkdtempSync(join(tmpdir(), 'primum-formats-'));
const dossier = join(folder, 'pump');
const at = (name: string) => join(folder, name);

beforeAll(() => {
  cpSync(join(ROOT, 'examples/infusion-pump'), dossier, { recursive: true });
  rmSync(join(dossier, 'expected.yaml'), { force: true });
  const file = join(dossier, 'dossier.yaml');
  const more = PACKS.map((id) => `  - { id: ${id}, edition: '2026.1' }\n`).join('');
  const text = readFileSync(file, 'utf8').replace(
    "  - { id: clinical-harm, edition: '2026.1' }\n",
    (line) => line + more,
  );
  writeFileSync(file, text.replace('markets: [US]', 'markets: [EU, US]'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const PACKS = ['evidence', 'device-facts', 'fda-524b'];

describe('primum compliance export', () => {
  it.each([
    ['oscal-catalog', 'catalog'],
    ['oscal-profile', 'profile'],
    ['oscal-component', 'component-definition'],
    ['oscal-results', 'assessment-results'],
  ])('%s writes a file that has no faults', async (what, model) => {
    const out = at(`${what}.json`);
    const { code, err } = await runPrimum(['compliance', 'export', what, dossier, '--out', out]);
    expect([code, err]).toEqual([0, expect.stringContaining(`wrote ${out}`)]);
    const { document, faults } = parseOscal(readFileSync(out), out);
    expect(faults).toEqual([]);
    expect(Object.keys(document ?? {})).toEqual([model]);
  });

  it('prints text where no file is named, and refuses to print a workbook', async () => {
    const { code, out } = await runPrimum(['compliance', 'export', 'reqif', dossier, '--law', 'cfr-806']);
    expect(code).toBe(0);
    expect(out.startsWith('<?xml version="1.0"')).toBe(true);
    expect((await runPrimum(['compliance', 'export', 'mds2', dossier])).code).toBe(2);
  });

  it('writes over nothing that was read', async () => {
    const { code, err } = await runPrimum([
      'compliance',
      'export',
      'oscal-ssp',
      dossier,
      '--out',
      join(dossier, 'system.yaml'),
    ]);
    expect([code, err]).toEqual([9, expect.stringContaining('was read as input')]);
  });

  it('says why there is nothing to write', async () => {
    const plain = join(ROOT, 'examples/amps');
    const { code, err } = await runPrimum(['compliance', 'export', 'oscal-ssp', plain, '--out', at('none.json')]);
    expect([code, err]).toEqual([1, expect.stringContaining('nothing to write')]);
    expect(existsSync(at('none.json'))).toBe(false);
  });

  it('fills in a form, and says how much of it the dossier does not tell', async () => {
    const { code, err } = await runPrimum(['compliance', 'export', 'mds2', dossier, '--out', at('mds2.xlsx')]);
    expect([code, err]).toEqual([0, expect.stringMatching(/left out: \d+ of \d+ rows have no answer/)]);
    expect((await readWorkbook(readFileSync(at('mds2.xlsx')), 'x', 'x')).sheets[0]?.rows.length).toBeGreaterThan(240);
  });
});

describe('primum compliance import', () => {
  it('takes back a table of requirements: what was changed, beside what stood there, and nothing where nothing was', async () => {
    writeFileSync(
      join(dossier, 'compliance.yaml'),
      '# ours\nevidence:\n  - { id: plan, kind: evidence/postmarket-plan, title: Plan, on: 2026-01-01 }\n'.replace(
        'evidence/postmarket-plan',
        'evidence/pms-plan',
      ),
    );
    const table = at('requirements.xlsx');
    expect((await runPrimum(['compliance', 'export', 'requirements', dossier, '--out', table])).code).toBe(0);
    const same = await runPrimum(['compliance', 'import', 'requirements', table, dossier, '--out', at('same.yaml')]);
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('0 requirements judged otherwise')]);
    expect(existsSync(at('same.yaml'))).toBe(false);
    const { sheets } = await readWorkbook(readFileSync(table), 'x', table);
    const [head = [], first = [], ...rows] = sheets[0]?.rows ?? [];
    const changed = first.with(head.indexOf('state'), 'met').with(head.indexOf('reason'), 'Looked at it.');
    writeFileSync(table, await xlsxOf([{ name: 'x', title: 'Requirements', columns: head, rows: [changed, ...rows] }]));
    const { code, out } = await runPrimum([
      'compliance',
      'import',
      'requirements',
      table,
      dossier,
      '--out',
      at('new.yaml'),
    ]);
    expect([code, out]).toEqual([0, expect.stringContaining(`${first[0]}: met: Looked at it.`)]);
    expect(readFileSync(at('new.yaml'), 'utf8')).toMatch(
      /^# ours\nevidence:[\s\S]*id: plan[\s\S]*statements:[\s\S]*Looked at it\./,
    );
  });

  it('tells faults of a workbook with the cell, writes nothing and fails', async () => {
    const file = at('broken.xlsx');
    writeFileSync(
      file,
      await xlsxOf([{ name: 'x', title: 'T', columns: ['ID', 'State'], rows: [['fda-524b/nothing', 'met']] }]),
    );
    const { code, out } = await runPrimum([
      'compliance',
      'import',
      'requirements',
      file,
      dossier,
      '--out',
      at('broken.yaml'),
    ]);
    expect([code, out]).toEqual([1, expect.stringContaining('T!A2')]);
    expect(existsSync(at('broken.yaml'))).toBe(false);
  });

  it('makes a filled-in form evidence of the dossier', async () => {
    const file = at('form.xlsx');
    const rows = ['AUDT-1', 'ALOF-1', 'ALOF-2', 'XXXX-1'].map((code) => [code, 'Yes']);
    writeFileSync(file, await xlsxOf([{ name: 'x', title: 'Form', columns: ['Code', 'Answer'], rows }]));
    const { code, out } = await runPrimum([
      'compliance',
      'import',
      'mds2',
      file,
      dossier,
      '--out',
      at('with-form.yaml'),
    ]);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('connected-care/automatic-logoff: all; yes ALOF-1, ALOF-2'),
    ]);
    expect(out).toContain('left out (1):\n  row XXXX-1');
    expect(readFileSync(at('with-form.yaml'), 'utf8')).toContain('kind: evidence/mds2-form');
  });

  it('makes a pack of a profile and its catalogue, and says what is missing without it', async () => {
    const [profile, catalog] = [at('oscal-profile.json'), at('oscal-catalog.json')];
    const alone = await runPrimum(['compliance', 'import', 'oscal', profile, '--pack', 'house', '--out', at('house')]);
    expect([alone.code, alone.out]).toEqual([1, expect.stringContaining('catalogue is not at hand')]);
    writeFileSync(at('infusion-pump-catalog.json'), readFileSync(catalog));
    const both = await runPrimum([
      'compliance',
      'import',
      'oscal',
      profile,
      '--with',
      at('infusion-pump-catalog.json'),
      '--pack',
      'house',
      '--out',
      at('house'),
    ]);
    expect([both.code, both.out]).toEqual([0, expect.stringContaining('pack house: pack.yaml')]);
    expect((await runPrimum(['pack', 'check', at('house')])).code).toBe(0);
  });

  it('tells what results of an assessment mean, and a broken file with its places', async () => {
    const { code, out } = await runPrimum(['compliance', 'import', 'oscal', at('oscal-results.json'), dossier]);
    expect([code, out]).toEqual([0, expect.stringContaining('1 pieces of evidence')]);
    const broken = JSON.parse(readFileSync(at('oscal-results.json'), 'utf8')) as Record<
      string,
      Record<string, unknown>
    >;
    delete broken['assessment-results']?.['results'];
    writeFileSync(at('broken.json'), JSON.stringify(broken, undefined, 1));
    const told = await runPrimum([
      'compliance',
      'import',
      'oscal',
      at('broken.json'),
      dossier,
      '--out',
      at('broken.yaml'),
    ]);
    expect([told.code, told.out]).toEqual([
      1,
      expect.stringContaining('broken.json:2:24: error: "results" is missing'),
    ]);
  });

  it('needs a dossier where the file is about one', async () => {
    const { code, err } = await runPrimum(['compliance', 'import', 'oscal', at('oscal-results.json')]);
    expect([code, err]).toEqual([1, expect.stringContaining('name the dossier')]);
  });
});
