/** Rows of numbers in one flat array: row i is items[starts[i]] up to items[starts[i + 1] - 1]. What the engines walk instead of objects. */
export interface Rows {
  /** One more than there are rows. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, row) => {
    starts[row + 1] = (starts[row] ?? 0) + list.length;
  });
  const items = new Int32Array(starts[lists.length] ?? 0);
  lists.forEach((list, row) => items.set(list, starts[row]));
  return { starts, items };
}

/** Row n of the result lists the rows that hold n, in ascending order. `count`: how many numbers there are. */
export function reversedRows({ starts, items }: Rows, count: number): Rows {
  const turned = new Int32Array(count + 1);
  for (const item of items) turned[item + 1] = (turned[item + 1] ?? 0) + 1;
  for (let n = 0; n < count; n += 1) turned[n + 1] = (turned[n + 1] ?? 0) + (turned[n] ?? 0);
  const next = turned.slice(0, count);
  const found = new Int32Array(items.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const item = items[at] ?? 0;
      const place = next[item] ?? 0;
      found[place] = row;
      next[item] = place + 1;
    }
  }
  return { starts: turned, items: found };
}

/** A view, not a copy. */
export function rowAt(rows: Rows, row: number): Int32Array {
  return rows.items.subarray(rows.starts[row], rows.starts[row + 1]);
}

/** The list itself where nothing in it comes twice. For short lists. */
export function distinct(list: readonly number[]): readonly number[] {
  return list.some((item, at) => list.indexOf(item) !== at) ? [...new Set(list)] : list;
}
