/** Arrangements of a table that somebody gave a name, kept in this browser: what one person looks for is no part of a dossier. */
import type { Arrangement } from './arrange-rows.ts';

export interface KeptView {
  readonly title: string;
  readonly arrangement: Arrangement;
}

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const MOST = 30;

/** By title; what was kept in another shape is left out. */
export function keptViews(table: string, shelf: Shelf): readonly KeptView[] {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(keyOf(table)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

/** One of the same title gives way; of too many the oldest. */
export function withView(views: readonly KeptView[], view: KeptView): readonly KeptView[] {
  return [...views.filter(({ title }) => title !== view.title), view].slice(-MOST);
}

export function keepViews(table: string, views: readonly KeptView[], shelf: Shelf): void {
  if (views.length === 0) shelf.removeItem(keyOf(table));
  else shelf.setItem(keyOf(table), JSON.stringify(views));
}

function keyOf(table: string): string {
  return `primum-views-${table}`;
}

function isView(value: unknown): value is KeptView {
  if (typeof value !== 'object' || value === null || !('title' in value) || !('arrangement' in value)) return false;
  const { title, arrangement } = value;
  if (typeof title !== 'string' || typeof arrangement !== 'object' || arrangement === null) return false;
  const { filter, group, sort } = arrangement as Readonly<Record<string, unknown>>;
  return typeof filter === 'string' && isTextOrNone(group) && (sort === undefined || isSort(sort));
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

function isSort(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'column' in value &&
    typeof value.column === 'string' &&
    'down' in value &&
    typeof value.down === 'boolean'
  );
}
