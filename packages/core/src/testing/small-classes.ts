/** Facts, two schemes and their rules, small enough to reason about by hand: how a boat is classed, and its berth by its class. */
import { joinPacks } from '../knowledge/join-packs.ts';
import type { ClassificationKnowledge } from '../knowledge/scheme.ts';
import { packWith } from './pack-with.ts';

const option = (id: string) => ({ id, title: `It is ${id}` });
const fact = (id: string, answer: object, rest: object = {}) => ({
  id,
  explain: 'Look at the boat.',
  of: 'device',
  area: 'boat',
  answer,
  ...rest,
});
const rule = (id: string, when: object, rest: object) => ({
  id,
  explain: id,
  scheme: 'class',
  rule: id,
  when,
  ...rest,
});

/** The pack as data; a test that plants a fault changes it. */
export const SMALL_ENTRIES = {
  facts: [
    fact('leaks', { 'yes-no': true }),
    fact('hull', { 'one-of': [option('rubber'), option('wood'), option('steel')], ordered: true }),
    fact('carries', { 'any-of': [option('people'), option('oil'), option('sand')] }),
    fact('length', { number: { unit: 'metres', least: 1, most: 500 } }),
    fact('life-jackets', { 'yes-no': true }, { 'asked-when': { fact: 'carries', is: 'people' } }),
  ],
  instruments: [{ id: 'law', short: 'law', nature: 'own', cite: 'law' }],
  schemes: [
    {
      id: 'class',
      instrument: 'law',
      of: 'device',
      classes: [option('low'), option('middle'), option('high')],
      'applies-when': { not: { fact: 'hull', is: 'rubber' } },
      otherwise: 'It is a toy.',
    },
    { id: 'berth', instrument: 'law', of: 'device', classes: [option('inner'), option('outer')] },
  ],
  rules: [
    rule('1', { fact: 'hull', is: ['wood', 'steel'] }, { gives: 'low', fallback: true }),
    rule(
      '2',
      {
        any: [
          { fact: 'carries', is: 'people' },
          { fact: 'length', 'at-least': 100 },
        ],
      },
      { gives: 'middle' },
    ),
    rule(
      '3',
      {
        all: [
          { fact: 'carries', is: ['people', 'oil'] },
          { fact: 'leaks', is: true },
        ],
      },
      { gives: 'high' },
    ),
    rule(
      '4',
      {
        all: [
          { fact: 'carries', is: 'people' },
          { fact: 'life-jackets', is: false },
        ],
      },
      { gives: 'high' },
    ),
    rule('5', { fact: 'hull', 'at-least': 'steel' }, { flag: { id: 'magnetic', title: 'Magnetic' } }),
    rule('berth-1', { fact: 'class', below: 'middle' }, { scheme: 'berth', gives: 'inner' }),
    rule('berth-2', { fact: 'class', 'at-least': 'middle' }, { scheme: 'berth', gives: 'outer' }),
  ],
};

export function smallClasses(entries: Parameters<typeof packWith>[1] = SMALL_ENTRIES): ClassificationKnowledge {
  return joinPacks([packWith('boats', entries)]).knowledge.classification;
}
