/** What a control of an OSCAL file is in the packs: by our own id, or by the code that a catalogue gives it. */
import { type EntryIndex, entriesOf } from '@primum/core/knowledge/entry-index';
import { entryIdOf } from './own-marks.ts';

export interface FoundEntry {
  readonly kind: 'requirements' | 'items';
  readonly id: string;
}

/** `ac-11.1`, `AC-11(1)` and the statement `ac-11.1_smt.a` are one item; undefined where the packs have nothing like it. */
export function entryFinder(index: EntryIndex): (controlId: string) => FoundEntry | undefined {
  const byId = new Map<string, FoundEntry>();
  const byCode = new Map<string, FoundEntry[]>();
  for (const kind of ['requirements', 'items'] as const)
    for (const { entry } of entriesOf(index, kind)) {
      const found = { kind, id: entry.id };
      byId.set(entry.id, found);
      if (!('code' in entry)) continue;
      const code = plainCode(entry.code);
      byCode.set(code, [...(byCode.get(code) ?? []), found]);
    }
  return (controlId) => {
    const control = controlId.replace(/_(smt|obj|gdn|asm)\b.*$/, '');
    const own = entryIdOf(control);
    const known = own === undefined ? undefined : byId.get(own);
    if (known !== undefined) return known;
    // A code that two catalogues have says nothing.
    const [first, second] = byCode.get(plainCode(control)) ?? [];
    return second === undefined ? first : undefined;
  };
}

function plainCode(code: string): string {
  return code
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('-');
}
