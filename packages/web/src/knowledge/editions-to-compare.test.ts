import { describe, expect, it } from 'vitest';
import { beforeOf, editionsToCompare } from './editions-to-compare.ts';

const pack = (id: string, editions: readonly string[], revises?: string) => ({
  id,
  title: id,
  edition: editions[0] ?? '',
  editions: editions.map((edition) => ({ edition, effectiveOn: '2026-01-01' })),
  ...(revises === undefined ? {} : { revises }),
});
const guide = pack('guide', ['2021.1', '2020.2', '2019.1']);
const next = pack('guide-next', ['2026.1'], 'guide');
const other = pack('other', ['2026.1']);
const packs = [guide, next, other];

describe('what an edition can be held against', () => {
  it('is each edition of its pack, and of what revises it', () => {
    expect(editionsToCompare(guide, packs).map(({ value }) => value)).toEqual([
      '2021.1',
      '2020.2',
      '2019.1',
      'guide-next@2026.1',
    ]);
  });

  it('is, for a proposed revision, what it revises', () => {
    expect(editionsToCompare(next, packs).map(({ value }) => value)).toEqual([
      '2026.1',
      'guide@2021.1',
      'guide@2020.2',
      'guide@2019.1',
    ]);
  });

  it('is the edition before where nobody says', () => {
    expect(beforeOf(guide, undefined, packs)).toBe('2020.2');
    expect(beforeOf(guide, '2020.2', packs)).toBe('2019.1');
    expect(beforeOf(guide, 'guide@2020.2', packs)).toBe('2019.1');
  });

  it('is its own newest edition for another pack, and what it revises for a first edition', () => {
    expect(beforeOf(guide, 'guide-next@2026.1', packs)).toBe('2021.1');
    expect(beforeOf(next, undefined, packs)).toBe('guide@2021.1');
  });

  it('is nothing for the only edition of a pack that revises no other, and for an edition that is not there', () => {
    expect(beforeOf(other, undefined, packs)).toBeUndefined();
    expect(beforeOf(guide, '2019.1', packs)).toBeUndefined();
    expect(beforeOf(guide, '2018.1', packs)).toBeUndefined();
  });
});
