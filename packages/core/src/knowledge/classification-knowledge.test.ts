import { describe, expect, it } from 'vitest';
import { packWith } from '../testing/pack-with.ts';
import { SMALL_ENTRIES } from '../testing/small-classes.ts';
import { joinPacks } from './join-packs.ts';

type Entries = typeof SMALL_ENTRIES;

/** Faults of the boats' pack after a change to its rules, schemes or facts. */
function faultsWith(change: Partial<{ readonly [K in keyof Entries]: readonly object[] }>) {
  const entries = { ...SMALL_ENTRIES, ...change } as Entries;
  return joinPacks([packWith('boats', entries)]).faults.filter(({ document }) => document.startsWith('boats/'));
}

const rule = (when: object, rest: object = {}) => ({
  id: 'r',
  explain: 'r',
  scheme: 'class',
  rule: 'r',
  when,
  gives: 'low',
  ...rest,
});

describe('the knowledge of classification', () => {
  it('is whole where conditions ask what facts and schemes can be', () => {
    expect(faultsWith({})).toEqual([]);
  });

  it.each([
    ['an option that is misspelt', { fact: 'hull', is: 'stell' }, 'did you mean "steel"?'],
    ['yes or no of an option', { fact: 'hull', is: true }, undefined],
    ['an option of yes or no', { fact: 'leaks', is: 'yes' }, undefined],
    ['a class that the scheme lacks', { fact: 'class', is: 'midle' }, 'did you mean "middle"?'],
    ['more of what has no order', { fact: 'carries', 'at-least': 'oil' }, undefined],
    ['a step of a number', { fact: 'length', below: 'steel' }, undefined],
    ['a number of steps', { fact: 'hull', 'at-least': 2 }, undefined],
  ])('refuses a condition that asks for %s, with its place', (_, when, hint) => {
    const faults = faultsWith({
      rules: [
        ...SMALL_ENTRIES.rules,
        rule({ all: [{ fact: 'leaks', is: true }, when] }, { scheme: 'berth', gives: 'inner' }),
      ],
    });
    const { length } = SMALL_ENTRIES.rules;
    expect(faults).toMatchObject([{ code: 'impossible-test', document: 'boats/rules' }]);
    expect(faults[0]?.path.slice(0, 4)).toEqual([length, 'when', 'all', 1]);
    expect(faults[0]?.hint).toBe(hint);
  });

  it('refuses schemes whose classes wait for each other', () => {
    const faults = faultsWith({ rules: [...SMALL_ENTRIES.rules, rule({ fact: 'berth', is: 'inner' })] });
    expect(faults).toMatchObject([{ code: 'circular-condition', document: 'boats/schemes' }]);
    expect(faults[0]?.message).toContain('boats/class, boats/berth, boats/class');
  });

  it('refuses facts that make sense only beside each other', () => {
    const facts = SMALL_ENTRIES.facts.map((fact) =>
      fact.id === 'carries' ? { ...fact, 'asked-when': { fact: 'life-jackets', is: true } } : fact,
    );
    expect(faultsWith({ facts })).toMatchObject([{ code: 'circular-condition', document: 'boats/facts' }]);
  });

  it('refuses a fallback that gives way to a rule that is not there', () => {
    const faults = faultsWith({
      rules: [...SMALL_ENTRIES.rules, rule({ fact: 'leaks', is: true }, { fallback: ['nine'] })],
    });
    expect(faults).toMatchObject([{ code: 'unknown-reference', path: [SMALL_ENTRIES.rules.length, 'fallback', 0] }]);
  });
});
