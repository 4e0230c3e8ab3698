/** The MDS2 form of 2019 (ANSI/NEMA HN 1-2019) as Primum sees it: codes and topics of a pack, answers of a manufacturer. */
import type { EntryOf } from '@primum/core/knowledge/pack';
import type { CellPlace } from '../workbook/read-workbook.ts';

/** The four answers of the form; text where a question asks for words, as the name of the manufacturer. */
export const ANSWERS = ['yes', 'no', 'not-applicable', 'see-note'] as const;
export type Mds2Choice = (typeof ANSWERS)[number];

export interface Mds2Answer {
  /** As the form has it: AUDT-2.9. */
  readonly code: string;
  /** Id of the pack's item. */
  readonly item: string;
  readonly answer: Mds2Choice | 'text' | 'none';
  /** What was written where it is none of the four. */
  readonly text?: string;
  readonly note?: string;
  readonly place: CellPlace;
}

/** A row that holds something and answers no question of the pack: nothing that somebody wrote is lost. */
export interface Mds2Other {
  readonly place: CellPlace;
  readonly cells: readonly string[];
  /** Code that the pack does not have; undefined for titles and remarks. */
  readonly code?: string;
}

/** Questions by code; sections carry no answer. */
export function questionsOf(items: readonly EntryOf<'items'>[]): ReadonlyMap<string, EntryOf<'items'>> {
  const parents = new Set(items.flatMap(({ in: above }) => (above === undefined ? [] : [above.replace(/^.*\//, '')])));
  const isSection = ({ sets, id, code }: EntryOf<'items'>) =>
    sets?.includes('section') === true || (!code.includes('-') && parents.has(id.replace(/^.*\//, '')));
  return new Map(items.filter((item) => !isSection(item)).map((item) => [item.code.toUpperCase(), item]));
}
