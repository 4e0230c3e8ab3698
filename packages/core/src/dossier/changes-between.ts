/** What changed between two values of a document, as people see it: things are known by their ids, not by their position. */
import type { DocumentKind } from './dossier.ts';
import { matchItems } from './match-items.ts';
import { sameValue } from './same-value.ts';
import { type Subject, subjectOf, titleOfChange } from './title-of-change.ts';

export interface Change {
  readonly document: DocumentKind;
  /** In the value after the change; the last step of what was removed is its field, or its position before. */
  readonly path: readonly (string | number)[];
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
  /** In one line, as `asset pump: zone ward -> home`. */
  readonly title: string;
}

interface Comparison {
  readonly document: DocumentKind;
  readonly changes: Change[];
}

type Path = Change['path'];
type Fields = Readonly<Record<string, unknown>>;

/**
 * None exactly where both say the same. Field by field; of a list what was removed, then what changed, then what was added. Lists of texts are told as one change with both lists; so is a list whose things only changed places, then
 * with their names. Takes time in proportion to the two values.
 */
export function changesBetween(document: DocumentKind, before: unknown, after: unknown): readonly Change[] {
  const comparison: Comparison = { document, changes: [] };
  compare(comparison, [], before ?? {}, after ?? {}, { noun: document, name: undefined });
  return comparison.changes;
}

function compare(comparison: Comparison, path: Path, before: unknown, after: unknown, subject: Subject): void {
  if (before === after) return;
  if (isFields(before) && isFields(after)) compareFields(comparison, path, before, after, subject);
  else if (isListOfThings(before) && isListOfThings(after)) compareThings(comparison, path, before, after, subject);
  else if (!sameValue(before, after)) tell(comparison, { path, kind: 'changed', before, after }, subject);
}

function compareFields(comparison: Comparison, path: Path, before: Fields, after: Fields, subject: Subject): void {
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined || fieldOf(after, name) !== undefined) continue;
    // A list of things that goes as a whole is told thing by thing.
    if (isListOfThings(value)) compareThings(comparison, [...path, name], value, [], subject, 'gone');
    else tell(comparison, { path: [...path, name], kind: 'removed', before: value }, subject);
  }
  for (const [name, value] of Object.entries(after)) {
    if (value === undefined) continue;
    const old = fieldOf(before, name);
    const at = [...path, name];
    if (old !== undefined) compare(comparison, at, old, value, subject);
    else if (isListOfThings(value)) compareThings(comparison, at, [], value, subject, 'new');
    else tell(comparison, { path: at, kind: 'added', after: value }, subject);
  }
}

function compareThings(
  comparison: Comparison,
  path: Path,
  before: readonly Fields[],
  after: readonly Fields[],
  ...[owner, list]: [Subject, ('gone' | 'new')?]
): void {
  const { document } = comparison;
  const { pairs, removed, added, reordered } = matchItems(before, after);
  for (const index of removed) {
    const thing = before[index];
    tell(
      comparison,
      { path: [...path, index], kind: 'removed', before: thing },
      subjectOf(document, path, thing, owner),
    );
  }
  for (const [from, to] of pairs) {
    const thing = after[to];
    if (from !== undefined)
      compare(comparison, [...path, to], before[from], thing, subjectOf(document, path, thing, owner));
  }
  for (const index of added) {
    const thing = after[index];
    tell(comparison, { path: [...path, index], kind: 'added', after: thing }, subjectOf(document, path, thing, owner));
  }
  const nothingElse = list !== undefined && before.length + after.length === 0;
  if (nothingElse)
    tell(comparison, list === 'new' ? { path, kind: 'added', after } : { path, kind: 'removed', before }, owner);
  if (!reordered) return;
  const names = (things: readonly Fields[]) =>
    things.map((thing) => subjectOf(document, path, thing, owner).name ?? '');
  tell(comparison, { path, kind: 'changed', before: names(before), after: names(after) }, owner, true);
}

function tell(
  { document, changes }: Comparison,
  change: Omit<Change, 'document' | 'title'>,
  subject: Subject,
  reordered = false,
): void {
  changes.push({ document, ...change, title: titleOfChange(change, subject, reordered) });
}

function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Lists of texts, numbers or lists are values; so is one that mixes them with things. An empty list is both. */
function isListOfThings(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isFields);
}
