/** Concepts and definitions as plain tables, for Markdown. */
import type { FoundWord } from '@primum/core/term/find-terms';
import { LENSES, type Lens } from '@primum/core/term/lenses';
import { wordOf } from '@primum/core/term/word-of';
import type { Register } from './registers.ts';

interface Told {
  readonly language: 'en' | 'de';
  /** Undefined: a column for each profession. */
  readonly lens: Lens | undefined;
}

/** Words side by side, one concept a row; then what a word means, one law or profession a row. */
export function termRegisters(
  { terms, definitions }: Pick<FoundWord, 'terms' | 'definitions'>,
  { language, lens }: Told,
): Register[] {
  const lenses = lens === undefined ? LENSES : [lens];
  return [
    {
      name: 'terms',
      title: 'Words of the professions',
      columns: ['concept', 'means', ...lenses],
      rows: terms.map(({ term }) => [
        term.here[language].one,
        term.means[language],
        ...lenses.map((one) => wordOf(term, one, { language, form: 'one' }) ?? ''),
      ]),
    },
    {
      name: 'definitions',
      title: 'One word, several meanings',
      columns: ['word', 'side', 'document', 'clause', 'says', 'mark', 'mind'],
      rows: definitions.flatMap(({ title, senses, trap }) =>
        senses.map(({ side, document, clause, says, mark }) => [
          title,
          side,
          document,
          clause ?? '',
          says,
          mark,
          trap ?? '',
        ]),
      ),
    },
  ];
}
