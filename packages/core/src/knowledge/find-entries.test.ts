/** Looking for entries of a pack: by words, mark and kind, and requirements by whom they ask, at which stage and on which day. */
import { describe, expect, it } from 'vitest';
import { lawPack } from '../testing/law-pack.ts';
import { type EntryFilter, findEntries } from './find-entries.ts';

const proposal = { document: 'own work', mark: 'proposal' } as const;

const pack = lawPack({
  instruments: [{ id: 'act', title: 'Act', from: '2020-01-01', to: '2030-12-31' }],
  requirements: [
    { id: 'always', title: 'Always' },
    { id: 'design', title: 'While Designing', stages: ['design', 'build'], roles: ['manufacturer', 'importer'] },
    { id: 'later', title: 'Later', from: '2028-01-01', status: 'adopted' },
    { id: 'gone', title: 'Gone', to: '2021-06-30' },
    { id: 'idea', title: 'Idea', status: 'proposal', source: proposal },
  ],
  'evidence-kinds': [{ id: 'report', title: 'Report while designing' }],
});
const found = (filter: EntryFilter) => findEntries(pack, filter).map(({ entry }) => entry.id);

describe('entries that are looked for', () => {
  it('are all of them, kind by kind, where nothing is asked', () => {
    const all = Object.values(pack.entries).flat().length;
    expect(findEntries(pack, {})).toHaveLength(all);
    expect(found({ kind: 'evidence-kinds' })).toEqual(['law/report']);
    expect(found({ kind: 'no-such-kind' })).toEqual([]);
  });

  it('hold every word that is asked for, wherever it stands', () => {
    expect(found({ words: 'designing WHILE' })).toEqual(['law/design', 'law/report']);
    expect(found({ words: 'designing importer' })).toEqual(['law/design']);
  });

  it('have the mark that is asked for', () => {
    expect(found({ mark: 'proposal' })).toEqual(['law/idea']);
  });

  it('are requirements alone where status, role, stage or day is asked for', () => {
    expect(found({ status: 'adopted' })).toEqual(['law/later']);
    expect(found({ role: 'importer' })).toEqual(['law/design']);
    expect(found({ role: 'patient' })).toEqual([]);
  });

  it('that name no stage are of all stages', () => {
    expect(found({ stage: 'release', words: 'always' })).toEqual(['law/always']);
    expect(found({ stage: 'release' })).not.toContain('law/design');
    expect(found({ stage: 'build' })).toContain('law/design');
  });

  it('apply from their first day to their last, both included, those of the instrument where they have none', () => {
    const on = (day: string) => found({ on: day });
    expect(on('2019-12-31')).toEqual([]);
    expect(on('2020-01-01')).toEqual(['law/always', 'law/design', 'law/gone', 'law/idea']);
    expect(on('2021-06-30')).toContain('law/gone');
    expect(on('2021-07-01')).not.toContain('law/gone');
    expect(on('2028-01-01')).toContain('law/later');
    expect(on('2031-01-01')).toEqual([]);
  });

  it('tell the days on which they apply, requirements only', () => {
    const valid = Object.fromEntries(findEntries(pack, {}).map(({ entry, valid: days }) => [entry.id, days]));
    expect(valid).toMatchObject({
      'law/always': { from: '2020-01-01', to: '2030-12-31' },
      'law/gone': { from: '2020-01-01', to: '2021-06-30' },
    });
    expect(valid['law/report']).toBeUndefined();
  });
});
