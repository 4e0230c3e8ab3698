/** The pack of terms and the texts of the workbench: what a lens renames is the word that stands there, in both languages. */
import { resolve } from 'node:path';
import { LENSES } from '@primum/core/term/lenses';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { de } from '@primum/web/i18n/de.data';
import { en } from '@primum/web/i18n/en.data';
import { LENSED_TEXTS } from '@primum/web/i18n/lensed-texts';
import { describe, expect, it } from 'vitest';

const { pack, faults } = await readPackFolder(resolve(import.meta.dirname, '../knowledge/terms'));
const terms = new Map(pack?.entries.terms.map((term) => [term.id, term]));
const textOf = (texts: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], texts);
const same = (text: unknown, word: string | undefined) => String(text).toLowerCase() === word?.toLowerCase();

describe('the terms', () => {
  it('stand at their places in both languages, so that a lens puts like for like', () => {
    expect(faults).toEqual([]);
    const wrong = LENSED_TEXTS.flatMap(([path, id, form]) => {
      const here = terms.get(`terms/${id}`)?.here;
      const fits = same(textOf(en, path), here?.en[form]) && same(textOf(de, path), here?.de[form]);
      return fits ? [] : [{ path, texts: [textOf(en, path), textOf(de, path)], term: here }];
    });
    expect(wrong).toEqual([]);
  });

  it('have a word in every profession, in the plural too where a place asks for it', () => {
    const plural = new Set(LENSED_TEXTS.flatMap(([, id, form]) => (form === 'many' ? [`terms/${id}`] : [])));
    const lacking = [...terms.values()].flatMap((term) =>
      LENSES.filter((lens) => {
        const words = term.in[lens];
        return words === undefined || (plural.has(term.id) && (!words.en.many || !words.de.many));
      }).map((lens) => `${term.id} ${lens}`),
    );
    expect(lacking).toEqual([]);
  });

  it('are each used at some place', () => {
    const used = new Set(LENSED_TEXTS.map(([, id]) => `terms/${id}`));
    expect([...terms.keys()].filter((id) => !used.has(id))).toEqual([]);
  });
});
