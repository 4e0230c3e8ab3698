import type { PackView } from '@primum/core/api/knowledge';
import { describe, expect, it } from 'vitest';
import { namedPacks } from './named-packs.ts';

const pack = (id: string, editions: readonly string[], revises?: string): PackView => ({
  id,
  title: id,
  edition: editions[0] ?? '',
  effectiveOn: '2026-01-01',
  reviewedOn: '2026-01-01',
  reviewBy: '2027-01-01',
  licence: 'l',
  source: 's',
  requires: [],
  editions: editions.map((edition) => ({ edition, effectiveOn: '2026-01-01' })),
  kinds: [],
  marks: { seen: 0, known: 0, proposal: 0 },
  ...(revises === undefined ? {} : { revises }),
});
const packs = [pack('guide', ['2021.1', '2019.1']), pack('guide-next', ['2026.1'], 'guide'), pack('law', ['2026.1'])];

describe('the packs that a dossier names', () => {
  it('could be of another edition, or what proposes a revision', () => {
    const [guide, law] = namedPacks(
      [
        { id: 'guide', edition: '2021.1' },
        { id: 'law', edition: '2026.1' },
      ],
      packs,
    );
    expect(guide?.others).toEqual([
      { pack: 'guide', edition: '2019.1' },
      { pack: 'guide-next', edition: '2026.1' },
    ]);
    expect(law?.others).toEqual([]);
  });

  it('are not offered what the dossier names already', () => {
    const named = [
      { id: 'guide', edition: '2019.1' },
      { id: 'guide-next', edition: '2026.1' },
    ];
    expect(namedPacks(named, packs).map(({ others }) => others)).toEqual([[{ pack: 'guide', edition: '2021.1' }], []]);
  });

  it('stay in the list where this server does not have them', () => {
    expect(namedPacks([{ id: 'own-x', edition: '2026.1' }], packs)).toEqual([
      { id: 'own-x', edition: '2026.1', pack: undefined, others: [] },
    ]);
  });
});
