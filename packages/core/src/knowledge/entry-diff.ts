/** What one entry says otherwise than another, field by field. */
import { sameValue } from '../dossier/same-value.ts';
import type { EntryKind, EntryOf } from './pack.ts';

export interface Entry {
  readonly kind: EntryKind;
  readonly entry: EntryOf<EntryKind>;
}

/** An entry as a list names it. */
export interface ToldEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: string;
  /** Of what law or guidance it is, as in force or as a proposal; absent where such an entry has none. */
  readonly status?: string;
}

export interface FieldChange {
  /** With dots where it lies deeper, as source.clause; a list is one value. */
  readonly field: string;
  /** Absent: it was not there. */
  readonly before?: unknown;
  /** Absent: it is not there any more. */
  readonly after?: unknown;
}

/** The part of an id after its pack. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

export function told({ kind, entry }: Entry): ToldEntry {
  const { id, title } = entry;
  return 'status' in entry ? { kind, id, title, status: entry.status } : { kind, id, title };
}

/** A value of a field in one line: text as it is, anything else as JSON. */
export function fieldText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Their ids are not compared: one entry has another pack before its slug than the other. */
export function fieldsChanged(before: object, after: object): readonly FieldChange[] {
  return changesIn(before, after, '').filter(({ field }) => field !== 'id');
}

function changesIn(before: object, after: object, at: string): readonly FieldChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((name): readonly FieldChange[] => {
    const [was, is]: readonly unknown[] = [old.get(name), now.get(name)];
    const field = `${at}${name}`;
    if (sameValue(was, is)) return [];
    if (isFields(was) && isFields(is)) return changesIn(was, is, `${field}.`);
    return [{ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
