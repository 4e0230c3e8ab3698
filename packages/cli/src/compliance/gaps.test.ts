/** `gaps` and `compliance` at the command line, on the tiny dossier with a made-up law. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CompliancePicture } from '@primum/core/compliance/compliance-picture';
import { lawPack } from '@primum/core/testing/law-pack';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const { root, dossier, packs } = tinyFolders((tiny) => ({
  ...tiny,
  dossier: {
    ...tiny.dossier,
    packs: [...tiny.dossier.packs, { id: 'law', edition: '2026.1' }],
    device: { hull: 'steel' },
  },
  compliance: { evidence: [{ id: 'p', kind: 'law/plan', title: 'Plan of last year', on: '2026-01-10' }] },
}));
const bare = tinyFolders();
afterAll(() => [root, bare.root].forEach((folder) => rmSync(folder, { recursive: true })));

const { manifest, entries } = lawPack({
  instruments: [{ id: 'act' }, { id: 'later', short: 'Later act', from: '2027-12-11' }],
  'party-roles': [{ id: 'maker', kind: 'manufacturer', roles: ['manufacturer'] }],
  'evidence-kinds': [{ id: 'plan', 'fresh-for': { months: 12 } }],
  requirements: [
    { id: 'plan-it', clause: 'Article 1', 'met-by': [{ evidence: 'plan' }] },
    { id: 'sign-in', clause: 'Article 2', 'met-by': [{ control: 'tiny/sign-in' }] },
    { id: 'then', instrument: 'later', clause: 'Article 3' },
    { id: 'some-day', status: 'bill', force: 'may' },
  ],
});
mkdirSync(join(packs, 'law'));
for (const [name, value] of Object.entries({ pack: manifest, ...entries }))
  if (!Array.isArray(value) || value.length > 0)
    writeFileSync(join(packs, 'law', `${name}.yaml`), JSON.stringify(value));

const run = async (...args: string[]) => runPrimum([...args, '--packs', packs]);
const pictureOf = async (...args: string[]) => {
  const { out } = await run('gaps', dossier, '--format', 'json', ...args);
  return JSON.parse(out) as CompliancePicture;
};

describe('primum gaps', () => {
  it('tells what is missing with its clause, the harm behind it and what would close it', async () => {
    const { code, out } = await run('gaps', dossier);
    expect(code).toBe(0);
    expect(out).toContain('2 requirements: 1 met, 0 partly, 1 not met, 0 unknown');
    expect(out).toContain('Act Article 2 (must)');
    expect(out).toMatch(/behind it: Overdose|behind it: over/i);
    expect(out).not.toContain('some-day');
  });

  it('tells how it will stand on a day to come: evidence has run out, and a law has begun', async () => {
    expect((await pictureOf()).gaps).toEqual(['law/sign-in']);
    const then = await pictureOf('--on', '2027-12-11');
    expect(then.gaps).toEqual(['law/sign-in', 'law/plan-it', 'law/then']);
    expect(then.expired).toEqual([{ id: 'p', title: 'Plan of last year', until: '2027-01-10' }]);
  });

  it('keeps to one law, by any of its names', async () => {
    for (const name of ['act', 'Act', 'law/act'])
      expect((await pictureOf('--law', name)).rows.map(({ id }) => id)).toEqual(['law/plan-it', 'law/sign-in']);
    expect((await pictureOf('--law', 'later')).notices).toEqual([
      { instrument: 'law/later', short: 'Later act', because: 'not-yet', day: '2027-12-11' },
    ]);
  });

  it('fails a build only when it is asked to', async () => {
    expect((await run('gaps', dossier, '--fail-on-gap')).code).toBe(1);
    expect((await run('gaps', dossier)).code).toBe(0);
  });

  it.each([
    ['a day that is none', ['--on', '2027-02-30'], '"2027-02-30" is not a day'],
    ['a law that no pack holds', ['--law', 'mdr'], 'there are act, later'],
    ['a party that is not there', ['--party', 'nobody'], 'there are maker'],
  ])('refuses %s, and says what there is', async (_, args, told) => {
    const { code, out, err } = await run('gaps', dossier, ...args);
    expect({ code: code > 0, out }).toEqual({ code: true, out: '' });
    expect(err).toContain(told);
  });

  it('tells a fact that no pack asks for, and goes on without it', async () => {
    const { code, err } = await run('gaps', dossier);
    expect(code).toBe(0);
    expect(err).toContain('no pack asks for "hull"');
  });

  it('says so where no pack holds requirements', async () => {
    const { code, err } = await runPrimum(['gaps', bare.dossier, '--packs', bare.packs]);
    expect(code).toBe(0);
    expect(err).toContain('no pack of this dossier holds requirements');
  });
});

describe('primum compliance', () => {
  it('counts by instrument, and gives the statement of applicability as a table', async () => {
    expect((await run('compliance', dossier)).out).toMatch(/Act\s+1 met, 0 partly, 1 not met, 0 unknown/);
    const { out } = await run('compliance', dossier, '--format', 'csv');
    expect(out.split('\n').filter((line) => line.startsWith('Act,'))).toHaveLength(2);
  });
});
