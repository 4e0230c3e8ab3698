/** Outside catalogues in the packs: as many items as they have, the very ids of the lists that they were taken from, and crosswalks over all of it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EntryOf, Pack } from '@primum/core/knowledge/pack';
import { describeWithReference } from '@primum/core/testing/reference-data';
import { describe, expect, it, test } from 'vitest';
import { readPackFolder } from './folder/read-pack-folder.ts';
import { parseCsv } from './spyderisk/csv-table.ts';

const ROOT = resolve(import.meta.dirname, '../../../knowledge');

async function packOf(name: string): Promise<Pack> {
  const { pack } = await readPackFolder(join(ROOT, name));
  if (pack === undefined) throw new Error(`the pack ${name} cannot be read`);
  return pack;
}

type Item = EntryOf<'items'>;
const inSet = (items: readonly Item[], set: string): readonly Item[] => items.filter(({ sets }) => sets?.includes(set));
const rowsOf = (file: string) => parseCsv(readFileSync(file, 'utf8'), file).rows;
const controls = (await packOf('nist-800-53')).entries.items;
const questions = (await packOf('mds2')).entries.items;
const outcomes = (await packOf('nist-csf')).entries.items;
const components = (await packOf('iec-62443-4-2')).entries.items;

describe('catalogues', () => {
  test.each([
    ['800-53 low', controls, 'low', 149],
    ['800-53 moderate', controls, 'moderate', 287],
    ['800-53 high', controls, 'high', 370],
    ['800-53 privacy', controls, 'privacy', 96],
    ['MDS2 sections', questions, 'section', 23],
    ['MDS2 codes', questions, 'question', 240],
    ['CSF functions', outcomes, 'function', 6],
    ['CSF categories', outcomes, 'category', 22],
    ['CSF subcategories', outcomes, 'subcategory', 106],
    ['IEC 62443-4-2 foundational requirements', components, 'foundational', 7],
    ['IEC 62443-4-2 component requirements', components, 'component', 58],
  ] as const)('have as many items as they should: %s', (_, items, set, count) => {
    expect(inSet(items, set)).toHaveLength(count);
  });

  test.each([
    ['800-53', controls],
    ['MDS2', questions],
    ['CSF', outcomes],
    ['IEC 62443-4-2', components],
  ])('use no code twice: %s', (_, items) => {
    const codes = items.map(({ code }) => code);
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
  });
});

describeWithReference(
  'catalogues hold the codes of their lists',
  ['regulatory/nist-800-53/controls.csv', 'regulatory/mds2/mds2-2019-codes.csv', 'regulatory/nist-csf/csf-2.0.csv'],
  (nist, mds2, csf) => {
    /** AC-2(3) as the list has it: ac-2.3. */
    const listed = (code: string): string => code.toLowerCase().replace('(', '.').replace(')', '');

    it('of NIST 800-53, with the baselines of each', () => {
      const rows = rowsOf(nist ?? '');
      expect(controls.map(({ code }) => listed(code)).sort()).toEqual(rows.map((row) => row.cell('id')).sort());
      for (const set of ['low', 'moderate', 'high', 'privacy']) {
        const chosen = rows.filter((row) => row.cell(set) === '1').map((row) => row.cell('id'));
        expect(
          inSet(controls, set)
            .map(({ code }) => listed(code))
            .sort(),
        ).toEqual(chosen.sort());
      }
    });

    it('of MDS2', () => {
      const codes = inSet(questions, 'question').map(({ code }) => code);
      const wanted = rowsOf(mds2 ?? '').map((row) => row.cell('code'));
      expect(codes.sort()).toEqual(wanted.sort());
    });

    it('of the CSF', () => {
      const wanted = rowsOf(csf ?? '').map((row) => row.cell('ref'));
      expect(outcomes.map(({ code }) => code).sort()).toEqual(wanted.sort());
    });
  },
);

describe('the crosswalk of capabilities', async () => {
  const { entries } = await packOf('capability-crosswalk');
  const eighteen = (await packOf('connected-care')).entries.capabilities;

  it('has one entry for each of the eighteen of MDCG 2019-16 and for each that it adds', () => {
    const wanted = [...eighteen, ...entries.capabilities].map(({ id }) => id);
    expect(entries.crosswalks.map(({ capability }) => capability).sort()).toEqual(wanted.sort());
  });

  it('says why where a catalogue has no counterpart', () => {
    const catalogues = ['mds2/', 'iec-62443-4-2/', 'nist-800-53/', 'fda-524b/'];
    const partial = entries.crosswalks.filter(
      ({ items }) => !catalogues.every((catalogue) => items?.some((item) => item.startsWith(catalogue))),
    );
    expect(partial.filter(({ note }) => note === undefined).map(({ id }) => id)).toEqual([]);
    expect(partial.length).toBeGreaterThan(0);
  });
});

/** The law's own numbers: part 803 as amended in 2020, part 806 as amended in 2019. */
describe('clocks of the United States', async () => {
  const { requirements } = (await packOf('fda-524b')).entries;

  test.each([
    ['803.30(a)(1)', 10, 'working-days'],
    ['803.30(a)(2)', 10, 'working-days'],
    ['803.40(a)', 30, 'calendar-days'],
    ['803.40(b)', 30, 'calendar-days'],
    ['803.50(a)', 30, 'calendar-days'],
    ['803.53', 5, 'working-days'],
    ['803.56', 30, 'calendar-days'],
    ['806.10(a), (b), (f)', 10, 'working-days'],
    ['806.10(d)', 10, 'working-days'],
  ] as const)('run as 21 CFR %s says', (clause, amount, unit) => {
    const found = requirements.filter((one) => one.clause === clause);
    expect(found.map(({ clock }) => clock?.within)).toEqual([{ amount, unit }]);
  });

  it('are no duties where they are conditions of leniency', () => {
    const lenient = requirements.filter(
      ({ instrument, clock }) => instrument === 'postmarket-2016' && clock !== undefined,
    );
    expect(lenient.map(({ force, status }) => `${force} ${status}`)).toEqual(['should guidance', 'should guidance']);
  });
});
