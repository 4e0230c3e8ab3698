/** All entries of several packs by kind and id, and how a reference finds its entry. */
import type { EntryKind, EntryOf, Pack } from './pack.ts';
import { ENTRY_KINDS } from './pack.ts';

export interface IndexedEntry<K extends EntryKind = EntryKind> {
  readonly entry: EntryOf<K>;
  readonly pack: string;
  /** Position in the pack's list of this kind, for faults. */
  readonly at: number;
}

export interface EntryIndex {
  readonly byKind: ReadonlyMap<EntryKind, ReadonlyMap<string, IndexedEntry>>;
  /** Pack id to the packs in which its short references are looked up: itself first, then those it requires. */
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  /** Packs in the order given: the scope of a dossier. */
  readonly packs: readonly string[];
}

export const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

export function indexEntries(packs: readonly Pack[]): EntryIndex {
  const byKind = new Map<EntryKind, Map<string, IndexedEntry>>();
  for (const kind of KINDS) {
    const entries = new Map<string, IndexedEntry>();
    for (const pack of packs) {
      pack.entries[kind].forEach((entry, at) => {
        if (!entries.has(entry.id)) entries.set(entry.id, { entry, pack: pack.manifest.id, at });
      });
    }
    byKind.set(kind, entries);
  }
  const scopes = new Map(packs.map((pack) => [pack.manifest.id, scopeOf(pack, packs)]));
  return { byKind, scopes, packs: packs.map((pack) => pack.manifest.id) };
}

/** Every entry of one kind, in the order of the packs. */
export function entriesOf<K extends EntryKind>(index: EntryIndex, kind: K): readonly IndexedEntry<K>[] {
  return [...(index.byKind.get(kind)?.values() ?? [])] as readonly IndexedEntry<K>[];
}

/** The entry of this full id, or undefined. */
export function entryOf<K extends EntryKind>(index: EntryIndex, kind: K, id: string): EntryOf<K> | undefined {
  // Each list of the index holds entries of its own kind alone.
  return index.byKind.get(kind)?.get(id)?.entry as EntryOf<K> | undefined;
}

/** Full id of the entry that a reference means, or undefined. A short reference is looked up in the packs of the scope, in order. */
export function resolveRef(
  index: EntryIndex,
  kind: EntryKind,
  ref: string,
  scope: readonly string[],
): string | undefined {
  const entries = index.byKind.get(kind);
  if (entries === undefined) return undefined;
  if (ref.includes('/')) return entries.has(ref) ? ref : undefined;
  for (const pack of scope) {
    const id = `${pack}/${ref}`;
    if (entries.has(id)) return id;
  }
  return undefined;
}

/** Ids of a kind as a person may write them: short where the short form is enough. */
export function knownRefs(index: EntryIndex, kind: EntryKind): readonly string[] {
  return [...(index.byKind.get(kind)?.keys() ?? [])].map((id) => id.slice(id.indexOf('/') + 1));
}

function scopeOf(pack: Pack, packs: readonly Pack[]): readonly string[] {
  const scope: string[] = [];
  const visit = (id: string): void => {
    if (scope.includes(id)) return;
    scope.push(id);
    const found = packs.find((other) => other.manifest.id === id);
    for (const required of found?.manifest.requires ?? []) visit(required);
  };
  visit(pack.manifest.id);
  return scope;
}
