import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { RecipePicture } from '@primum/core/recipe/recipe-picture';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

const tiny = tinyFolders((dossier) => ({
  ...dossier,
  dossier: { ...dossier.dossier, purpose: 'Gives a drug \u001b[2J at a rate.' },
}));
afterAll(() => rmSync(tiny.root, { recursive: true }));

const recipe = (...args: string[]) => runPrimum(['recipe', ...args, '--packs', tiny.packs]);

describe('primum recipe', () => {
  it('lists every recipe under who it is for', async () => {
    const { code, out } = await recipe();
    expect(code).toBe(0);
    expect(out).toMatch(/^A hospital\n {2}hospital-buy +To buy a connected device\n/);
    expect(out).toMatch(/\nA start-up without a regulatory person\n {2}start-up /);
  });

  it('tells a recipe as it is written where no dossier is named', async () => {
    const { out } = await recipe('hospital-retire');
    expect(out).toMatch(/^Retiring a device\nA hospital: to retire a device\.\n/);
    expect(out).toContain('\n1. Know in time that it will end (compliance), 1 to 5 days\n');
    expect(out).not.toContain('steps done');
  });

  it('reads off a dossier what is done, what comes next and what is missing', async () => {
    // Clinical and performance evaluation both count until the purpose is told.
    const { out } = await recipe('manufacturer-first-ce-mark', tiny.dossier);
    expect(out).toMatch(/\n\d+ of 18 steps done\. Next: Answer the questions about the device\.\n/);
    expect(out).toContain('✓  1 Say what it is for (overview), 1 to 5 days\n');
    expect(out).toContain('→  2 Answer the questions about the device (facts), 2 to 8 hours\n');
    expect(out).toContain('no qms certificate.');
    expect(out).not.toContain('\u001b');
  });

  it('gives JSON by the documented shape, and Markdown with boxes', async () => {
    const { out } = await recipe('manufacturer-first-ce-mark', tiny.dossier, '--format', 'json');
    const picture = RecipePicture.parse(JSON.parse(out));
    expect(picture).toMatchObject({ next: 'facts', of: 18 });
    const markdown = (await recipe('manufacturer-first-ce-mark', tiny.dossier, '--format', 'markdown')).out;
    expect(markdown).toContain('1. [x] Say what it is for (overview)');
    expect(markdown).toContain('2. [ ] **next:** Answer the questions');
  });

  it('says for whom the others are where it lists what suits a dossier', async () => {
    const { out } = await recipe('--for', tiny.dossier, '--format', 'json');
    const offers = JSON.parse(out) as { id: string; suits: boolean; because: string }[];
    expect(offers).toHaveLength(12);
    const hospital = offers.find(({ id }) => id === 'recipes/hospital-buy');
    expect(hospital).toMatchObject({ suits: false });
    expect(hospital?.because).toContain('it is for operator');
    expect(offers[0]).toMatchObject({ id: 'recipes/manufacturer-first-ce-mark', suits: true });
  });

  it('refuses an unknown recipe, party, day and dossier, and prints nothing then', async () => {
    const near = await recipe('hospital-bay');
    expect(near).toMatchObject({ code: 7, out: '' });
    expect(near.err).toContain('did you mean "hospital-buy"?');
    expect((await recipe('start-up', tiny.dossier, '--party', 'nobody')).err).toContain('there are ');
    expect(await recipe('start-up', tiny.dossier, '--on', '2026-02-30')).toMatchObject({ code: 1, out: '' });
    expect((await recipe('start-up', resolve(tiny.root, 'none'))).code).not.toBe(0);
  });
});

describe('primum recipe --chart', () => {
  it('tells every concern by phase, and who answers for it', async () => {
    const { out } = await recipe('--chart');
    expect(out).toMatch(/^deciding\n {2}\S/);
    expect(out).toContain('  Does an alarm reach somebody who can act?\n    clinical lead answers; with ');
  });

  it('puts one accountable role into each row, in the words of a profession', async () => {
    const { out } = await recipe('--chart', '--format', 'markdown', '--lens', 'clinical');
    const rows = out
      .split('\n')
      .filter((line) => line.startsWith('|') && !line.startsWith('|---') && !line.includes('concern'));
    expect(rows.length).toBeGreaterThanOrEqual(35);
    expect(rows.filter((row) => row.split('|').filter((cell) => cell.trim() === 'A').length !== 1)).toEqual([]);
    expect(out).toContain('| alarm fatigue |');
  });
});
