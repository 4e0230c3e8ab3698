/**
 * A table in which people compare: only the rows in view are in the page, so that thousands stay fast. Sorted by its heads,
 * filtered and grouped above, walked with j, k, Enter. On narrow screens each row becomes a small list.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Arrangement, arrangeRows, type Line } from './arrange-rows.ts';
import type { TableProps } from './column.ts';
import classes from './data-table.module.css';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';
import { useRevealed } from './use-revealed.ts';
import { useTableKeys } from './use-table-keys.ts';

const NOTHING: Arrangement = { filter: '' };

export function DataTable<Row>(props: TableProps<Row>) {
  const { rows, columns, arrangement, remote } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const isRemote = remote !== undefined;
  const lines = useMemo(
    () => arrangeRows(rows, columns, isRemote ? NOTHING : arrangement),
    [rows, columns, arrangement, isRemote],
  );
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 8,
    getItemKey: (index) => keyOfLine(lines[index], props.keyOf),
  });
  const keys = useTableKeys(lines, { onOpen: props.onOpen, onKey: props.onKey, reveal: virtual.scrollToIndex });
  useRevealed(lines, props, scroller, virtual.scrollToIndex);
  const items = virtual.getVirtualItems();
  useMore(items.at(-1)?.index, lines.length, remote);
  const [first, last] = [items[0], items.at(-1)];
  return (
    <div className={classes['scroller']} ref={scroller}>
      {lines.length === 0 ? <p className={classes['none']}>{t('risk.noMatch')}</p> : null}
      <table
        className={classes['table']}
        aria-label={props.label}
        aria-rowcount={lines.length + 1}
        data-wide={columns.length > 8}
        onKeyDown={keys.press}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col
              key={id}
              style={{ width: `${(100 * width) / columns.reduce((sum, column) => sum + column.width, 0)}%` }}
            />
          ))}
        </colgroup>
        <TableHead columns={columns} arrangement={arrangement} onArrange={props.onArrange} />
        <tbody>
          <Gap height={first?.start ?? 0} />
          {items.map(({ index, key }) => {
            const line = lines[index];
            return line === undefined ? null : (
              <TableRow
                key={key}
                {...{ line, index, columns, keys, opened: props.opened, keyOf: props.keyOf }}
                measure={virtual.measureElement}
              />
            );
          })}
          <Gap height={virtual.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  );
}

function keyOfLine<Row>(line: Line<Row> | undefined, keyOf: (row: Row) => string): string {
  if (line === undefined) return '';
  return line.kind === 'group' ? line.key : keyOf(line.row);
}

/** Keeps the place of rows that are not in the page. */
function Gap({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden="true" className={classes['gap']}>
      <td style={{ height }} />
    </tr>
  );
}

/** Asks for the next page when the end comes near. */
function useMore(last: number | undefined, count: number, remote: TableProps<unknown>['remote']): void {
  const near = last !== undefined && last > count - 20;
  const onMore = remote?.onMore;
  const more = remote?.more === true;
  useEffect(() => {
    if (near && more) onMore?.();
  }, [near, more, onMore]);
}
