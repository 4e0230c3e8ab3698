/** Which thing of a list is which of the list before: by what identifies it, not by its position. */

type Fields = Readonly<Record<string, unknown>>;

export interface MatchedItems {
  /** Position before and after, in the order after. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Positions before. */
  readonly removed: readonly number[];
  /** Positions after. */
  readonly added: readonly number[];
  /** Whether those that are in both stand in another order. */
  readonly reordered: boolean;
}

/** What identifies a thing of a dossier that has no id. */
const IDENTITIES = [
  ['control', 'at'],
  ['trust', 'at'],
  ['template', 'harm', 'at'],
  ['from', 'relation', 'to'],
  ['from', 'to'],
  ['about'],
  ['answers', 'by'],
] as const;

export function matchItems(before: readonly Fields[], after: readonly Fields[]): MatchedItems {
  const pairs: [number, number][] = [];
  const match = (keyOf: (thing: Fields, places: Set<number>) => string | undefined) => {
    const [left, right] = [new Set<number>(), new Set<number>()];
    for (const [from] of pairs) left.add(from);
    for (const [, to] of pairs) right.add(to);
    const open = new Map<string, number[]>();
    before.forEach((thing, index) => {
      const key = left.has(index) ? undefined : keyOf(thing, left);
      if (key === undefined) return;
      const list = open.get(key);
      if (list === undefined) open.set(key, [index]);
      else list.push(index);
    });
    for (const list of open.values()) list.reverse();
    after.forEach((thing, index) => {
      const key = right.has(index) ? undefined : keyOf(thing, right);
      const from = key === undefined ? undefined : open.get(key)?.pop();
      if (from !== undefined) pairs.push([from, index]);
    });
  };
  match(identityOf);
  match(looseIdentityOf);
  pairs.sort((a, b) => a[1] - b[1]);
  const [kept, found] = [new Set(pairs.map(([from]) => from)), new Set(pairs.map(([, to]) => to))];
  return {
    pairs,
    removed: [...before.keys()].filter((index) => !kept.has(index)),
    added: [...after.keys()].filter((index) => !found.has(index)),
    reordered: pairs.some(([from], index) => index > 0 && from < (pairs[index - 1]?.[0] ?? 0)),
  };
}

function identityOf(thing: Fields): string {
  if (thing['id'] !== undefined) return canonical(['id', thing['id']]);
  const fields = IDENTITIES.find((names) => names.every((name) => name === 'harm' || thing[name] !== undefined));
  return canonical(fields === undefined ? thing : fields.map((name) => thing[name] ?? null));
}

/** A control that moved to other places is still that control. Things with ids are never taken for each other. */
function looseIdentityOf(thing: Fields): string | undefined {
  if (thing['id'] !== undefined) return undefined;
  const first = thing['control'] ?? thing['trust'] ?? thing['template'];
  return first === undefined ? undefined : canonical(first);
}

/** The same text for the same value, in whatever order its fields stand. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
