import { expect, it } from 'vitest';
import { keepLast } from './keep-last.ts';

it('keeps so many, and forgets what was not used for the longest', () => {
  const kept = new Map<string, number>();
  for (const [at, key] of ['a', 'b', 'a', 'c'].entries()) expect(keepLast(kept, key, at, 2)).toBe(at);
  expect([...kept]).toEqual([
    ['a', 2],
    ['c', 3],
  ]);
});
