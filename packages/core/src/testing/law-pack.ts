/** A pack of law made for tests, beside the tiny pack. */
import type { EntryKind, Pack } from '../knowledge/pack.ts';
import { type PackEntriesWritten, packWith } from './pack-with.ts';

const source = { document: 'Act for tests', clause: '1', mark: 'seen' } as const;

export type LawEntries = PackEntriesWritten;

/** Requirements need no more than what they are about: the rest is filled in. */
export function lawPack(entries: LawEntries, edition = '2026.1'): Pack {
  const kinds = Object.keys(entries) as EntryKind[];
  const whole = Object.fromEntries(
    kinds.map((kind) => [kind, (entries[kind] ?? []).map((one) => ({ ...DEFAULTS[kind], source, ...one }))]),
  );
  return packWith('law', whole, ['tiny'], edition);
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
