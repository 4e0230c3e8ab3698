/** Entries of a library put into its texts and taken out again: each file keeps its comments, and each entry the file that it stands in. */
import { parseYaml } from '../yaml/parse-yaml.ts';
import { editValue } from '../yaml/edit-value.ts';
import type { EditedText } from '../yaml/edit-document.ts';

type Texts = ReadonlyMap<string, string>;

/** An entry as a plain value; what it lacks is for its schema to say. */
export interface PlainEntry {
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface StandingEntry {
  readonly kind: string;
  /** Name of the file, without `.yaml`. */
  readonly file: string;
  readonly entry: PlainEntry;
}

/** All entries that can be read, in the order of kinds and files; what is no list of objects with ids is left out. */
export function entriesIn(texts: Texts): StandingEntry[] {
  return [...texts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, text]) => {
      if (file === 'pack') return [];
      const { value } = parseYaml(text, nameOf(file));
      return (Array.isArray(value) ? value : []).flatMap((entry: unknown): StandingEntry[] =>
        isEntry(entry) ? [{ kind: file.split('/')[0] ?? file, file, entry }] : [],
      );
    });
}

export type EditedFile =
  | { readonly ok: true; readonly file: string; readonly text: string }
  | (EditedText & { readonly ok: false });

/** In place of the entry with the id `instead`, where there is one; else behind the others of its kind. */
export function putEntry(
  texts: Texts,
  {
    kind,
    entry,
    instead,
  }: { readonly kind: string; readonly entry: PlainEntry; readonly instead?: string | undefined },
): EditedFile {
  const before = entriesIn(texts).find((one) => one.kind === kind && one.entry.id === instead);
  const file = before?.file ?? kind;
  return edited(texts, file, (entries) => {
    const at = before === undefined ? -1 : entries.findIndex((one) => isEntry(one) && one.id === instead);
    return at < 0 ? [...entries, entry] : entries.with(at, merged(entries[at], entry));
  });
}

/** Undefined: no entry has this id. */
export function removeEntry(texts: Texts, id: string): EditedFile | undefined {
  const found = entriesIn(texts).find(({ entry }) => entry.id === id);
  if (found === undefined) return undefined;
  return edited(texts, found.file, (entries) => entries.filter((one) => !isEntry(one) || one.id !== id));
}

function edited(texts: Texts, file: string, change: (entries: unknown[]) => unknown[]): EditedFile {
  const { faults, ...result } = {
    faults: [],
    ...editValue(texts.get(file) ?? '', nameOf(file), (value) => change(Array.isArray(value) ? value : [])),
  };
  return result.ok ? { ok: true, file, text: result.text } : { ok: false, faults };
}

/** The same object with other fields, so that the text knows what it was and keeps what stays. */
function merged(old: unknown, entry: PlainEntry): unknown {
  const kept = old as Record<string, unknown>;
  for (const field of Object.keys(kept)) if (!Object.hasOwn(entry, field)) delete kept[field];
  return Object.assign(kept, entry);
}

function isEntry(value: unknown): value is PlainEntry {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}

function nameOf(file: string) {
  return { document: file, file: `${file}.yaml` };
}
