/** What a type descends from, while packs are being joined and nothing is compiled yet. */
import { entriesOf, resolveRef } from './entry-index.ts';
import type { Resolver } from './resolver.ts';

/** Full id of an entry that a pack refers to; undefined without a fault where there is none. */
export function find(
  { index }: Resolver,
  kind: 'asset-types' | 'trust-attributes',
  ref: string,
  pack: string,
): string | undefined {
  return resolveRef(index, kind, ref, index.scopes.get(pack) ?? [pack]);
}

/** All that a type is a kind of: itself first; unknown parents are told of elsewhere, and cycles end. */
export function ancestorFinder(resolver: Resolver): (type: string) => readonly string[] {
  const parents = new Map(
    entriesOf(resolver.index, 'asset-types').map(({ entry, pack }) => [
      entry.id,
      (entry.is ?? []).flatMap((type) => find(resolver, 'asset-types', type, pack) ?? []),
    ]),
  );
  return (type) => {
    const found = new Set([type]);
    for (const above of found) for (const parent of parents.get(above) ?? []) found.add(parent);
    return [...found];
  };
}
