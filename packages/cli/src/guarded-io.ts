/**
 * The last gate before a terminal. Whatever a command prints, text of a dossier, a pack or a file name included, only our own
 * colours and the line of progress may steer it.
 */
import type { Io } from './io.ts';
import { CLEAR_LINE } from './progress.ts';

// A colour, or any sign that steers. The ends of lines of CSV (RFC 4180) and its first sign, by which programs know UTF-8, pass.
const SIGNS =
  // oxlint-disable-next-line no-control-regex
  /\u001b\[[\d;]*m|\r(?!\n)|(?<!^)\ufeff|[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export function guardedIo(io: Io): Io {
  return {
    ...io,
    out: (text) => io.out(guarded(text, io.colours)),
    err: (text) => io.err(guarded(text, io.errColours)),
  };
}

function guarded(text: string, colours: boolean): string {
  const start = text.startsWith(CLEAR_LINE) ? CLEAR_LINE : '';
  return start + text.slice(start.length).replace(SIGNS, (sign) => (colours && sign.endsWith('m') ? sign : ' '));
}
