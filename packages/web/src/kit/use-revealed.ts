/** A row that an address names comes into sight; one that is in sight stays where the hand is. */
import { type RefObject, useEffect, useRef } from 'react';
import type { Line } from './arrange-rows.ts';
import type { TableProps } from './column.ts';

type Scroll = (index: number, options: { readonly align: 'center' }) => void;

/** When another row is opened than before; not again while people scroll or sort. */
export function useRevealed<Row>(
  lines: readonly Line<Row>[],
  { opened, keyOf }: Pick<TableProps<Row>, 'opened' | 'keyOf'>,
  scroller: RefObject<HTMLElement | null>,
  scrollTo: Scroll,
): void {
  const shown = useRef<string>(undefined);
  const at = opened === undefined ? -1 : lines.findIndex((line) => line.kind === 'row' && keyOf(line.row) === opened);
  useEffect(() => {
    if (opened === undefined) shown.current = undefined;
    if (at < 0 || shown.current === opened) return;
    shown.current = opened;
    const row = () => scroller.current?.querySelector<HTMLElement>(`tr[data-index="${at}"]`) ?? undefined;
    if (isInSight(row())) return;
    // Heights are only guessed before rows are drawn: once the row is in the page, the page itself goes to it.
    const come = (frames: number) => {
      scrollTo(at, { align: 'center' });
      requestAnimationFrame(() => {
        const found = row();
        if (found !== undefined) found.scrollIntoView({ block: 'start' });
        if (!isInSight(found) && frames > 0) come(frames - 1);
      });
    };
    come(20);
  }, [opened, at, scroller, scrollTo]);
}

/** Wholly inside the window and the box that scrolls it. */
function isInSight(row: HTMLElement | undefined): boolean {
  const box = row?.closest('table')?.parentElement?.getBoundingClientRect();
  if (row === undefined || box === undefined) return false;
  const { top, bottom } = row.getBoundingClientRect();
  return top >= Math.max(0, box.top) && bottom <= Math.min(innerHeight, box.bottom);
}
