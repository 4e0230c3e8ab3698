import { rmSync } from 'node:fs';
import { AgreementsDocument } from '@primum/core/dossier/agreements-document';
import type { Dossier } from '@primum/core/dossier/dossier';
import { SystemDocument } from '@primum/core/dossier/system-document';
import { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders } from '../testing/tiny-folders.ts';

/** The tiny pump on the Wi-Fi of a household; the maker asked the household to keep strangers out, and was refused. */
function atHome(dossier: Dossier): Dossier {
  return {
    ...dossier,
    system: SystemDocument.parse({
      ...dossier.system,
      parties: [...dossier.system.parties, { id: 'home', title: 'Household', kind: 'patient' }],
      zones: [{ id: 'wifi', title: 'Home Wi-Fi', type: 'open-network', party: 'home' }],
    }),
    agreements: AgreementsDocument.parse({
      expectations: [
        {
          id: 'closed-wifi',
          by: 'maker',
          of: 'home',
          text: '=Strangers are kept | out.',
          at: { asset: 'wifi' },
          why: { harms: ['over-infusion'] },
          'asked-on': '2026-10-01',
        },
      ],
      promises: [{ answers: 'closed-wifi', by: 'home', state: 'declined', on: '2026-10-02', reason: 'We cannot.' }],
    }),
  };
}

const tiny = tinyFolders(atHome);
afterAll(() => rmSync(tiny.root, { recursive: true }));

const responsibility = (...args: string[]) =>
  runPrimum(['responsibility', tiny.dossier, '--packs', tiny.packs, ...args]);

describe('primum responsibility', () => {
  it('tells what nobody owns first, with the harm behind it, then each party', async () => {
    const { code, out } = await responsibility();
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines.slice(0, 7)).toEqual([
      'Tiny pump: who must do what',
      '2 parties; 1 expectation: 0 asked, 0 accepted, 1 declined, 0 proved',
      '',
      'What nobody owns, the worst harm behind it first',
      '  ■ asset Home Wi-Fi',
      '    unacceptable, likelihood high: Overdose (patient)',
      '    Household has it and declined to see to it.',
    ]);
    expect(out).toContain('Harms that no party must see to yet');
    expect(out).toMatch(/Household\n {2}has, and nobody looks after\n {4}Home Wi-Fi\n {2}is asked\n/);
    expect(out).toContain('by maker (declined): =Strangers are kept | out. Declined: We cannot.');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('gives JSON by the documented schema, with file and line of what was written', async () => {
    const { out } = await responsibility('--format', 'json');
    const picture = ResponsibilityPicture.parse(JSON.parse(out));
    expect(picture.expectations[0]?.from).toMatchObject({ document: 'agreements', line: expect.any(Number) });
  });

  it('keeps to one party when asked, and says which there are where there is no such party', async () => {
    const { out } = await responsibility('--format', 'json', '--party', 'home');
    const { parties, nobody, expectations } = ResponsibilityPicture.parse(JSON.parse(out));
    expect(parties.map(({ id }) => id)).toEqual(['home']);
    expect(nobody.map(({ id }) => id)).toEqual(['wifi']);
    expect(expectations).toHaveLength(1);
    const { code, err } = await responsibility('--party', 'homme');
    expect(code).toBe(7);
    expect(err).toContain('there are maker, home');
  });

  it('gives one CSV table in which no text of a dossier is a formula', async () => {
    const { out } = await responsibility('--format', 'csv');
    const [head, ...rows] = out.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(head).toMatch(/^party,what,kind,thing,title,said,/);
    expect(rows[0]).toMatch(/^nobody,nobody owns,/);
    expect(out).toContain("'=Strangers are kept | out.");
  });

  it('gives Markdown in which no text of a dossier takes effect', async () => {
    const { out } = await responsibility('--format', 'markdown', '--party', 'maker');
    expect(out).toMatch(/^# Tiny pump: who must do what\n\n## What nobody owns\n/);
    expect(out).toContain('Strangers are kept \\| out.');
    expect(out).toContain('Household');
  });

  it('fails on what nobody owns only when asked', async () => {
    expect((await responsibility('--fail-on-nobody')).code).toBe(1);
  });

  it.each(['0', 'many', '1001'])('refuses --top %s', async (top) => {
    const { code, err } = await responsibility('--top', top);
    expect(code).toBe(2);
    expect(err).toContain('--top');
  });
});
