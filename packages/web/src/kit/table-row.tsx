import type { Line } from './arrange-rows.ts';
import type { Column } from './column.ts';
import classes from './data-table.module.css';
import type { TableKeys } from './use-table-keys.ts';

interface Props<Row> {
  readonly line: Line<Row>;
  readonly index: number;
  readonly columns: readonly Column<Row>[];
  readonly keys: TableKeys;
  readonly opened: string | undefined;
  readonly keyOf: (row: Row) => string;
  readonly measure: (element: HTMLElement | null) => void;
}

/** One row, or the heading of a group. The row in hand is the one that Tab reaches. */
export function TableRow<Row>({ line, index, columns, keys, opened, keyOf, measure }: Props<Row>) {
  const place = { 'data-index': index, 'aria-rowindex': index + 2, ref: measure };
  if (line.kind === 'group') {
    return (
      <tr {...place} className={classes['group']}>
        <th colSpan={columns.length} scope="colgroup">
          {line.title} <span className="quiet">{line.count}</span>
        </th>
      </tr>
    );
  }
  const isOpen = opened !== undefined && opened === keyOf(line.row);
  return (
    <tr
      {...place}
      {...(isOpen ? { 'data-open': true } : {})}
      tabIndex={keys.active === index ? 0 : -1}
      onFocus={() => keys.take(index)}
    >
      {columns.map(({ id, title, cell }) => (
        <td key={id} data-label={title}>
          {cell(line.row)}
        </td>
      ))}
    </tr>
  );
}
