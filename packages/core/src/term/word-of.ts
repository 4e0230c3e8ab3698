/** The word of a profession for a concept. */
import type { TermEntry } from '../knowledge/term-entry.ts';
import type { Lens } from './lenses.ts';

export interface Spoken {
  readonly language: 'en' | 'de';
  /** many: where it is spoken of in the plural. */
  readonly form: 'one' | 'many';
}

/** Undefined: the profession has no word of its own. A word without a plural is the same in it. */
export function wordOf(term: TermEntry, lens: Lens, { language, form }: Spoken): string | undefined {
  const words = term.in[lens]?.[language];
  return form === 'many' ? (words?.many ?? words?.one) : words?.one;
}
