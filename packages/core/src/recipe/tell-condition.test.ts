import { expect, it } from 'vitest';
import { tellCondition } from './tell-condition.ts';

it.each([
  [{ fact: 'a/b', is: true }, 'a/b is yes'],
  [{ fact: 'a/b', is: ['x', 'y'] }, 'a/b is x or y'],
  [
    {
      all: [
        { fact: 'a/b', 'at-least': 'IIa' },
        {
          any: [
            { fact: 'c/d', below: 3 },
            { fact: 'e/f', is: false },
          ],
        },
      ],
    },
    'a/b is at least IIa and (c/d is below 3 or e/f is no)',
  ],
  [{ not: { fact: 'a/b', is: 'x' } }, 'not (a/b is x)'],
])('%j is told as %s', (condition, told) => {
  expect(tellCondition(condition, () => undefined)).toBe(told);
});

it('facts are told by their question, classes by the title of their scheme', () => {
  const titles = new Map([
    ['a/b', 'Is there a model in it?'],
    ['c/d', 'Class of the device'],
  ]);
  const condition = {
    all: [
      { fact: 'a/b', is: true },
      { fact: 'c/d', 'at-least': 'IIa' },
    ],
  };
  const told = '"Is there a model in it?" is yes and class of the device is at least IIa';
  expect(tellCondition(condition, (fact) => titles.get(fact))).toBe(told);
});
