import { describe, expect, it } from 'vitest';
import { editsForPacks } from './edits-for-packs.ts';

const pack = (id: string, ...requires: string[]) => ({ id, edition: '2026.1', requires });
const there = [pack('law', 'facts', 'evidence'), pack('facts'), pack('evidence', 'facts'), pack('other', 'away')];
const named = [{ id: 'facts', edition: '2025.3' }];

describe('edits for packs', () => {
  it('add a pack after all that it requires, and leave editions that are named alone', () => {
    expect(editsForPacks({ packs: named }, ['law'], there)).toMatchObject({
      edits: [
        { path: ['packs', 1], value: { id: 'evidence', edition: '2026.1' } },
        { path: ['packs', 2], value: { id: 'law', edition: '2026.1' } },
      ],
      also: ['evidence', 'law'],
    });
  });

  it('leave out what the server does not have', () => {
    expect(editsForPacks({ packs: named }, ['other', 'nothing'], there)).toMatchObject({ also: ['other'] });
  });

  it('refuse where nothing is missing', () => {
    expect(editsForPacks({ packs: named }, ['facts'], there)).toMatchObject({ ok: false });
  });

  it('come to an end where packs require each other', () => {
    const round = [pack('a', 'b'), pack('b', 'a')];
    expect(editsForPacks({ packs: named }, ['a'], round)).toMatchObject({ also: ['b', 'a'] });
  });
});
