/** Older editions of a pack in a folder: read, found by a dossier, and refused where they cannot be told from the present one. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPack } from './check-pack.ts';
import { findPacks } from './find-packs.ts';
import { readPackFolder } from './read-pack-folder.ts';

const GUIDANCE = resolve(import.meta.dirname, '../../../../knowledge/mdcg-2019-16');

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'primum-editions-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const MANIFEST = `id: law
title: Law
edition: '2026.1'
effective-on: '2026-01-01'
licence: Apache-2.0
source: { document: own work, mark: proposal }
reviewed-on: '2026-01-01'
review-by: '2027-01-01'
`;
const instrument = (id: string, short: string) =>
  `{ id: law/${id}, title: T, short: ${short}, nature: law, cite: C, source: { document: own work, mark: known } }`;
const older = (edition: string, rest: string) => `edition: '${edition}'
effective-on: '2025-01-01'
note: What changed.
source: { document: own work, mark: known }
${rest}`;

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(join(folder, 'editions'), { recursive: true });
  const present = `- ${instrument('act', 'New')}\n- ${instrument('later', 'Later')}\n`;
  const all = { 'pack.yaml': MANIFEST, 'instruments.yaml': present, ...files };
  for (const [name, text] of Object.entries(all)) await writeFile(join(folder, name), text);
}

const shortsIn = async (edition: string) => {
  const { packs } = await findPacks([{ id: 'law', edition }], [folder]);
  return packs[0]?.pack?.entries.instruments.map(({ short }) => short);
};

describe('an older edition', () => {
  it('is found by a dossier that names it, each told from the one after it', async () => {
    await write({
      'editions/2025.2.yaml': older(
        '2025.2',
        `was:\n  instruments:\n    - ${instrument('act', 'Old')}\nabsent: [law/later]\n`,
      ),
      'editions/2025.1.yaml': older('2025.1', `was:\n  instruments:\n    - ${instrument('gone', 'Gone')}\n`),
    });
    expect(await shortsIn('2026.1')).toEqual(['New', 'Later']);
    expect(await shortsIn('2025.2')).toEqual(['Old']);
    expect(await shortsIn('2025.1')).toEqual(['Old', 'Gone']);
    expect((await readPackFolder(folder)).older.map(({ told }) => told.edition)).toEqual(['2025.2', '2025.1']);
  });

  it('is named beside the others where a dossier asks for one that is not there', async () => {
    await write({ 'editions/2025.2.yaml': older('2025.2', 'absent: [law/later]\n') });
    const { faults } = await findPacks([{ id: 'law', edition: '2024.1' }], [folder]);
    expect(faults).toMatchObject([
      { code: 'pack-edition-mismatch', message: expect.stringContaining('2026.1, 2025.2') },
    ]);
  });

  it.each([
    ['2027.1', 'absent: [law/later]', 'edition-not-older'],
    ['2025.1', 'absent: [law/latr]', 'unknown-reference'],
    ['2025.1', `was: { instruments: [${instrument('act', 'New')}] }`, 'repeated'],
    ['2025.1', `was: { instruments: [${instrument('act', 'A')}, ${instrument('act', 'B')}] }`, 'duplicate-id'],
    ['2025.1', `was: { instruments: [${instrument('act', 'A').replace('law/', 'other/')}] }`, 'foreign-id'],
    ['2025.1', `was: { instruments: [${instrument('act', 'A')}] }\nabsent: [law/act]`, 'contradiction'],
    ['2025.1', 'was: { instrumnts: [] }', 'unknown-field'],
    [
      '2025.1',
      'was: { capabilities: [{ id: law/act, title: T, source: { document: own work, mark: known } }] }',
      'id-used-before',
    ],
  ])('%s with %s is refused', async (edition, rest, code) => {
    await write({ [`editions/${edition}.yaml`]: older(edition, rest) });
    const { pack, faults } = await readPackFolder(folder);
    expect(pack).toBeUndefined();
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults[0]?.file).toBe(join(folder, 'editions', `${edition}.yaml`));
  });

  it('is refused where its file has another name', async () => {
    await write({ 'editions/2025.1.yaml': older('2025.2', 'absent: [law/later]') });
    const { faults } = await readPackFolder(folder);
    expect(faults).toMatchObject([{ code: 'edition-name', line: 1, expected: '2025.2.yaml' }]);
  });

  it('has its references checked, and a fault shown in the file of the edition', async () => {
    const scheme =
      '{ id: law/s, title: S, instrument: nobody, classes: [{ id: A, title: A }], of: device, source: { document: x, mark: known } }';
    await write({ 'editions/2025.1.yaml': older('2025.1', `was:\n  schemes:\n    - ${scheme}\n`) });
    const { faults } = await checkPack(folder, []);
    expect(faults).toMatchObject([
      { code: 'unknown-reference', file: join(folder, 'editions', '2025.1.yaml'), line: 7 },
    ]);
  });
});

describe('the guidance of December 2019', () => {
  it('differs from that of July 2020 in the day of the MDR and in what it is called, and in nothing else', async () => {
    const { pack, older: editions, faults } = await readPackFolder(GUIDANCE);
    const [before] = editions;
    expect(faults).toEqual([]);
    const kinds = Object.keys(pack?.entries ?? {}) as (keyof NonNullable<typeof pack>['entries'])[];
    const changed = kinds.flatMap((kind) =>
      (pack?.entries[kind] ?? []).flatMap((entry, at) => {
        const was = before?.pack.entries[kind][at];
        return JSON.stringify(was) === JSON.stringify(entry) ? [] : [`${String(was?.id)} ${entry.id}`];
      }),
    );
    const id = (slug: string) => `mdcg-2019-16/${slug} mdcg-2019-16/${slug}`;
    expect(changed).toEqual([id('mdcg-2019-16'), id('section-1-1-date')]);
    const stands = (one: typeof pack) =>
      one?.entries.errata.find((entry) => entry.id === 'mdcg-2019-16/section-1-1-date')?.stands;
    expect([stands(before?.pack), stands(pack)]).toEqual([true, false]);
    expect(before?.pack.manifest).toMatchObject({ edition: '2019.12', 'effective-on': '2019-12-01' });
  });
});
