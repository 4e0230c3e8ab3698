import { expect, it } from 'vitest';
import { movedFigures } from './moved-figures.ts';

it('tells the figures that differ, with what they were, and no other', () => {
  const before = { evaluations: { unacceptable: 3, reduce: 5, acceptable: 1 }, waiting: 4 };
  const after = { evaluations: { unacceptable: 1, reduce: 7, acceptable: 1 }, waiting: 6 };
  expect(movedFigures(before, after)).toEqual([
    { figure: 'unacceptable', before: 3, after: 1 },
    { figure: 'reduce', before: 5, after: 7 },
    { figure: 'waiting', before: 4, after: 6 },
  ]);
});
