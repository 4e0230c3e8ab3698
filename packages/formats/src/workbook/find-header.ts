/** The columns of a table in a sheet, by the words in its head: people move columns, and put titles above. */
import type { Sheet } from './read-workbook.ts';

export interface Header<K extends string> {
  readonly row: number;
  /** Columns that were found, counted from 0. */
  readonly columns: ReadonlyMap<K, number>;
}

/** What a head may say, in small letters without signs: the whole cell, or its beginning where the word ends with a star. */
export type HeaderWords<K extends string> = Readonly<Record<K, readonly string[]>>;

const LOOKED_AT = 60;

/** The row of the first `until` rows with the most columns of `words`, the last of equals; undefined where none has `least`. */
export function findHeader<K extends string>(
  { rows }: Sheet,
  words: HeaderWords<K>,
  { until = LOOKED_AT, least = 2 }: { readonly until?: number; readonly least?: number } = {},
): Header<K> | undefined {
  let best: Header<K> | undefined;
  rows.slice(0, until).forEach((cells, row) => {
    const columns = columnsIn(cells, words);
    if (columns.size >= least && columns.size >= (best?.columns.size ?? 0)) best = { row, columns };
  });
  return best;
}

/** The first column that says it counts; a column stands for one thing. */
function columnsIn<K extends string>(cells: readonly string[], words: HeaderWords<K>): ReadonlyMap<K, number> {
  const found = new Map<K, number>();
  const names = Object.keys(words) as K[];
  cells.forEach((cell, column) => {
    const said = plain(cell);
    if (said === '') return;
    const name = names.find((one) => !found.has(one) && words[one].some((word) => saysSo(said, word)));
    if (name !== undefined) found.set(name, column);
  });
  return found;
}

function saysSo(said: string, word: string): boolean {
  return word.endsWith('*') ? said.startsWith(word.slice(0, -1)) : said === word;
}

/** `N / A` is `n a`, `Question ID:` is `question id`. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
