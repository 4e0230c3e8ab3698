/** The pack of terms and the texts of the workbench: what a lens renames is the word that stands there, in both languages. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LENSES } from '@primum/core/term/lenses';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { DEFAULT_LIMITS } from '@primum/formats/yaml/limits';
import { parseYaml } from '@primum/formats/yaml/parse-yaml';
import { de } from '@primum/web/i18n/de.data';
import { en } from '@primum/web/i18n/en.data';
import { LENSED_TEXTS } from '@primum/web/i18n/lensed-texts';
import { describe, expect, it } from 'vitest';

const { pack, faults } = await readPackFolder(resolve(import.meta.dirname, '../knowledge/terms'));
const terms = new Map(pack?.entries.terms.map((term) => [term.id, term]));
const textOf = (texts: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], texts);
const onScreen = new Set(LENSED_TEXTS.map(([, id]) => `terms/${id}`));
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

  it('that stand on a screen have a word in every profession, in the plural too where a place asks for it', () => {
    const plural = new Set(LENSED_TEXTS.flatMap(([, id, form]) => (form === 'many' ? [`terms/${id}`] : [])));
    const lacking = [...onScreen]
      .flatMap((id) => terms.get(id) ?? [])
      .flatMap((term) =>
        LENSES.filter((lens) => {
          const words = term.in[lens];
          return words === undefined || (plural.has(term.id) && (!words.en.many || !words.de.many));
        }).map((lens) => `${term.id} ${lens}`),
      );
    expect(lacking).toEqual([]);
  });

  it('are each on a screen or in the crosswalk of the professions', async () => {
    const rows = await crosswalk();
    const known = new Set([...onScreen, ...rows.flatMap((row) => row.in)]);
    expect([...terms.keys()].filter((id) => !known.has(id))).toEqual([]);
    expect(rows.flatMap((row) => row.in).filter((id) => !terms.has(id))).toEqual([]);
    expect(rows).toHaveLength(48);
  });

  it('have words of two professions at the least, or they would translate nothing', () => {
    expect([...terms.values()].filter((term) => LENSES.filter((lens) => term.in[lens]).length < 2)).toEqual([]);
  });
});

interface Row {
  readonly row: string;
  readonly in: readonly string[];
}

/** What docs/knowledge/coverage/6.2.yaml says of the rows of the crosswalk. */
async function crosswalk(): Promise<readonly Row[]> {
  const file = resolve(import.meta.dirname, '../docs/knowledge/coverage/6.2.yaml');
  const text = await readFile(file, 'utf8');
  return parseYaml(text, { document: 'coverage', file }, DEFAULT_LIMITS).value as readonly Row[];
}
