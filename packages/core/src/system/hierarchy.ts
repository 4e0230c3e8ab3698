/** Kinds with several parents each (asset types, relations), as integers: what is a kind of what, found without walking. */
export interface Hierarchy {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Itself first, then every kind above it. */
  readonly ancestors: readonly (readonly number[])[];
  /** fits(kind)[other] = 1 where other is the kind or descends from it. */
  fits(kind: number): Uint8Array;
}

/** Unknown parents are left out and cycles do no harm: checking them is for whoever reads the knowledge. */
export function hierarchyOf(kinds: readonly { readonly id: string; readonly parents: readonly string[] }[]): Hierarchy {
  const ids = kinds.map((kind) => kind.id);
  const index = new Map(ids.map((id, at) => [id, at]));
  const parents = kinds.map((kind) => kind.parents.flatMap((parent) => index.get(parent) ?? []));
  const ancestors = ids.map((_, at) => climb(at, parents));
  const rows: (Uint8Array | undefined)[] = [];
  return {
    ids,
    index,
    ancestors,
    fits: (kind) => {
      const row = rows[kind] ?? descendantsOf(kind, ancestors);
      rows[kind] = row;
      return row;
    },
  };
}

function climb(start: number, parents: readonly (readonly number[])[]): number[] {
  const found = new Set([start]);
  for (const kind of found) for (const parent of parents[kind] ?? []) found.add(parent);
  return [...found];
}

function descendantsOf(kind: number, ancestors: readonly (readonly number[])[]): Uint8Array {
  const row = new Uint8Array(ancestors.length);
  ancestors.forEach((above, other) => {
    if (above.includes(kind)) row[other] = 1;
  });
  return row;
}
