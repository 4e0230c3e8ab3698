/** `harm export` and `harm import`, on the tiny dossier. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const { root, packs, dossier } = tinyFolders();
afterAll(() => rmSync(root, { recursive: true }));

describe('primum harm export', () => {
  it('writes the risk management file as Turtle, to the screen or into a file, and the same both times', async () => {
    const shown = await runPrimum(['harm', 'export', 'riskman', dossier, '--packs', packs]);
    expect(shown.code).toBe(0);
    expect(shown.out).toContain('a riskman:AnalyzedRisk');
    const file = join(root, 'risks.ttl');
    const written = await runPrimum(['harm', 'export', 'riskman', dossier, '--packs', packs, '--out', file]);
    expect(written.err).toContain('wrote');
    expect(readFileSync(file, 'utf8')).toBe(shown.out);
  });

  it('writes the table of ISO 14971 for the screen, a spreadsheet and a browser', async () => {
    const csv = await runPrimum(['harm', 'export', 'csv', dossier, '--packs', packs]);
    expect(csv.out).toContain('hazardous situation');
    const html = await runPrimum(['harm', 'export', 'html', dossier, '--packs', packs]);
    expect(html.out).toContain('<!doctype html>');
    const file = join(root, 'risks.xlsx');
    expect((await runPrimum(['harm', 'export', 'xlsx', dossier, '--packs', packs])).code).toBe(2);
    expect((await runPrimum(['harm', 'export', 'xlsx', dossier, '--packs', packs, '--out', file])).code).toBe(0);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes over no file of the dossier', async () => {
    const file = join(dossier, 'harms.yaml');
    const before = readFileSync(file, 'utf8');
    const { code } = await runPrimum(['harm', 'export', 'riskman', dossier, '--packs', packs, '--out', file]);
    expect(code).not.toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('refuses to count what is only proposed, and to write what it does not know', async () => {
    const file = join(root, 'none.ttl');
    const call = ['harm', 'export', 'riskman', dossier, '--packs', packs, '--out', file, '--with-proposed'];
    expect((await runPrimum(call)).code).toBe(2);
    expect((await runPrimum(['harm', 'export', 'word', dossier, '--packs', packs])).code).toBe(2);
    expect(existsSync(file)).toBe(false);
  });
});

describe('primum harm import', () => {
  const written = join(root, 'back.ttl');

  it('tells that a file which Primum wrote has nothing new, and writes nothing', async () => {
    await runPrimum(['harm', 'export', 'riskman', dossier, '--packs', packs, '--out', written]);
    const out = join(root, 'nothing');
    const { code, out: told } = await runPrimum(['harm', 'import', written, dossier, '--packs', packs, '--out', out]);
    expect(code).toBe(0);
    expect(told).toMatch(/^harms: [1-9]\d* as the dossier has them, 0 new or otherwise$/m);
    expect(told).toContain('left out');
    expect(existsSync(out)).toBe(false);
  });

  it('writes what is otherwise as documents in a new folder, and only when told', async () => {
    const changed = join(root, 'changed.ttl');
    const situation = 'The pump gives more than was ordered.';
    writeFileSync(changed, readFileSync(written, 'utf8').replaceAll(situation, 'The pump does not stop.'));
    const call = ['harm', 'import', changed, dossier, '--packs', packs];
    const shown = await runPrimum(call);
    expect(shown.out).toContain('The pump does not stop.');
    expect(shown.err).toContain('nothing was written');
    const folder = join(root, 'proposals');
    expect((await runPrimum([...call, '--out', folder])).code).toBe(0);
    expect(readdirSync(folder)).toEqual(['harms.yaml']);
    expect(readFileSync(join(folder, 'harms.yaml'), 'utf8')).toContain('The pump does not stop.');
  });

  it('refuses what is no Turtle at its line, and a file that is not there, and writes nothing', async () => {
    const broken = join(root, 'broken.ttl');
    writeFileSync(broken, '@prefix a: <http://a/> .\na:b a:c .\n');
    const out = join(root, 'never');
    const { code, out: told } = await runPrimum(['harm', 'import', broken, dossier, '--packs', packs, '--out', out]);
    expect(code).toBe(1);
    expect(told).toContain('broken.ttl:2:1');
    expect((await runPrimum(['harm', 'import', join(root, 'none.ttl'), dossier, '--packs', packs])).code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });
});
