/** A register as CSV by RFC 4180, with a byte order mark so that spreadsheets read it as UTF-8. */
import type { Cell, Register } from './registers.ts';

export function csvOf({ columns, rows }: Register): string {
  const lines = [columns, ...rows].map((row) => row.map(csvField).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/**
 * A spreadsheet takes text that begins with one of these for a formula, also after blanks. An apostrophe before it makes it
 * text again. Numbers are written as they are.
 */
const FORMULA = /^[\s\ufeff]*[=+\-@\t\r|%＝＋－＠]/;

export function csvField(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(text) || text.trim() !== text ? `"${text.replaceAll('"', '""')}"` : text;
}
