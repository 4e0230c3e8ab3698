import { describe, expect, it } from 'vitest';
import { exactlyShared, exactlySorted, type ListsOfOne, noted } from './exact-lists.ts';

function notedAll(indexes: readonly number[]): { buffer: number[]; count: number } {
  const buffer = [9, 9, 9, 9, 9, 9, 9, 9];
  const count = indexes.reduce((so, index) => noted(buffer, so, index), 0);
  return { buffer, count };
}

const sorted = (indexes: readonly number[]): readonly number[] => {
  const { buffer, count } = notedAll(indexes);
  return exactlySorted(buffer, count, []);
};

describe('exact lists', () => {
  it('hold each index once, none below zero, and nothing of what the buffer held before', () => {
    const { buffer, count } = notedAll([3, -1, 1, 3]);
    expect(exactlyShared(buffer, count, [])).toEqual([3, 1]);
  });

  it('are in ascending order where that is asked for', () => {
    expect(sorted([5, 3, 4, 1, 2])).toEqual([1, 2, 3, 4, 5]);
    expect(sorted([10, 9])).toEqual([9, 10]);
    expect(sorted([])).toEqual([]);
  });

  it('share the list of one index, and no other', () => {
    const ones: ListsOfOne = [];
    const share = (indexes: readonly number[]): readonly number[] => {
      const { buffer, count } = notedAll(indexes);
      return exactlyShared(buffer, count, ones);
    };
    expect(share([4])).toEqual([4]);
    expect(share([4])).toBe(share([4]));
    expect(share([5])).toEqual([5]);
    expect(share([4, 5])).not.toBe(share([4, 5]));
  });
});
