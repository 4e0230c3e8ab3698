/** Patterns of the packs that are about a control. */
import type { ConflictPatternEntry } from '../../knowledge/conflict-pattern-entry.ts';
import { entriesOf, entryOf, resolveRef } from '../../knowledge/entry-index.ts';
import type { Knowledge } from '../../knowledge/join-packs.ts';

/** `controls`: full ids. In the order of the packs. */
export function patternsFor({ index }: Knowledge, controls: readonly string[]): ConflictPatternEntry[] {
  return entriesOf(index, 'conflict-patterns').flatMap(({ entry, pack }) => {
    const scope = index.scopes.get(pack) ?? [pack];
    const about = new Set(entry.about.flatMap((ref) => resolveRef(index, 'controls', ref, scope) ?? []));
    return controls.some((control) => about.has(control)) ? [entry] : [];
  });
}

/** The pattern that a worksheet names; undefined where it names none or an unknown one. */
export function patternNamed({ index }: Knowledge, ref: string | undefined): ConflictPatternEntry | undefined {
  const id = ref === undefined ? undefined : resolveRef(index, 'conflict-patterns', ref, index.packs);
  return id === undefined ? undefined : entryOf(index, 'conflict-patterns', id);
}
