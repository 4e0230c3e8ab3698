import type { TermEntry } from '@primum/core/knowledge/term-entry';
import { describe, expect, it } from 'vitest';
import { lensedTexts } from './lensed.ts';

const harm: TermEntry = {
  id: 'terms/harm',
  title: 'harm',
  here: { en: { one: 'harm' }, de: { one: 'Schaden' } },
  means: { en: 'Injury.', de: 'Verletzung.' },
  in: { clinical: { en: { one: 'adverse outcome' }, de: { one: 'unerwünschter Verlauf' } } },
  source: { document: 'own work', mark: 'proposal' },
};
const own = (path: string) => (path.startsWith('step.') ? 'harm' : 'Harm');

describe('a lens', () => {
  it('renames the word wherever it stands alone, spelled as the place asks', () => {
    const texts = lensedTexts([harm], 'clinical', 'en', own);
    expect([texts.get('nav.harm'), texts.get('step.harm')]).toEqual(['Adverse outcome', 'adverse outcome']);
    expect(lensedTexts([harm], 'clinical', 'de', own).get('nav.harm')).toBe('Unerwünschter Verlauf');
  });

  it('leaves what the profession has no word for, and gives all back when it is taken off', () => {
    expect(lensedTexts([harm], 'privacy', 'en', own).get('nav.harm')).toBe('Harm');
    expect(lensedTexts([harm], 'clinical', 'en', own).get('risk.threats')).toBe('Harm');
    expect([...lensedTexts([harm], undefined, 'en', own)].filter(([path, text]) => text !== own(path))).toEqual([]);
  });
});
