import type { Arrangement } from './arrange-rows.ts';
import type { Column } from './column.ts';
import classes from './data-table.module.css';

interface Props<Row> {
  readonly columns: readonly Column<Row>[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
}

/** A press on a head sorts by it; a second turns round; a third gives back the order as it came. */
export function TableHead<Row>({ columns, arrangement, onArrange }: Props<Row>) {
  const { sort } = arrangement;
  return (
    <thead>
      <tr>
        {columns.map(({ id, title, head, value }) => {
          const way = sort?.column !== id ? undefined : sort.down ? 'descending' : 'ascending';
          const sign = way === undefined ? '' : way === 'ascending' ? ' ▲' : ' ▼';
          return (
            <th key={id} scope="col" {...(way === undefined ? {} : { 'aria-sort': way })}>
              {value === undefined ? (
                (head ?? title)
              ) : (
                <span className={classes['head']}>
                  {head}
                  <button type="button" className={classes['sort']} onClick={() => onArrange(turned(arrangement, id))}>
                    {head === undefined ? title : <span aria-label={title}>{way === undefined ? '↕' : ''}</span>}
                    <span aria-hidden="true">{sign}</span>
                  </button>
                </span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function turned({ sort, ...rest }: Arrangement, column: string): Arrangement {
  if (sort?.column !== column) return { ...rest, sort: { column, down: false } };
  return sort.down ? rest : { ...rest, sort: { column, down: true } };
}
