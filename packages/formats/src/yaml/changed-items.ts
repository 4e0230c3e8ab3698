/** Which items of which lists a change of a document is about. */
import { sameValue } from '@primum/core/dossier/same-value';

/** Items that stand together, one before the first change among them where there is one, so that each has its neighbour. */
export interface ItemRange {
  /** Field of the document. */
  readonly list: string;
  /** Position of the first, before and after. */
  readonly from: number;
  readonly before: readonly unknown[];
  readonly after: readonly unknown[];
}

interface Change {
  readonly before: unknown;
  readonly after: unknown;
  readonly origins: ReadonlyMap<object, object>;
}

/** Undefined where anything but items of `lists` changes, or where a list would be left or begun without any. */
export function changedItems({ before, after, origins }: Change, lists: ReadonlySet<string>): ItemRange[] | undefined {
  if (!isFields(before) || !isFields(after)) return undefined;
  const names = Object.keys(before);
  if (!sameValue(names, Object.keys(after))) return undefined;
  const ranges: ItemRange[] = [];
  for (const name of names) {
    const [old, now] = [before[name], after[name]];
    if (Array.isArray(old) && Array.isArray(now) && lists.has(name)) {
      const range = rangeOf(name, old, now, origins);
      if (range === undefined) continue;
      if (range.before.length === 0 || range.after.length === 0) return undefined;
      ranges.push(range);
    } else if (!sameValue(old, now)) return undefined;
  }
  return ranges;
}

/** Undefined where nothing changes. */
function rangeOf(
  list: string,
  old: readonly unknown[],
  now: readonly unknown[],
  origins: ReadonlyMap<object, object>,
): ItemRange | undefined {
  const stays = (one: unknown, other: unknown) =>
    (typeof other === 'object' && other !== null ? origins.get(other) === one : one === other) && sameValue(one, other);
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && stays(old[head], now[head])) head += 1;
  if (head === old.length && head === now.length) return undefined;
  let tail = 0;
  while (tail < shorter - head && stays(old[old.length - 1 - tail], now[now.length - 1 - tail])) tail += 1;
  const from = Math.max(0, head - 1);
  // What comes first has its neighbour behind it.
  const behind = head === 0 ? Math.max(0, tail - 1) : tail;
  return { list, from, before: old.slice(from, old.length - behind), after: now.slice(from, now.length - behind) };
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
