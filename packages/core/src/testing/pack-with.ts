/** A pack with given entries, parsed by the schemas of real packs, for tests. */
import { ENTRY_KINDS, type EntryKind, type Pack, PackManifest } from '../knowledge/pack.ts';

const source = { document: 'own work', mark: 'proposal' };

/** Each with its slug as `id`. */
export type PackEntriesWritten = { readonly [K in EntryKind]?: readonly object[] };

/** Entries by kind; an entry needs its slug as `id`, and gets title and source where it has none. */
export function packWith(
  id: string,
  entries: PackEntriesWritten,
  requires: readonly string[] = [],
  edition = '2026.1',
): Pack {
  const manifest = PackManifest.parse({
    id,
    title: id,
    edition,
    'effective-on': '2026-01-01',
    licence: 'Apache-2.0',
    source,
    'reviewed-on': '2026-01-01',
    'review-by': '2027-01-01',
    requires,
  });
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  const parsed: unknown = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      (entries[kind] ?? []).map((one) => {
        const { id: slug, ...rest } = one as { readonly id: string };
        return ENTRY_KINDS[kind].parse({ title: slug, source, ...rest, id: `${id}/${slug}` });
      }),
    ]),
  );
  return { manifest, entries: parsed as Pack['entries'] };
}
