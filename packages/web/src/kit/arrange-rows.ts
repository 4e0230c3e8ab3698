/** Rows of a table filtered, sorted and put into groups: what a person asked to see, in order. */

export interface SortableColumn<Row> {
  readonly id: string;
  /** What the column is sorted and grouped by; absent: it cannot be. */
  readonly value?: (row: Row) => string | number;
  /** Text that a filter looks into, where it is not the value. */
  readonly text?: (row: Row) => string;
}

export interface Arrangement {
  readonly filter: string;
  readonly sort?: { readonly column: string; readonly down: boolean };
  /** Id of a column. */
  readonly group?: string;
}

export type Line<Row> =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'row'; readonly row: Row };

/** Equal rows keep their order. Every word of the filter must be found somewhere in the row. */
export function arrangeRows<Row>(
  rows: readonly Row[],
  columns: readonly SortableColumn<Row>[],
  { filter, sort, group }: Arrangement,
): Line<Row>[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => holdsAll(row, columns, words));
  const sorted = sortedBy(found, columns.find(({ id }) => id === sort?.column)?.value, sort?.down === true);
  const groupOf = columns.find(({ id }) => id === group)?.value;
  if (groupOf === undefined) return sorted.map((row) => ({ kind: 'row', row }));
  return [...Map.groupBy(sorted, (row) => String(groupOf(row)))].flatMap(([title, members]): Line<Row>[] => [
    { kind: 'group', key: `group ${title}`, title, count: members.length },
    ...members.map((row) => ({ kind: 'row' as const, row })),
  ]);
}

function holdsAll<Row>(row: Row, columns: readonly SortableColumn<Row>[], words: readonly string[]): boolean {
  const whole = columns
    .map(({ value, text }) => text?.(row) ?? String(value?.(row) ?? ''))
    .join('\n')
    .toLowerCase();
  return words.every((word) => whole.includes(word));
}

function sortedBy<Row>(rows: readonly Row[], value: SortableColumn<Row>['value'], down: boolean): readonly Row[] {
  if (value === undefined) return rows;
  const way = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (typeof x === 'number' && typeof y === 'number') return (x - y) * way;
    return String(x).localeCompare(String(y), undefined, { numeric: true }) * way;
  });
}
