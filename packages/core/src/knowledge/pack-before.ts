/** A pack as it stood one edition before: from the present one backward, difference by difference. See ADR 0023. */
import { compareEditions, type OlderEdition } from './edition-entry.ts';
import { KINDS } from './entry-index.ts';
import type { EntryKind, EntryOf, Pack, PackEntries } from './pack.ts';

/** The order in which they are told, each from the one before it in this list. */
export function newestFirst(older: readonly OlderEdition[]): readonly OlderEdition[] {
  return older.toSorted((a, b) => compareEditions(b.edition, a.edition));
}

/** Entries that stood otherwise keep their place; those that are gone since stand last. */
export function packBefore(newer: Pack, step: OlderEdition): Pack {
  const absent = new Set(step.absent);
  const entries: Partial<Record<EntryKind, unknown>> = {};
  // Each list holds entries of its own kind alone.
  for (const kind of KINDS) entries[kind] = entriesBefore(newer, step, kind, absent);
  const { edition, 'effective-on': effectiveOn, title = newer.manifest.title, note: explain, source } = step;
  return {
    manifest: { ...newer.manifest, edition, title, 'effective-on': effectiveOn, explain, source },
    entries: entries as unknown as PackEntries,
  };
}

function entriesBefore<K extends EntryKind>(
  { entries }: Pack,
  { was }: OlderEdition,
  kind: K,
  absent: ReadonlySet<string>,
): readonly EntryOf<K>[] {
  const stood = new Map((was?.[kind] ?? []).map((entry): [string, EntryOf<K>] => [entry.id, entry as EntryOf<K>]));
  const present = entries[kind] as readonly EntryOf<K>[];
  const kept = present.filter(({ id }) => !absent.has(id)).map((entry) => stood.get(entry.id) ?? entry);
  const there = new Set(present.map(({ id }) => id));
  return [...kept, ...[...stood.values()].filter(({ id }) => !there.has(id))];
}
