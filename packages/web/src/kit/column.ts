/** What a table is told: its columns, its rows, and what is done with them. */
import type { ReactNode } from 'react';
import type { Arrangement, SortableColumn } from './arrange-rows.ts';

export interface Column<Row> extends SortableColumn<Row> {
  readonly title: string;
  /** Explains the head, as a Term. */
  readonly head?: ReactNode;
  /** Share of the width. */
  readonly width: number;
  readonly cell: (row: Row) => ReactNode;
}

export interface TableProps<Row> {
  /** What the table lists, for those who do not see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly keyOf: (row: Row) => string;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  /** The server filters and sorts; rows come page by page. */
  readonly remote?: { readonly more: boolean; readonly onMore: () => void };
  readonly onOpen?: (row: Row) => void;
  /** Letters beside j and k, pressed on a row. */
  readonly onKey?: (key: string, row: Row) => void;
  /** Key of the row whose chain is open. */
  readonly opened?: string | undefined;
}
