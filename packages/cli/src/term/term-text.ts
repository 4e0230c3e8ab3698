/** Concepts with their words side by side, and definitions with their law, for a terminal. */
import type { DefinitionEntry } from '@primum/core/knowledge/recipe-entry';
import type { TermEntry } from '@primum/core/knowledge/term-entry';
import type { FoundWord } from '@primum/core/term/find-terms';
import { LENSES, type Lens } from '@primum/core/term/lenses';
import { wordOf } from '@primum/core/term/word-of';
import { createColors } from 'picocolors';
import { cutText, wrapLines } from '../plain-text.ts';

export interface TermView {
  readonly language: 'en' | 'de';
  readonly lens: Lens | undefined;
  /** One line for each concept. */
  readonly list: boolean;
  readonly columns: number;
  readonly colours: boolean;
}

export function termText({ terms, definitions }: Pick<FoundWord, 'terms' | 'definitions'>, view: TermView): string {
  const lines = view.list
    ? terms.map(({ term }) => listLine(term, view))
    : [
        ...terms.flatMap(({ term }) => [...termLines(term, view), '']),
        ...definitions.flatMap((one) => definitionLines(one, view)),
      ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function listLine(term: TermEntry, { language, lens, columns }: TermView): string {
  const own = term.here[language].one;
  const others = (lens === undefined ? LENSES : [lens]).map(
    (one) => wordOf(term, one, { language, form: 'one' }) ?? '–',
  );
  return cutText(`${own.padEnd(26)} ${others.join(' | ')}`, columns);
}

function termLines(term: TermEntry, { language, lens, columns, colours }: TermView): string[] {
  const paint = createColors(colours);
  const said = lens === undefined ? undefined : wordOf(term, lens, { language, form: 'one' });
  const head = said === undefined ? term.here[language].one : `${said} (here: ${term.here[language].one})`;
  const sources = (term['defined-in'] ?? []).map(
    ({ document, clause, mark }) => `${document}${clause === undefined ? '' : ` ${clause}`} (${mark})`,
  );
  return [
    `${paint.bold(head)} ${paint.dim(term.id)}`,
    ...wrapLines(term.means[language], columns, '  '),
    ...LENSES.flatMap((one) => wordLine(term, one)),
    ...(sources.length === 0
      ? []
      : wrapLines(`in the text: ${sources.join('; ')}`, columns, '  ').map((line) => paint.dim(line))),
  ];
}

/** Both languages: colleagues rarely share one. */
function wordLine({ in: words }: TermEntry, lens: Lens): string[] {
  const form = words[lens];
  if (form === undefined) return [];
  const all = ({ one, also }: typeof form.en) => [one, ...(also ?? [])].join(', ');
  return [`  ${lens.padEnd(11)} ${all(form.en)} · ${all(form.de)}`];
}

function definitionLines({ title, senses, trap }: DefinitionEntry, { columns, colours }: TermView): string[] {
  const paint = createColors(colours);
  return [
    paint.bold(`"${title}" in laws and professions`),
    ...senses.flatMap(({ side, document, clause, says, mark }) =>
      wrapLines(`${side}, ${[document, clause].filter(Boolean).join(' ')} (${mark}): ${says}`, columns, '  '),
    ),
    ...(trap === undefined ? [] : wrapLines(`Mind: ${trap}`, columns, '  ')),
    '',
  ];
}
