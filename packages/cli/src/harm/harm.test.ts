/** `harm export`, on the tiny dossier. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
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
