/** pack.yaml of a library: how it begins, and what publishing writes into it. */
import { stringify } from '@primum/formats/yaml/stringify-document';
import { editValue } from '@primum/formats/yaml/edit-value';
import { FaultyInput } from '../problem.ts';

export interface NewManifest {
  readonly pack: string;
  readonly title: string;
  readonly requires: readonly string[];
  /** ISO date. */
  readonly today: string;
}

export function startText({ pack, title, requires, today }: NewManifest): string {
  return stringify({
    id: pack,
    title,
    edition: nextEdition([], today),
    ...datesFrom(today),
    licence: 'not published',
    source: { document: 'own work', mark: 'proposal' },
    requires,
  });
}

/** Throws FaultyInput INPUT_INVALID where the text is no YAML. */
export function publishedText(text: string, edition: string, today: string): string {
  const name = { document: 'pack', file: 'pack.yaml' };
  const edited = editValue(text, name, (value) => Object.assign(value as object, { edition, ...datesFrom(today) }));
  if (!edited.ok) throw new FaultyInput('INPUT_INVALID', 'pack.yaml cannot be read', edited.faults);
  return edited.text;
}

/** Year and number, after all that were published. `editions` in any order. */
export function nextEdition(editions: readonly string[], today: string): string {
  const published = editions.map((edition) => edition.split('.').map(Number));
  const year = Math.max(Number(today.slice(0, 4)), ...published.map(([one = 0]) => one));
  const numbers = published.flatMap(([one, number = 0]) => (one === year ? [number] : []));
  return `${year}.${Math.max(0, ...numbers) + 1}`;
}

/** Published means looked at: reviewed on that day, to be looked at again in a year. */
function datesFrom(today: string) {
  const next = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace(/-02-29$/, '-02-28');
  return { 'effective-on': today, 'reviewed-on': today, 'review-by': next };
}
