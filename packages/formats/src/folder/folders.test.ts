import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPacks } from './find-packs.ts';
import { listPacks } from './list-packs.ts';
import { located } from './locate.ts';
import { readDossierFolder } from './read-dossier-folder.ts';
import { readPackFolder } from './read-pack-folder.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-folder-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const DOSSIER = `id: d
title: D
kind: device
purpose: p
owner: maker
stage: design
packs: [{ id: tiny, edition: '2026.1' }]
uses: [{ id: ward, title: Ward }]
`;
const SYSTEM = 'parties: [{ id: maker, kind: manufacturer }]\nassets: [{ id: pump, type: host, party: maker }]\n';

const MANIFEST = (id: string, edition = '2026.1') => `id: ${id}
title: T
edition: '${edition}'
effective-on: '2026-01-01'
licence: Apache-2.0
source: { document: own work, mark: proposal }
reviewed-on: '2026-01-01'
review-by: '2027-01-01'
`;
const ENTRY = (id: string) => `- id: ${id}\n  title: T\n  source: { document: own work, mark: proposal }\n`;

describe('readDossierFolder', () => {
  it('reads two documents and counts the missing optional ones as empty', async () => {
    await write({ 'dossier.yaml': DOSSIER, 'system.yaml': SYSTEM });
    const { dossier, faults, files } = await readDossierFolder(folder);
    expect(faults).toEqual([]);
    expect(files).toHaveLength(2);
    expect(dossier).toMatchObject({
      harms: {},
      controls: { controls: [] },
      assumptions: { assumptions: [] },
      agreements: {},
    });
  });

  it('reads JSON documents too', async () => {
    await write({
      'dossier.yaml': DOSSIER,
      'system.json': JSON.stringify({
        parties: [{ id: 'm', kind: 'other' }],
        assets: [{ id: 'a', type: 't', party: 'm' }],
      }),
    });
    expect((await readDossierFolder(folder)).dossier?.system.assets[0]?.id).toBe('a');
  });

  it('tells faults of all documents, and reads nothing by halves', async () => {
    await write({
      'dossier.yaml': DOSSIER.replace('device', 'devise'),
      'system.yaml': SYSTEM.replace('party', 'prty'),
    });
    const { dossier, faults } = await readDossierFolder(folder);
    expect(dossier).toBeUndefined();
    expect(faults.map(({ document, code }) => `${document} ${code}`)).toEqual([
      'dossier unknown-value',
      'system missing-field',
      'system unknown-field',
    ]);
  });

  it('keeps the rest readable for checks where only an optional document has faults', async () => {
    await write({ 'dossier.yaml': DOSSIER, 'system.yaml': SYSTEM, 'harms.yaml': 'harm: []' });
    const { dossier, readable } = await readDossierFolder(folder);
    expect(dossier).toBeUndefined();
    expect(readable?.harms).toEqual({});
  });

  it('tells a required document that is missing, and a folder that is', async () => {
    await write({ 'dossier.yaml': DOSSIER });
    expect((await readDossierFolder(folder)).faults).toMatchObject([
      { code: 'missing-document', file: join(folder, 'system.yaml') },
    ]);
    expect((await readDossierFolder(join(folder, 'no'))).faults).toMatchObject([{ code: 'unreadable' }]);
  });

  it('does not leave out a document under a wrong name in silence', async () => {
    await write({
      'dossier.yaml': DOSSIER,
      'system.yaml': SYSTEM,
      'harm.yaml': '',
      'controls.yml': '',
      'notes.yaml': '',
      'expected.yaml': '',
      'read.md': '',
    });
    const { faults } = await readDossierFolder(folder);
    expect(faults.map(({ severity, document, hint }) => [severity, document, hint])).toEqual([
      ['error', 'controls.yml', 'did you mean "controls.yaml"?'],
      ['error', 'harm.yaml', 'did you mean "harms.yaml"?'],
      ['warning', 'notes.yaml', undefined],
    ]);
  });

  it('refuses the same document as YAML and as JSON', async () => {
    await write({ 'dossier.yaml': DOSSIER, 'system.yaml': SYSTEM, 'system.json': '{}' });
    expect((await readDossierFolder(folder)).faults).toMatchObject([{ code: 'document-twice' }]);
  });

  it('refuses a file of 100 MB by its size, without reading it', async () => {
    await write({ 'dossier.yaml': DOSSIER, 'system.yaml': '' });
    await truncate(join(folder, 'system.yaml'), 100 * 1024 * 1024);
    const before = performance.now();
    const { faults } = await readDossierFolder(folder);
    expect(faults).toMatchObject([{ code: 'too-large', message: '100.0 MB is too large', expected: 'at most 8.0 MB' }]);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('tells a folder that stands where a document should', async () => {
    await write({ 'dossier.yaml': DOSSIER, 'system.yaml/x': '' });
    expect((await readDossierFolder(folder)).faults).toMatchObject([{ code: 'missing-document' }]);
  });

  it('gives faults of the core their place', async () => {
    await write({ 'dossier.yaml': DOSSIER, 'system.yaml': SYSTEM });
    const { locate } = await readDossierFolder(folder);
    const fault = {
      severity: 'error',
      code: 'x',
      message: 'm',
      document: 'system',
      path: ['assets', 0, 'type'],
    } as const;
    expect(located(fault, locate)).toMatchObject({ file: join(folder, 'system.yaml'), line: 2, column: 28 });
  });
});

describe('readPackFolder', () => {
  it('reads entries from one file and from a folder of files, in order', async () => {
    await write({
      'pack.yaml': MANIFEST('tiny'),
      'capabilities.yaml': ENTRY('tiny/a'),
      'capabilities/b.yaml': ENTRY('tiny/b'),
      'capabilities/c.yaml': `${ENTRY('tiny/c')}${ENTRY('tiny/d')}`,
      'cases/one.yaml': 'anything',
      'README.md': 'words',
    });
    const { pack, faults, locate } = await readPackFolder(folder);
    expect(faults).toEqual([]);
    expect(pack?.entries.capabilities.map(({ id }) => id)).toEqual(['tiny/a', 'tiny/b', 'tiny/c', 'tiny/d']);
    expect(locate('tiny/capabilities', [3, 'title'])).toEqual({
      file: join(folder, 'capabilities/c.yaml'),
      line: 5,
      column: 10,
    });
  });

  it('tells unknown kinds, ids of other packs and ids that stand twice in whatever kind', async () => {
    await write({
      'pack.yaml': MANIFEST('tiny'),
      'capabilities.yaml': `${ENTRY('tiny/a')}${ENTRY('other/b')}`,
      'clinical-functions.yaml': ENTRY('tiny/a'),
      'threat.yaml': '',
    });
    const { pack, faults } = await readPackFolder(folder);
    expect(pack).toBeUndefined();
    expect(faults.map(({ code, hint, expected }) => [code, hint ?? expected])).toEqual([
      ['unknown-kind', 'did you mean "threats.yaml"?'],
      ['foreign-id', 'tiny/b'],
      ['duplicate-id', 'an id of its own'],
    ]);
  });

  it('tells an edition that YAML reads as a number', async () => {
    await write({ 'pack.yaml': MANIFEST('tiny').replaceAll("'2026.1'", '2026.10') });
    expect((await readPackFolder(folder)).faults).toMatchObject([
      { code: 'wrong-type', hint: 'write it in quotes', line: 3 },
    ]);
  });
});

describe('findPacks', () => {
  beforeEach(() =>
    write({
      'one/tiny/pack.yaml': MANIFEST('tiny'),
      'two/tiny/pack.yaml': MANIFEST('tiny', '2026.2'),
      'one/other/pack.yaml': MANIFEST('other'),
    }),
  );

  it('finds the edition that is wanted in whichever folder has it', async () => {
    const found = await findPacks([{ id: 'tiny', edition: '2026.2' }], [join(folder, 'one'), join(folder, 'two')]);
    expect(found).toMatchObject({ faults: [], packs: [{ pack: { manifest: { edition: '2026.2' } } }] });
  });

  it('tells a missing pack with where it looked and what there is', async () => {
    const { faults } = await findPacks([{ id: 'tinny', edition: '2026.1' }], [join(folder, 'one')]);
    expect(faults).toMatchObject([
      { code: 'pack-missing', path: ['packs', 0, 'id'], hint: 'did you mean "tiny"?', expected: 'one of other, tiny' },
    ]);
  });

  it('tells a pack that is there in another edition', async () => {
    const { faults } = await findPacks([{ id: 'tiny', edition: '2025.1' }], [join(folder, 'one'), join(folder, 'two')]);
    expect(faults).toMatchObject([{ code: 'pack-edition-mismatch', path: ['packs', 0, 'edition'] }]);
    expect(faults[0]?.message).toContain('2026.1, 2026.2');
  });

  it('tells a broken pack, and its faults', async () => {
    await write({ 'one/tiny/threats.yaml': '- id: 5' });
    const { faults, packFaults } = await findPacks([{ id: 'tiny', edition: '2026.1' }], [join(folder, 'one')]);
    expect(faults).toMatchObject([{ code: 'pack-invalid' }]);
    expect(packFaults.length).toBeGreaterThan(1);
  });

  it('tells a folder that is not there', async () => {
    expect((await findPacks([], [join(folder, 'no')])).faults).toMatchObject([{ code: 'pack-missing' }]);
    expect(await listPacks(join(folder, 'no'))).toBeUndefined();
  });

  it('takes a folder that is a pack itself', async () => {
    expect(await listPacks(join(folder, 'one/tiny'))).toMatchObject([{ manifest: { id: 'tiny' } }]);
  });
});
