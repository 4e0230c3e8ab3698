import { expect, it } from 'vitest';
import { TermEntry } from '../knowledge/term-entry.ts';
import { wordOf } from './word-of.ts';

const term = TermEntry.parse({
  id: 'terms/harm',
  title: 'harm',
  here: { en: { one: 'harm', many: 'harms' }, de: { one: 'Schaden', many: 'Schäden' } },
  means: { en: 'Injury.', de: 'Verletzung.' },
  in: { clinical: { en: { one: 'outcome', many: 'outcomes' }, de: { one: 'Verlauf' } } },
  source: { document: 'own work', mark: 'proposal' },
});

it('a profession’s word is told in the language and number asked for', () => {
  expect(wordOf(term, 'clinical', { language: 'en', form: 'many' })).toBe('outcomes');
  expect(wordOf(term, 'clinical', { language: 'de', form: 'many' })).toBe('Verlauf');
});

it('a profession without a word of its own has none', () => {
  expect(wordOf(term, 'privacy', { language: 'en', form: 'one' })).toBeUndefined();
});
