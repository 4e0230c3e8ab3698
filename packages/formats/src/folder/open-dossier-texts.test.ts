import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DocumentKind } from '@primum/core/dossier/dossier';
import type { LocatedFault } from '@primum/core/fault';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutatedDocument, randomFrom } from '../testing/mutate-document.ts';
import { KINDS } from './assemble-dossier.ts';
import { packShelf } from './find-packs.ts';
import { openDossier, openDossierTexts } from './open-dossier.ts';
import { readDossierFolder } from './read-dossier-folder.ts';
import { readDossierText, readDossierTexts } from './read-dossier-texts.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');
const PACK_FOLDERS = [join(ROOT, 'knowledge')];
const TODAY = '2026-11-24';
const shelf = await packShelf(PACK_FOLDERS);
const example = await textsOf(join(ROOT, 'examples/remote-patient-monitoring'));

async function textsOf(folder: string): Promise<Map<DocumentKind, string>> {
  const written = KINDS.filter((kind) => existsSync(join(folder, `${kind}.yaml`)));
  const texts = written.map(async (kind) => [kind, await readFile(join(folder, `${kind}.yaml`), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-texts-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(texts: ReadonlyMap<DocumentKind, string>): Promise<void> {
  for (const kind of KINDS) {
    const text = texts.get(kind);
    if (text === undefined) await rm(join(folder, `${kind}.yaml`), { force: true });
    else await writeFile(join(folder, `${kind}.yaml`), text);
  }
}

/** Faults as both ways must tell them. */
function within(faults: readonly LocatedFault[]): readonly LocatedFault[] {
  return faults.map((fault) => ({ ...fault, file: fault.file.replace(`${folder}/`, '') }));
}

describe('openDossierTexts', () => {
  it.each(['right', 'with a slip'])('opens an example that is %s as from its folder', async (how) => {
    const system = example.get('system') ?? '';
    const texts = new Map(example).set('system', how === 'right' ? system : system.replace('zone: home', 'zone: hoem'));
    await write(texts);
    const fromFolder = await openDossier(folder, { packFolders: PACK_FOLDERS, today: TODAY });
    const opened = openDossierTexts(texts, { packs: shelf, today: TODAY });
    expect(opened.judged?.dossier.dossier.id).toBe(how === 'right' ? 'remote-patient-monitoring' : undefined);
    expect(opened.judged?.dossier).toEqual(fromFolder.judged?.dossier);
    expect(opened.faults).toHaveLength(how === 'right' ? 0 : 1);
    expect(opened.faults).toEqual(within(fromFolder.faults));
  });

  it('tells the same faults at the same places as from a folder, for 40 spoilt dossiers', async () => {
    let refused = 0;
    const kinds = KINDS.filter((kind) => example.has(kind));
    for (let seed = 1; seed <= 40; seed++) {
      const kind = kinds[seed % kinds.length] ?? 'system';
      const { value } = readDossierText(kind, example.get(kind) ?? '').parsed;
      const bytes = mutatedDocument({ text: example.get(kind) ?? '', value }, randomFrom(seed));
      // A store holds text: what is not UTF-8 never gets there.
      const texts = new Map(example).set(kind, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      await write(texts);
      const [fromTexts, fromFolder] = [readDossierTexts(texts), await readDossierFolder(folder)];
      if (fromTexts.dossier === undefined) refused += 1;
      expect(fromTexts.dossier).toEqual(fromFolder.dossier);
      expect(fromTexts.faults).toEqual(within(fromFolder.faults));
    }
    expect(refused).toBeGreaterThan(12);
  });

  it.each(KINDS)('treats a missing %s as a folder without it does', async (kind) => {
    const texts = new Map([...example].filter(([one]) => one !== kind));
    await write(texts);
    const [fromTexts, fromFolder] = [readDossierTexts(texts), await readDossierFolder(folder)];
    expect(fromTexts.dossier).toEqual(fromFolder.dossier);
    expect(fromTexts.faults).toEqual(within(fromFolder.faults));
  });

  it('refuses a text of 9 MB by its size', () => {
    const faults = readDossierTexts(new Map(example).set('harms', `# ${'x'.repeat(9 * 1024 * 1024)}`)).faults;
    expect(faults).toMatchObject([{ code: 'too-large', file: 'harms.yaml', expected: 'at most 8.0 MB' }]);
  });

  it('tells a pack that the shelf has in another edition', () => {
    const texts = new Map(example).set(
      'dossier',
      (example.get('dossier') ?? '').replace(/edition: '[^']*'/, "edition: '1'"),
    );
    expect(openDossierTexts(texts, { packs: shelf, today: TODAY }).faults).toMatchObject([
      { code: 'pack-edition-mismatch', file: 'dossier.yaml', path: ['packs', 0, 'edition'] },
    ]);
  });

  it('reads and joins by what the caller gives it, so that nothing is read twice', () => {
    const [reads, joins]: [DocumentKind[], number[]] = [[], []];
    openDossierTexts(example, {
      packs: shelf,
      today: TODAY,
      read: (kind, text) => {
        reads.push(kind);
        return readDossierText(kind, text);
      },
      join: (packs) => {
        joins.push(packs.length);
        return joinPacks(packs);
      },
    });
    expect(reads).toEqual([...example.keys()]);
    expect(joins).toEqual([2]);
  });
});
