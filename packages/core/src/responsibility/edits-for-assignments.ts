/** Who answers for things, who does them, is asked before and is told after, as a person sets it: for one thing or for many at once. */
import type { About, AgreementsDocument } from '../dossier/agreements-document.ts';
import { type EditPlan, planned, refused, written } from '../dossier/edit-context.ts';
import type { Edit } from '../dossier/edit.ts';
import type { AssignmentRow } from './responsibility-picture.ts';

/** Ids of parties. */
export interface Assigning {
  readonly accountable: string;
  readonly responsible: readonly string[];
  readonly consulted: readonly string[];
  readonly informed: readonly string[];
  /** Why, or by which agreement; empty: the one that stands there, if any, stays. */
  readonly note: string;
}

/**
 * `rows`: as the picture of this very dossier shows them. What is written for a thing is replaced; where what counts only follows
 * from other documents, it is written. Harms are refused: whoever must see to one stands in harms.yaml, with its judgement.
 */
export function editsForAssignments(
  { assignments = [] }: Pick<AgreementsDocument, 'assignments'>,
  rows: readonly Pick<AssignmentRow, 'about' | 'said' | 'from'>[],
  { accountable, responsible, consulted, informed, note }: Assigning,
): EditPlan {
  const edits: Edit[] = [];
  let end = assignments.length;
  for (const row of rows) {
    const about = aboutOf(row.about);
    if (about === undefined) return refused(`"${row.about.title}" is a harm: judge it to say who must see to it`);
    const there = writtenAt(row);
    const value = written({
      about: there === undefined ? about : (assignments[there]?.about ?? about),
      accountable,
      responsible: some(responsible.length === 1 && responsible[0] === accountable ? [] : responsible),
      consulted: some(consulted),
      informed: some(informed),
      note: note === '' && there !== undefined ? assignments[there]?.note : some(note),
    });
    edits.push(
      there === undefined
        ? { document: 'agreements', do: 'insert', path: ['assignments', end], value }
        : { document: 'agreements', do: 'set', path: ['assignments', there], value },
    );
    if (there === undefined) end += 1;
  }
  return planned(edits);
}

/** What follows from the other documents counts again. Rows that nothing is written for stay as they are. */
export function editsForNoAssignments(rows: readonly Pick<AssignmentRow, 'said' | 'from'>[]): EditPlan {
  const places = rows.flatMap((row) => writtenAt(row) ?? []).sort((a, b) => b - a);
  if (places.length === 0) return refused('nothing is agreed about it: what counts follows from the other documents');
  return planned(places.map((index) => ({ document: 'agreements', do: 'remove', path: ['assignments', index] })));
}

function writtenAt({ said, from }: Pick<AssignmentRow, 'said' | 'from'>): number | undefined {
  if (said !== 'written' || !('document' in from) || from.document !== 'agreements') return undefined;
  const [list, index] = from.path ?? [];
  return list === 'assignments' && typeof index === 'number' ? index : undefined;
}

/** A control is listed as `<full id>@<asset>`. */
function aboutOf({ kind, id }: AssignmentRow['about']): About | undefined {
  if (kind === 'asset') return { asset: id };
  if (kind === 'duty') return { duty: id };
  const [control, ...at] = id.split('@');
  return kind === 'control' && control !== undefined ? { control, at: at.join('@') } : undefined;
}

function some<T extends string | readonly string[]>(value: T): T | undefined {
  return value.length === 0 ? undefined : value;
}
