/** The lens that somebody looks through: kept in this browser, applied to the texts of the language that is on. */
import { LENSES, type Lens } from '@primum/core/term/lenses';
import type { TermEntry } from '@primum/core/knowledge/term-entry';
import i18next, { changeLanguage } from 'i18next';
import type { Language } from './i18n.ts';
import { lensedTexts } from './lensed.ts';

const KEY = 'primum-lens';
/** What the workbench itself says, by language and path: kept before the first lens is put on. */
const own = new Map<string, string>();

/** Undefined: the workbench's own words. */
export function keptLens(): Lens | undefined {
  return LENSES.find((known) => known === localStorage.getItem(KEY));
}

export function keepLens(lens: Lens | undefined): void {
  if (lens === undefined) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, lens);
}

/** All that is on the screen says it at once. */
export async function applyLens(
  lens: Lens | undefined,
  terms: readonly TermEntry[],
  language: Language,
): Promise<void> {
  const ownText = (path: string) => {
    const key = `${language} ${path}`;
    const text = own.get(key) ?? String(i18next.getResource(language, 'translation', path));
    own.set(key, text);
    return text;
  };
  for (const [path, text] of lensedTexts(terms, lens, language, ownText))
    i18next.addResource(language, 'translation', path, text);
  await changeLanguage(language);
}
