/** What one pack has otherwise than another: two editions of one, or a guidance and its proposed revision. Entries are known by their slug. */
import { sameValue } from '../dossier/same-value.ts';
import { KINDS } from './entry-index.ts';
import { type Entry, fieldsChanged, type FieldChange, slugOf, told, type ToldEntry } from './entry-diff.ts';
import type { EntryKind, EntryOf, Pack } from './pack.ts';

export interface ComparedPack {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
}

export interface ChangedEntry extends ToldEntry {
  /** Id that it had, where it has another one now. */
  readonly was?: string;
  readonly fields: readonly FieldChange[];
}

/** Why a revision changes something, in its own words. */
export interface ToldReason extends ToldEntry {
  readonly clause: string;
  readonly recommendation?: string;
  readonly explain: string;
  readonly reason: string;
  readonly computable?: string;
  /** Commands that compute it already. */
  readonly computedBy?: readonly string[];
}

export interface PackDiff {
  readonly before: ComparedPack;
  readonly after: ComparedPack;
  /** True: `after` proposes a revision of `before`, so that what it does not repeat is carried over. */
  readonly revision: boolean;
  readonly added: readonly ToldEntry[];
  readonly withdrawn: readonly ToldEntry[];
  readonly changed: readonly ChangedEntry[];
  /** Mistakes of `before` that a revision says it mends. */
  readonly mended: readonly ToldEntry[];
  readonly reasons: readonly ToldReason[];
  /** Entries that say the same in both, those that are carried over among them. */
  readonly unchanged: number;
}

export function packDiff(before: Pack, after: Pack): PackDiff {
  const revision = after.manifest.revises === before.manifest.id && before.manifest.id !== after.manifest.id;
  const reasons = revision ? after.entries.changes : [];
  const stood = entriesOfPack(before, []);
  const stands = entriesOfPack(after, revision ? ['changes'] : []);
  const pairs = pairsOf(stood, stands, reasons);
  const paired = new Set(pairs.map(([old]) => old.entry.id));
  const going = new Set(reasons.flatMap(({ withdraws }) => (withdraws ?? []).map(slugOf)));
  const goes = (id: string) => !paired.has(id) && (!revision || going.has(slugOf(id)));
  const withdrawn = [...stood.values()].filter(({ entry }) => goes(entry.id));
  const kept = new Set(pairs.map(([, now]) => now.entry.id));
  const changed = pairs.flatMap(([old, now]) => changedEntry(old, now));
  return {
    before: compared(before),
    after: compared(after),
    revision,
    added: [...stands.values()].filter(({ entry }) => !kept.has(entry.id)).map(told),
    withdrawn: withdrawn.map(told),
    changed,
    mended: mendedBy(reasons, before),
    reasons: reasons.map(toldReason),
    unchanged: stood.size - withdrawn.length - changed.length,
  };
}

type Entries = ReadonlyMap<string, Entry>;

/** By kind and slug: one slug may stand in two packs for things of different kinds. */
function entriesOfPack({ entries }: Pack, without: readonly EntryKind[]): Entries {
  return new Map(
    KINDS.filter((kind) => !without.includes(kind)).flatMap((kind) =>
      entries[kind].map((entry): [string, Entry] => [`${kind}/${slugOf(entry.id)}`, { kind, entry }]),
    ),
  );
}

/** Of the same kind and slug, and those that a change names as from and to. */
function pairsOf(
  stood: Entries,
  stands: Entries,
  reasons: readonly EntryOf<'changes'>[],
): readonly (readonly [Entry, Entry])[] {
  const becomes = new Map<string, string>(
    reasons.flatMap(({ changes }) =>
      (changes ?? []).map(({ from, to }) => [`requirements/${slugOf(from)}`, `requirements/${slugOf(to)}`] as const),
    ),
  );
  return [...stood].flatMap(([key, old]) => {
    const now = stands.get(becomes.get(key) ?? key);
    return now === undefined ? [] : [[old, now] as const];
  });
}

function changedEntry(old: Entry, now: Entry): readonly ChangedEntry[] {
  const renamed = slugOf(old.entry.id) !== slugOf(now.entry.id);
  const fields = fieldsChanged(old.entry, now.entry);
  if (fields.length === 0 && !renamed) return [];
  const was = sameValue(old.entry.id, now.entry.id) ? {} : { was: old.entry.id };
  return [{ ...told(now), ...was, fields }];
}

function mendedBy(reasons: readonly EntryOf<'changes'>[], before: Pack): readonly ToldEntry[] {
  const mended = new Set(reasons.flatMap(({ mends }) => (mends ?? []).map(slugOf)));
  return before.entries.errata
    .filter(({ id }) => mended.has(slugOf(id)))
    .map((entry) => told({ kind: 'errata', entry }));
}

function toldReason(entry: EntryOf<'changes'>): ToldReason {
  const { clause, recommendation, explain, reason, computable, 'computed-by': computedBy } = entry;
  return {
    ...told({ kind: 'changes', entry }),
    clause,
    ...(recommendation === undefined ? {} : { recommendation }),
    explain,
    reason,
    ...(computable === undefined ? {} : { computable }),
    ...(computedBy === undefined ? {} : { computedBy }),
  };
}

const compared = ({ manifest: { id, edition, title } }: Pack): ComparedPack => ({ id, edition, title });
