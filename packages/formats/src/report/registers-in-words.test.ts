import { resolve } from 'node:path';
import { LENSES } from '@primum/core/term/lenses';
import { describe, expect, it } from 'vitest';
import { readPackFolder } from '../folder/read-pack-folder.ts';
import { registersInWords } from './registers-in-words.ts';

const { pack } = await readPackFolder(resolve(import.meta.dirname, '../../../../knowledge/terms'));
const terms = pack?.entries.terms ?? [];
const HARMS = {
  name: 'harms',
  title: 'Harms',
  columns: [
    'id',
    'hazardous situation',
    'harm',
    'severity',
    'likelihood',
    'P1 low',
    'P1 high',
    'evaluation',
    'consequence',
    'asset',
  ],
  rows: [
    ['h1', 'Dose too high', 'over-infusion', 'critical', 'high', 0.1, 0.2, 'unacceptable', 'loss of integrity', 'Pump'],
  ],
};

describe.each(LENSES)('a register in %s words', (lens) => {
  const [told] = registersInWords([HARMS], { terms, lens });

  it('has the same cells, the same file and as many columns', () => {
    expect(told?.rows).toBe(HARMS.rows);
    expect(told?.name).toBe('harms');
    expect(told?.columns).toHaveLength(HARMS.columns.length);
  });

  it('has no head twice, and keeps the heads that are no word of the crosswalk', () => {
    expect(new Set(told?.columns).size).toBe(HARMS.columns.length);
    expect(told?.columns[0]).toBe('id');
  });
});

it('says both words where a profession has one for two heads', () => {
  const table = { name: 'x', title: 'Threats', columns: ['harm', 'consequence', 'loss'], rows: [] };
  const alike = terms.map((term) => ({
    ...term,
    in: { ...term.in, security: { en: { one: 'loss' }, de: { one: 'Verlust' } } },
  }));
  const [told] = registersInWords([table], { terms: alike, lens: 'security' });
  expect(told).toMatchObject({ title: 'Loss', columns: ['loss (harm)', 'loss (consequence)', 'loss'] });
});

it('keeps its own words where the pack has none', () => {
  expect(registersInWords([HARMS], { terms: [], lens: 'clinical' })).toEqual([HARMS]);
});
