import { describe, expect, it } from 'vitest';
import { DefinitionEntry } from '../knowledge/recipe-entry.ts';
import { TermEntry } from '../knowledge/term-entry.ts';
import { findTerms } from './find-terms.ts';

const source = { document: 'own work', mark: 'proposal' } as const;
const words = (en: string, de: string, also?: string) => ({
  en: { one: en, ...(also === undefined ? {} : { also: [also] }) },
  de: { one: de },
});
const term = (id: string, here: object, inWords: object) =>
  TermEntry.parse({ id: `own/${id}`, title: id, here, means: { en: id, de: id }, in: inWords, source });
const terms = [
  term('harm', words('harm', 'Schaden'), {
    clinical: words('adverse outcome', 'unerwünschter Verlauf'),
    privacy: words('damage', 'Schaden'),
  }),
  term('fix', words('fix', 'Behebung'), {
    security: words('patch', 'Update', 'hot fix'),
    clinical: words('repair', 'Reparatur'),
  }),
];
const definitions = [
  DefinitionEntry.parse({
    id: 'own/def-patch',
    title: 'patch',
    term: 'fix',
    source,
    senses: [{ side: 'clinical', document: 'own work', says: 'A plaster.', mark: 'proposal' }],
  }),
  DefinitionEntry.parse({
    id: 'own/def-recall',
    title: 'recall',
    term: 'own/fix',
    source,
    senses: [{ side: 'regulatory', document: 'MDR', says: 'It comes back.', mark: 'seen' }],
  }),
];
const find = (word: string, lens?: Parameters<typeof findTerms>[2]) => findTerms({ terms, definitions }, word, lens);
const ids = (word: string) => find(word).terms.map((one) => one.term.title);

describe('a concept is found', () => {
  it.each([
    ['patch', 'fix'],
    ['HOT-FIX', 'fix'],
    ['unerwuenschter verlauf', 'harm'],
    ['Verlauf', 'harm'],
    ['Schäden', 'harm'],
    ['reparatur', 'fix'],
  ])('by %s', (word, title) => {
    expect(ids(word)[0]).toBe(title);
  });

  it('with the place of the word: whose it is, and in which language', () => {
    expect(find('Update').terms[0]?.matches).toEqual([{ said: 'security', language: 'de', word: 'Update' }]);
  });

  it('in one profession’s words alone where its lens is on', () => {
    expect(find('patch', 'clinical').terms).toEqual([]);
    expect(find('patch', 'security').terms).toHaveLength(1);
  });
});

it('definitions of the word come before those of its concept', () => {
  expect(find('patch').definitions.map(({ title }) => title)).toEqual(['patch', 'recall']);
});

it('a mistyped word is answered with the nearest, an empty one with nothing', () => {
  expect(find('patsh')).toMatchObject({ terms: [], near: 'patch' });
  expect(find('  ')).toEqual({ terms: [], definitions: [], near: undefined });
});
