/** The words of a profession in place of the workbench's own. The facts, the addresses and all sentences stay the same. */
import type { Lens } from '@primum/core/term/lenses';
import type { TermEntry } from '@primum/core/knowledge/term-entry';
import { wordOf } from '@primum/core/term/word-of';
import type { Language } from './i18n.ts';
import { LENSED_TEXTS } from './lensed-texts.ts';

/** What a text says through a lens, by its path; `own` gives what the workbench itself says there. */
export function lensedTexts(
  terms: readonly TermEntry[],
  lens: Lens | undefined,
  language: Language,
  own: (path: string) => string,
): ReadonlyMap<string, string> {
  const byId = new Map(terms.map((term) => [term.id, term]));
  return new Map(
    LENSED_TEXTS.map(([path, term, form]) => {
      const entry = byId.get(`terms/${term}`);
      const said = lens === undefined || entry === undefined ? undefined : wordOf(entry, lens, { language, form });
      return [path, said === undefined ? own(path) : spelledAs(own(path), said)] as const;
    }),
  );
}

/** As it stands at its place: headings begin with a capital letter. */
function spelledAs(own: string, said: string): string {
  const [first = ''] = own;
  return first === first.toUpperCase() ? `${said.slice(0, 1).toUpperCase()}${said.slice(1)}` : said;
}
