/** The entries of a pack that somebody looks for: by kind, by words in them, by how sure they are, and requirements by whom they ask and when. */
import type { Stage } from './clinical-kinds.ts';
import type { Mark } from './entry.ts';
import { KINDS } from './entry-index.ts';
import type { EntryKind, EntryOf, Pack } from './pack.ts';
import type { RequirementEntry, Role, Status } from './requirement-entry.ts';

export interface EntryFilter {
  /** Of ENTRY_KINDS; nothing has another. */
  readonly kind?: string | undefined;
  /** Each of them stands somewhere in the entry, in small or capital letters. */
  readonly words?: string | undefined;
  readonly mark?: Mark | undefined;
  /** This and what follows only requirements have: asked for one of them, no other kind of entry fits. */
  readonly status?: Status | undefined;
  readonly role?: Role | undefined;
  /** A requirement that names no stage is one of all stages. */
  readonly stage?: Stage | undefined;
  /** ISO day on which it applies. */
  readonly on?: string | undefined;
}

export interface Validity {
  /** First and last day on which it applies, its own or those of its instrument in the same pack; absent: none is told. */
  readonly from?: string;
  readonly to?: string;
}

export interface FoundEntry {
  readonly kind: EntryKind;
  readonly entry: EntryOf<EntryKind>;
  /** Of a requirement. */
  readonly valid?: Validity;
}

/** In the order of the pack, kind by kind. */
export function findEntries(pack: Pack, filter: EntryFilter): readonly FoundEntry[] {
  const words = (filter.words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return KINDS.filter((kind) => filter.kind === undefined || filter.kind === kind)
    .flatMap((kind) => foundOf(pack, kind))
    .filter((found) => fits(found, filter) && holdsAll(found, words));
}

function foundOf(pack: Pack, kind: EntryKind): readonly FoundEntry[] {
  if (kind !== 'requirements') return pack.entries[kind].map((entry) => ({ kind, entry }));
  return pack.entries.requirements.map((entry) => ({ kind, entry, valid: validityOf(pack, entry) }));
}

/** An instrument of another pack is not at hand here. */
function validityOf({ manifest, entries }: Pack, entry: RequirementEntry): Validity {
  const named = entry.instrument.includes('/') ? entry.instrument : `${manifest.id}/${entry.instrument}`;
  const of = entries.instruments.find(({ id }) => id === named);
  const [from, to] = [entry.from ?? of?.from, entry.to ?? of?.to];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function fits({ entry, valid }: FoundEntry, { mark, status, role, stage, on }: EntryFilter): boolean {
  if (mark !== undefined && entry.source.mark !== mark) return false;
  if (status === undefined && role === undefined && stage === undefined && on === undefined) return true;
  if (valid === undefined || !('checked-on' in entry)) return false;
  return (
    (status === undefined || entry.status === status) &&
    (role === undefined || entry.roles.includes(role)) &&
    (stage === undefined || entry.stages === undefined || entry.stages.includes(stage)) &&
    (on === undefined || ((valid.from ?? on) <= on && on <= (valid.to ?? on)))
  );
}

function holdsAll({ entry }: FoundEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = JSON.stringify(entry).toLowerCase();
  return words.every((word) => text.includes(word));
}
