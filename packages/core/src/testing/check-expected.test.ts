import { describe, expect, test } from 'vitest';
import { joinPacks } from '../knowledge/join-packs.ts';
import { checkExpected } from './check-expected.ts';
import { Expected } from './expected.ts';
import { tinyDossier } from './tiny-dossier.ts';
import { tinyPack } from './tiny-pack.ts';

const { knowledge } = joinPacks([tinyPack()]);
const source = { document: 'made up for tests', mark: 'proposal' };
const loss = { of: 'dosing', lost: 'tiny/integrity' };
const way = [
  { at: 'wifi', lost: 'tiny/reach' },
  { threat: 'tiny/intrude', at: 'pump' },
  { at: 'limits', lost: 'tiny/integrity' },
];

function verdict(statement: object) {
  const found = { id: 'it', says: 'it', source, loss, 'likelihood-at-least': 'medium', ...statement };
  return checkExpected(Expected.parse({ source: 'tests', 'must-find': [found] }), tinyDossier(), knowledge)[0];
}

describe('a statement that something must be found', () => {
  test('holds where a path passes its points in order, and shows the path', () => {
    const { holds, because } = verdict({ path: way }) ?? {};
    expect(holds).toBe(true);
    expect(because?.split('\n').filter((line) => !line.includes('->'))).toEqual([
      'tiny/integrity@dosing: high',
      '  tiny/intrude@host=pump,network=wifi (high)',
      '  tiny/alter-copy@copy=copy(limits,pump),data=limits,host=pump (high)',
      '  tiny/wrong-function@function=dosing,data=limits (high)',
    ]);
  });

  test.each([
    ['in another order', { path: way.toReversed() }],
    ['through something else', { path: [{ at: 'limits', lost: 'tiny/availability' }] }],
    ['by another threat', { path: [{ threat: 'tiny/locked-out' }] }],
    ['more likely than it is', { 'likelihood-at-least': 'very-high' }],
    ['at most as likely as it is not', { 'likelihood-at-most': 'low', 'likelihood-at-least': 'low' }],
  ])('does not hold when it asks for a path %s', (_, statement) => {
    expect(verdict(statement)?.holds).toBe(false);
  });
});

describe('a statement about a change', () => {
  const change = (add: object[], rest: object) => {
    const statement = { id: 'it', says: 'it', source, add, harm: { id: 'over-infusion' }, ...rest };
    const must = { id: 'is', says: 'is', source, loss, 'likelihood-at-least': 'negligible' };
    const expected = Expected.parse({ source: 'tests', 'must-find': [must], changes: [statement] });
    return checkExpected(expected, tinyDossier(), knowledge)[1];
  };

  test('holds only where the control lowers the harm by as much as is said', () => {
    const add = [{ control: 'sign-in', at: 'pump' }];
    expect(change(add, { 'lower-by-at-least': 1 })).toMatchObject({ holds: true });
    expect(change(add, { 'lower-by-at-least': 3 })).toMatchObject({ holds: false });
  });

  test('does not hold where the control is unknown', () => {
    expect(change([{ control: 'nothing', at: 'pump' }], { 'lower-by-at-least': 1 })?.holds).toBe(false);
  });
});
