/** A pack of law made for tests, beside the tiny pack: entries are parsed by the same schemas as real ones. */
import { ENTRY_KINDS, type EntryKind, type Pack, PackManifest } from '../knowledge/pack.ts';

const source = { document: 'Act for tests', clause: '1', mark: 'seen' } as const;

export type LawEntries = { readonly [K in EntryKind]?: readonly object[] };

/** Requirements need no more than what they are about: the rest is filled in. */
export function lawPack(entries: LawEntries, edition = '2026.1'): Pack {
  const manifest = PackManifest.parse({
    id: 'law',
    title: 'Law for tests',
    edition,
    'effective-on': '2026-01-01',
    licence: 'Apache-2.0',
    source,
    'reviewed-on': '2026-01-01',
    'review-by': '2027-01-01',
    requires: ['tiny'],
  });
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  const parsed: unknown = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      (entries[kind] ?? []).map((one) => ENTRY_KINDS[kind].parse({ ...DEFAULTS[kind], source, ...titled(one) })),
    ]),
  );
  return { manifest, entries: parsed as Pack['entries'] };
}

const DEFAULTS: { readonly [K in EntryKind]?: object } = {
  instruments: { short: 'Act', nature: 'law', cite: 'Act for tests' },
  requirements: {
    explain: 'Asked for tests.',
    instrument: 'act',
    clause: '1',
    status: 'in-force',
    'checked-on': '2026-01-01',
    force: 'must',
    roles: ['manufacturer'],
  },
  'evidence-kinds': { explain: 'Made for tests.' },
};

function titled(one: object): object {
  const { id } = one as { readonly id: string };
  return { title: id, ...one, id: `law/${id}` };
}
