/** Walks a table by keyboard: j and k or arrows move, Home and End jump, Enter opens, further letters are passed on. */
import { type KeyboardEvent, useState } from 'react';
import type { Line } from './arrange-rows.ts';

export interface TableKeys {
  /** Index of the line in hand. */
  readonly active: number;
  readonly take: (index: number) => void;
  readonly press: (event: KeyboardEvent<HTMLTableElement>) => void;
}

interface Doing<Row> {
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly onKey: ((key: string, row: Row) => void) | undefined;
  readonly reveal: (index: number) => void;
}

const STEPS: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

export function useTableKeys<Row>(lines: readonly Line<Row>[], { onOpen, onKey, reveal }: Doing<Row>): TableKeys {
  const [chosen, setChosen] = useState(0);
  const active = nextRow(lines, Math.min(chosen, lines.length - 1), 1);
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const target = targetOf(event.key, active, lines);
    if (target !== undefined) {
      event.preventDefault();
      setChosen(target);
      reveal(target);
      const table = event.currentTarget;
      requestAnimationFrame(() => table.querySelector<HTMLElement>(`tr[data-index="${target}"]`)?.focus());
      return;
    }
    const line = lines[active];
    if (line?.kind !== 'row' || !(event.target instanceof HTMLTableRowElement)) return;
    if (event.key === 'Enter') onOpen?.(line.row);
    else if (event.key.length === 1) onKey?.(event.key, line.row);
  };
  return { active, take: setChosen, press };
}

function targetOf<Row>(key: string, from: number, lines: readonly Line<Row>[]): number | undefined {
  if (key === 'Home') return nextRow(lines, 0, 1);
  if (key === 'End') return nextRow(lines, lines.length - 1, -1);
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const wanted = Math.max(0, Math.min(lines.length - 1, from + step));
  return nextRow(lines, wanted, step > 0 ? 1 : -1);
}

/** The nearest line that is a row, from a line on in one direction, else in the other. */
export function nextRow<Row>(lines: readonly Line<Row>[], from: number, way: 1 | -1): number {
  for (const step of [way, -way]) {
    for (let at = Math.max(0, from); at >= 0 && at < lines.length; at += step) {
      if (lines[at]?.kind === 'row') return at;
    }
  }
  return 0;
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
