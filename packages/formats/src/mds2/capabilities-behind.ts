/** Which security capability answers which item of an outside catalogue: what crosswalks of the packs say. */
import { type EntryIndex, entriesOf, resolveRef } from '@primum/core/knowledge/entry-index';

export interface CapabilitiesBehind {
  readonly capabilities: readonly string[];
  /** itself: a crosswalk names this very item; around: only what it is part of. */
  readonly through: 'itself' | 'around';
}

/** By id of the item; an item that no crosswalk names, nor anything around it, is not in it. */
export function capabilitiesBehind(index: EntryIndex): ReadonlyMap<string, CapabilitiesBehind> {
  const named = new Map<string, string[]>();
  for (const { entry, pack } of entriesOf(index, 'crosswalks'))
    for (const ref of entry.items ?? []) {
      const item = fullId(index, 'items', ref, pack);
      named.set(item, [...(named.get(item) ?? []), fullId(index, 'capabilities', entry.capability, pack)]);
    }
  const parents = new Map(
    entriesOf(index, 'items').flatMap(({ entry, pack }) =>
      entry.in === undefined ? [] : [[entry.id, fullId(index, 'items', entry.in, pack)] as const],
    ),
  );
  const found = new Map<string, CapabilitiesBehind>();
  for (const { entry } of entriesOf(index, 'items')) {
    const seen = new Set<string>();
    for (let id: string | undefined = entry.id; id !== undefined && !seen.has(id); id = parents.get(id)) {
      seen.add(id);
      const capabilities = named.get(id);
      if (capabilities === undefined) continue;
      found.set(entry.id, { capabilities, through: id === entry.id ? 'itself' : 'around' });
      break;
    }
  }
  return found;
}

function fullId(index: EntryIndex, kind: 'items' | 'capabilities', ref: string, pack: string): string {
  return resolveRef(index, kind, ref, index.scopes.get(pack) ?? [pack]) ?? ref;
}
