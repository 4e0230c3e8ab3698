import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { classify } from '@primum/core/classification/classify';
import { packWith } from '@primum/core/testing/pack-with';
import { SMALL_ENTRIES, smallClasses } from '@primum/core/testing/small-classes';
import { afterAll, describe, expect, it } from 'vitest';
import { runPrimum } from '../testing/run-primum.ts';
import { tinyFolders, writeAll } from '../testing/tiny-folders.ts';
import { askFacts } from './ask-facts.ts';
import { classificationText } from './classification-text.ts';

const AMPS = resolve(import.meta.dirname, '../../../../examples/amps');

/** The tiny pump as if it were a boat: its dossier names the pack of boats, so that nothing else is read. */
const folders = tinyFolders((dossier) => ({
  ...dossier,
  dossier: {
    ...dossier.dossier,
    packs: [...dossier.dossier.packs, { id: 'boats', edition: '2026.1' }],
    device: { hull: 'steel', carries: ['people'], 'life-jackets': true },
  },
}));
const boats = packWith('boats', SMALL_ENTRIES);
writeAll(join(folders.packs, 'boats'), { pack: boats.manifest, ...boats.entries });
afterAll(() => rmSync(folders.root, { recursive: true }));

const classified = (...args: readonly string[]) =>
  runPrimum(['classify', folders.dossier, '--packs', folders.packs, '--scheme', 'boats/class', ...args]);

describe('primum classify', () => {
  it('tells the class first, then the rule and its facts, what is open and what would change it', async () => {
    const { code, out } = await classified();
    expect(code).toBe(0);
    const lines = out.split('\n');
    expect(lines[0]).toBe('class: middle so far (magnetic), or high by what is open');
    expect(lines.slice(1, 4)).toEqual([
      '  because',
      '    Rule 2: 2 -> middle',
      '      carries: [people] (It is people)',
    ]);
    expect(out.indexOf('open, most telling first\n    leaks')).toBeGreaterThan(0);
    expect(out).toContain('no class with hull: rubber instead of steel');
    expect(out).not.toContain('does not hold');
  });

  it('takes facts of the command line for this run', async () => {
    const { out } = await classified('--facts', 'leaks=yes', '--facts', 'carries=oil, people');
    expect(out.split('\n')[0]).toBe('class: high (magnetic)');
    expect(out).toContain('also holds, and gives way to the stricter');
    expect(out).not.toContain('open, most telling first');
  });

  it('says why not of every other rule', async () => {
    const { out } = await classified('--facts', 'leaks=no', '--all');
    expect(out).toContain('Rule 3: 3\n      leaks: false; it needs true');
    expect(out).toContain('Rule 1: 1\n      another rule covers it');
  });

  it('gives the same as JSON', async () => {
    const { out } = await classified('--format', 'json');
    const found = JSON.parse(out) as {
      readonly schemes: readonly { readonly class: string; readonly by: readonly string[] }[];
    };
    expect(found.schemes).toMatchObject([{ class: 'middle', by: ['boats/2'] }]);
  });

  it('refuses facts that contradict each other, with their place and a hint, and gives no class', async () => {
    const { code, out, err } = await classified('--facts', 'carries=none', '--facts', 'leaks=sometimes');
    expect(code).toBe(1);
    expect(err).toContain('life-jackets: true cannot be beside carries: []');
    expect(err).toContain('"sometimes" does not answer "leaks"');
    expect(err).toMatch(/^--facts:1:1: error: "sometimes"/m);
    expect(err).toMatch(/dossier\.yaml:\d+:\d+: error: life-jackets/);
    expect(out).toContain('No class');
  });

  it('knows the schemes and parties by name, and suggests near ones', async () => {
    const scheme = await runPrimum(['classify', folders.dossier, '--packs', folders.packs, '--scheme', 'boats/clas']);
    expect([scheme.code, scheme.err]).toEqual([7, expect.stringContaining('did you mean "boats/class"')]);
    const party = await classified('--party', 'nobody');
    expect([party.code, party.err]).toEqual([
      7,
      expect.stringContaining('no party of this dossier is called "nobody"'),
    ]);
  });

  it('does not ask where nobody can answer', async () => {
    const { code, err } = await classified('--ask');
    expect([code, err]).toEqual([2, expect.stringContaining('no terminal')]);
  });

  it('classes a dossier that names no pack with classes by all that are here, and says so', async () => {
    const { out, err } = await runPrimum(['classify', AMPS, '--scheme', 'mdr/class']);
    expect(out.split('\n')[0]).toBe('Class under the MDR: IIa');
    expect(out).toContain('Rule 10, indent 3');
    expect(err).toContain('have no classes');
  });
});

it('says that no rule holds where a scheme applies and gives no class', () => {
  const rules = SMALL_ENTRIES.rules.filter(({ id }) => id !== 'berth-1');
  const knowledge = smallClasses({ ...SMALL_ENTRIES, rules });
  const found = classify({ hull: 'wood', carries: ['sand'], length: 5 }, knowledge, { schemes: ['boats/berth'] });
  const text = classificationText(found, knowledge, { colours: false, all: false, columns: 100 });
  expect(text.split('\n')[0]).toBe('berth: no class, as no rule holds');
});

describe('asking', () => {
  const knowledge = smallClasses();
  const judge = (facts: Parameters<typeof classify>[0]) => classify(facts, knowledge, { schemes: ['boats/class'] });

  it('goes on until nothing open changes a class, and asks nothing twice', async () => {
    const asked: string[] = [];
    const told = await askFacts({ hull: 'wood' }, judge, {
      knowledge,
      ask: async ({ fact }) => {
        asked.push(fact.id);
        return fact.id === 'boats/carries' ? ['oil'] : fact.id === 'boats/length' ? 5 : false;
      },
    });
    expect(asked).toEqual(['boats/carries', 'boats/leaks', 'boats/length']);
    expect(judge(told ?? {}).schemes[0]).toMatchObject({ class: 'low', settled: true });
  });

  it('ends where the person stops', async () => {
    expect(await askFacts({}, judge, { knowledge, ask: async () => undefined })).toBeUndefined();
  });
});
