/** `compliance export` and `compliance import`, on the tiny dossier with a tiny law. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseOscal } from '@primum/formats/oscal/parse-oscal';
import { xlsxOf } from '@primum/formats/report/xlsx';
import { readWorkbook } from '@primum/formats/workbook/read-workbook';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const source = { document: 'Tiny law', clause: '1', mark: 'seen' };
const requirement = (id: string, rest: object) => ({
  id: `law/${id}`,
  title: `Title of ${id}`,
  explain: `What ${id} asks.`,
  instrument: 'law',
  clause: `Art. ${id}`,
  status: 'in-force',
  'checked-on': '2026-11-01',
  force: 'must',
  roles: ['manufacturer'],
  source,
  ...rest,
});
const LAW = {
  pack: {
    id: 'law',
    title: 'Tiny law',
    edition: '2026.1',
    'effective-on': '2026-01-01',
    licence: 'Apache-2.0',
    source,
    'reviewed-on': '2026-01-01',
    'review-by': '2027-01-01',
    requires: ['tiny'],
  },
  instruments: [{ id: 'law/law', title: 'Law', short: 'LAW', nature: 'law', cite: 'Law 1/2026', source }],
  'evidence-kinds': ['report', 'form'].map((id) => ({ id: `law/${id}`, title: id, explain: 'Made up.', source })),
  'party-roles': [{ id: 'law/maker', title: 'Maker', kind: 'manufacturer', roles: ['manufacturer'], source }],
  requirements: [
    requirement('one', { 'met-by': [{ evidence: 'law/report' }] }),
    requirement('two', { 'met-by': [{ control: 'tiny/sign-in' }] }),
    requirement('three', {}),
    requirement('wish', { status: 'proposal', source: { ...source, mark: 'proposal' } }),
  ],
};

const { root, packs, dossier } = tinyFolders((tiny) => ({
  ...tiny,
  dossier: { ...tiny.dossier, packs: [...tiny.dossier.packs, { id: 'law', edition: '2026.1' }] },
  controls: { controls: [{ control: 'sign-in', at: 'pump', state: 'in-place' }] },
}));
mkdirSync(join(packs, 'law'));
for (const [name, value] of Object.entries(LAW))
  writeFileSync(join(packs, 'law', `${name}.yaml`), JSON.stringify(value));
const COMPLIANCE = '# ours\nevidence:\n  - { id: plan, kind: law/report, title: Plan, on: "2026-01-01" }\n';
writeFileSync(join(dossier, 'compliance.yaml'), COMPLIANCE);
const bare = tinyFolders();
afterAll(() => [root, bare.root].forEach((folder) => rmSync(folder, { recursive: true })));

const at = (name: string) => join(root, name);
const run = async (...args: string[]) => runPrimum(['compliance', ...args, '--packs', packs]);
describe('primum compliance export', () => {
  it.each([
    ['oscal-catalog', 'catalog'],
    ['oscal-profile', 'profile'],
    ['oscal-component', 'component-definition'],
    ['oscal-results', 'assessment-results'],
  ])('%s writes a file that has no faults', async (what, model) => {
    const out = at(`${what}.json`);
    const { code, err } = await run('export', what, dossier, '--out', out);
    expect([code, err]).toEqual([0, expect.stringContaining(`wrote ${out}`)]);
    const { document, faults } = parseOscal(readFileSync(out), out);
    expect(faults).toEqual([]);
    expect(Object.keys(document ?? {})).toEqual([model]);
  });

  it('prints text where no file is named, and refuses to print a workbook', async () => {
    const { code, out } = await run('export', 'reqif', dossier, '--law', 'law');
    expect(code).toBe(0);
    expect(out.startsWith('<?xml version="1.0"')).toBe(true);
    expect((await run('export', 'mds2', dossier)).code).toBe(2);
  });

  it('writes over nothing that was read', async () => {
    const { code, err } = await run('export', 'oscal-ssp', dossier, '--out', join(dossier, 'system.yaml'));
    expect([code, err]).toEqual([9, expect.stringContaining('was read as input')]);
  });

  it('says why there is nothing to write', async () => {
    const { code, err } = await run('export', 'oscal-ssp', bare.dossier, '--out', at('none.json'));
    expect([code, err]).toEqual([1, expect.stringContaining('nothing to write')]);
    expect(existsSync(at('none.json'))).toBe(false);
  });

  it('fills in a form, and says how much of it the dossier does not tell', async () => {
    const { code, err } = await run('export', 'mds2', dossier, '--out', at('mds2.xlsx'));
    expect([code, err]).toEqual([0, expect.stringMatching(/left out: \d+ of 240 questions have no answer/)]);
    expect((await readWorkbook(readFileSync(at('mds2.xlsx')), 'x', 'x')).sheets[0]?.rows.length).toBeGreaterThan(240);
  });
});

describe('primum compliance import', () => {
  it('takes back a table of requirements: what was changed, beside what stood there, and nothing where nothing was', async () => {
    const table = at('requirements.xlsx');
    expect((await run('export', 'requirements', dossier, '--out', table)).code).toBe(0);
    const same = await run('import', 'requirements', table, dossier, '--out', at('same.yaml'));
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('0 requirements judged otherwise')]);
    expect(existsSync(at('same.yaml'))).toBe(false);
    const { sheets } = await readWorkbook(readFileSync(table), 'x', table);
    const [head = [], first = [], ...rows] = sheets[0]?.rows ?? [];
    const changed = first.with(head.indexOf('state'), 'met').with(head.indexOf('reason'), 'Looked at it.');
    writeFileSync(table, await xlsxOf([{ name: 'x', title: 'Requirements', columns: head, rows: [changed, ...rows] }]));
    const { code, out } = await run('import', 'requirements', table, dossier, '--out', at('new.yaml'));
    expect([code, out]).toEqual([0, expect.stringContaining(`${first[0]}: met: Looked at it.`)]);
    expect(readFileSync(at('new.yaml'), 'utf8')).toMatch(
      /^# ours\nevidence:[\s\S]*id: plan[\s\S]*statements:[\s\S]*Looked at it\./,
    );
  });

  it('tells faults of a workbook with the cell, writes nothing and fails', async () => {
    const file = at('broken.xlsx');
    writeFileSync(
      file,
      await xlsxOf([{ name: 'x', title: 'T', columns: ['ID', 'State'], rows: [['law/nothing', 'met']] }]),
    );
    const { code, out } = await run('import', 'requirements', file, dossier, '--out', at('broken.yaml'));
    expect([code, out]).toEqual([1, expect.stringContaining('T!A2')]);
    expect(existsSync(at('broken.yaml'))).toBe(false);
  });

  it('makes a filled-in form evidence of the dossier', async () => {
    const file = at('form.xlsx');
    const rows = ['AUDT-1', 'ALOF-1', 'ALOF-2', 'XXXX-1'].map((code) => [code, 'Yes']);
    writeFileSync(file, await xlsxOf([{ name: 'x', title: 'Form', columns: ['Code', 'Answer'], rows }]));
    const { code, out } = await run(
      'import',
      'mds2',
      file,
      dossier,
      '--out',
      at('with-form.yaml'),
      '--kind',
      'law/form',
    );
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('\n  connected-care/automatic-logoff: all; yes ALOF-1, ALOF-2'),
    ]);
    expect(out).toContain('left out (1):\n  row XXXX-1');
    expect(readFileSync(at('with-form.yaml'), 'utf8')).toContain('kind: law/form');
  });

  it('makes a pack of a profile and its catalogue, and says what is missing without it', async () => {
    const [profile, catalog] = [at('oscal-profile.json'), at('oscal-catalog.json')];
    const alone = await run('import', 'oscal', profile, '--pack', 'house', '--out', at('house'));
    expect([alone.code, alone.out]).toEqual([1, expect.stringContaining('catalogue is not at hand')]);
    writeFileSync(at('tiny-pump-catalog.json'), readFileSync(catalog));
    const both = await run(
      'import',
      'oscal',
      profile,
      '--with',
      at('tiny-pump-catalog.json'),
      '--pack',
      'house',
      '--out',
      at('house'),
    );
    expect([both.code, both.out]).toEqual([0, expect.stringContaining('pack house: pack.yaml')]);
    expect((await runPrimum(['pack', 'check', at('house')])).code).toBe(0);
  });

  it('tells what results of an assessment mean, and a broken file with its places', async () => {
    const { code, out } = await run('import', 'oscal', at('oscal-results.json'), dossier);
    expect([code, out]).toEqual([0, expect.stringContaining('1 pieces of evidence')]);
    const broken = JSON.parse(readFileSync(at('oscal-results.json'), 'utf8')) as Record<
      string,
      Record<string, unknown>
    >;
    delete broken['assessment-results']?.['results'];
    writeFileSync(at('broken.json'), JSON.stringify(broken, undefined, 1));
    const told = await run('import', 'oscal', at('broken.json'), dossier, '--out', at('broken.yaml'));
    expect([told.code, told.out]).toEqual([
      1,
      expect.stringContaining('broken.json:2:24: error: "results" is missing'),
    ]);
  });

  it('needs a dossier where the file is about one', async () => {
    const { code, err } = await run('import', 'oscal', at('oscal-results.json'));
    expect([code, err]).toEqual([1, expect.stringContaining('name the dossier')]);
  });
});
