import { expect, it } from 'vitest';
import { keepStep, keptStep } from './tour-kept.ts';

function shelfWith(...entries: readonly (readonly [string, string])[]) {
  const kept = new Map(entries);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

it('a tour is taken up where it was left, for each dossier apart, and begins anew once it ended', () => {
  const shelf = shelfWith();
  expect(keptStep('a', shelf)).toBeUndefined();
  keepStep('a', 4, shelf);
  keepStep('b', 2, shelf);
  expect([keptStep('a', shelf), keptStep('b', shelf)]).toEqual([4, 2]);
  keepStep('a', undefined, shelf);
  expect([keptStep('a', shelf), keptStep('b', shelf)]).toEqual([undefined, 2]);
});

it('what is no step counts as none', () => {
  for (const value of ['x', '0', '-1', '1.5', ''])
    expect(keptStep('a', shelfWith(['primum-tour a', value]))).toBeUndefined();
});
