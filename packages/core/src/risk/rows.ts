/** Rows of numbers in one flat array: row i is items[starts[i]] up to items[starts[i + 1] - 1]. What the engines walk instead of objects. */
export interface Rows {
  /** One more than there are rows. */
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export function rowsOf(lists: readonly (readonly number[])[]): Rows {
  return rowsFrom(lists, (list) => list);
}

/** Row by row the list that each thing has. */
export function rowsFrom<T>(things: readonly T[], listOf: (thing: T) => readonly number[]): Rows {
  const rows = growingRows(things.length);
  for (const thing of things) rows.addRow(listOf(thing));
  return rows.done();
}

/** Rows under construction, so that several can be filled in one walk over the things: walking far apart things is what takes time. */
export interface GrowingRows {
  addRow(list: readonly number[]): void;
  done(): Rows;
}

export function growingRows(count: number): GrowingRows {
  const starts = new Int32Array(count + 1);
  let items = new Int32Array(2 * count + 16);
  let row = 0;
  let end = 0;
  return {
    addRow: (list) => {
      if (end + list.length > items.length) items = larger(items, end + list.length);
      for (let at = 0; at < list.length; at += 1) items[end + at] = list[at] as number;
      end += list.length;
      row += 1;
      starts[row] = end;
    },
    done: () => ({ starts, items: items.slice(0, end) }),
  };
}

function larger(items: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(least, 2 * items.length));
  grown.set(items);
  return grown;
}

type Fill = (row: number, add: (item: number) => void) => void;

/** Rows filled one after the other, without a list for each: with half a million rows the lists are most of the time. */
export function rowsFilled(count: number, fill: Fill): Rows {
  return filled(count, fill, false);
}

/** The same, each item once in its row. For short rows. */
export function distinctRows(count: number, fill: Fill): Rows {
  return filled(count, fill, true);
}

function filled(count: number, fill: Fill, once: boolean): Rows {
  const starts = new Int32Array(count + 1);
  let items = new Int32Array(4 * count + 16);
  let begin = 0;
  let end = 0;
  const add = (item: number): void => {
    if (once) for (let at = begin; at < end; at += 1) if (items[at] === item) return;
    if (end === items.length) items = larger(items, end + 1);
    items[end] = item;
    end += 1;
  };
  for (let row = 0; row < count; row += 1) {
    begin = end;
    fill(row, add);
    starts[row + 1] = end;
  }
  return { starts, items: items.slice(0, end) };
}

/** Row n of the result lists the rows that hold n, in ascending order. `count`: how many numbers there are. */
export function reversedRows({ starts, items }: Rows, count: number): Rows {
  const turned = new Int32Array(count + 1);
  for (let at = 0; at < items.length; at += 1) {
    const above = (items[at] as number) + 1;
    turned[above] = (turned[above] as number) + 1;
  }
  for (let n = 0; n < count; n += 1) turned[n + 1] = (turned[n + 1] as number) + (turned[n] as number);
  const next = turned.slice(0, count);
  const found = new Int32Array(items.length);
  for (let row = 0; row + 1 < starts.length; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) {
      const item = items[at] as number;
      const place = next[item] as number;
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
