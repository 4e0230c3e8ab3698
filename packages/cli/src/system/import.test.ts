import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDossier } from '@primum/formats/folder/open-dossier';
import { afterAll, describe, expect, test } from 'vitest';
import type { Io } from '../io.ts';
import { command } from './import.ts';

const folder = mkdtempSync(join(tmpdir(), 'primum-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MODEL = {
  otmVersion: '0.2.0',
  project: { name: 'Pump | <b>', id: 'p' },
  trustZones: [{ id: 'z', name: 'Ward', risk: { trustRating: 5 } }],
  components: [{ id: 'c', name: 'Infusion pump', type: 'device', parent: { trustZone: 'z' } }],
  threats: [{ id: 't', name: 'Pipe | in <name>', risk: { likelihood: 1, impact: 1 } }],
};

async function run(args: readonly string[], options: Record<string, string> = {}) {
  const [told, failed]: [string[], string[]] = [[], []];
  const io: Io = {
    out: (text) => told.push(text),
    err: (text) => failed.push(text),
    isTerminal: false,
    errIsTerminal: false,
    colours: false,
    errColours: false,
    columns: 100,
    env: {},
    now: () => new Date('2026-11-24T00:00:00Z'),
  };
  const code = await command.run({ arguments: args, options: { format: 'text', ...options }, io });
  return { code, out: told.join(''), err: failed.join('') };
}

function modelFile(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value, undefined, 1));
  return path;
}

describe('primum import', () => {
  test('writes a dossier folder that passes the check, and a report of what is missing', async () => {
    const out = join(folder, 'pump');
    const { code, out: told } = await run(['otm', modelFile('model.json', MODEL)], { out });
    expect(code).toBe(0);
    expect(told).toContain('asset type of "Infusion pump": infusion-pump (its name is "Infusion pump")');
    expect(told).toContain('threat "Pipe | in <name>": a conclusion');
    expect(readdirSync(out).sort()).toEqual(['dossier.yaml', 'import-report.md', 'system.yaml']);
    const packFolders = [resolve(import.meta.dirname, '../../../../knowledge')];
    const { judged, faults } = await openDossier(out, { packFolders, today: '2026-11-24' });
    expect(faults).toEqual([]);
    const dossier = judged?.dossier;
    expect(dossier?.system.assets).toMatchObject([{ id: 'infusion-pump', zone: 'ward' }]);
    expect(dossier?.dossier.packs.map(({ id }) => id)).toEqual(['connected-care', 'clinical-harm']);
    expect(readFileSync(join(out, 'import-report.md'), 'utf8')).toContain('threat "Pipe \\| in &lt;name>"');
  });

  test('writes nothing without --out, and says so', async () => {
    const { code, err } = await run(['otm', modelFile('again.json', MODEL)]);
    expect(code).toBe(0);
    expect(err).toContain('nothing was written');
  });

  test('tells all faults with their places, writes nothing and fails', async () => {
    const out = join(folder, 'broken');
    const { code, out: told } = await run(['threat-dragon', modelFile('bad.json', { detail: {}, summary: {} })], {
      out,
    });
    expect(code).toBe(1);
    expect(told).toContain('bad.json:3:13: error: "title" is missing');
    expect(told).toContain('"diagrams" is missing');
    expect(readdirSync(folder)).not.toContain('broken');
  });

  test('keeps signs that steer a terminal out of what it tells, and shows the line of a fault', async () => {
    const hostile = { ...MODEL, components: [{ ...MODEL.components[0], name: 'Pump \u001b[2J\u009b1m\u202e' }] };
    const { out } = await run(['otm', modelFile('hostile.json', hostile)]);
    // oxlint-disable-next-line no-control-regex
    expect(out).not.toMatch(/[\u001b\u009b\u202e]/);
    const { out: told } = await run(['threat-dragon', modelFile('lines.json', { detail: {}, summary: {} })]);
    expect(told).toMatch(/3 \| {2}"summary": \{\}\n +\| +\^/);
  });

  test('looks at the folder to write before it reads', async () => {
    await expect(run(['otm', join(folder, 'no.json')], { out: folder })).rejects.toMatchObject({
      code: 'OUTPUT_REFUSED',
    });
  });

  test('refuses to write into a folder that holds something', async () => {
    const file = modelFile('third.json', MODEL);
    await expect(run(['otm', file], { out: folder })).rejects.toMatchObject({ code: 'OUTPUT_REFUSED' });
  });
});
