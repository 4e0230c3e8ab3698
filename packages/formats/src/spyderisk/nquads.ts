/**
 * N-Quads (W3C Recommendation, 25 February 2014): one statement per line. Reads the whole text or nothing: where one line is
 * broken no quad is returned, so a file that was cut is never half read.
 */
import type { LocatedFault } from '@primum/core/fault';

/** Terms as plain strings: an IRI without its angle brackets, a blank node as `_:name`, a literal as its unescaped value. */
export interface Quad {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
  /** The object is a literal; its datatype or language is checked and left out. */
  readonly literal: boolean;
  /** Empty: the default graph. */
  readonly graph: string;
}

export interface NQuads {
  /** Empty where there is any fault. */
  readonly quads: readonly Quad[];
  readonly faults: readonly LocatedFault[];
}

/** Faults told at most; beyond it one says how many lines more are broken. */
const FAULTS_TOLD = 50;

const QUOTE = 0x22;
const LESS = 0x3c;
const DOT = 0x2e;
const HASH = 0x23;
const SPACE = 0x20;
const TAB = 0x09;
const UNDERSCORE = 0x5f;
const AT = 0x40;
const CARET = 0x5e;
const CARRIAGE_RETURN = 0x0d;

/** `file` is only named in faults. */
export function parseNQuads(text: string, file: string): NQuads {
  const quads: Quad[] = [];
  const faults: LocatedFault[] = [];
  let broken = 0;
  let line = 0;
  let start = text.codePointAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    line += 1;
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const result = parseLine(text, start, end);
    if (result !== undefined && 'expected' in result) {
      broken += 1;
      if (faults.length < FAULTS_TOLD) {
        faults.push(faultAt(result, { file, line, column: result.at - start + 1, last: newline === -1 }));
      }
    } else if (result !== undefined && broken === 0) quads.push(result);
    start = end + 1;
  }
  if (broken > faults.length) faults.push(moreFaults(file, line, broken - faults.length));
  return { quads: broken > 0 ? [] : quads, faults };
}

interface Broken {
  readonly expected: string;
  readonly at: number;
}

/** A cursor over one line; `at` moves on, `expected` is set where the line is broken. */
interface Cursor {
  readonly text: string;
  readonly end: number;
  at: number;
  literal: boolean;
  expected: string | undefined;
}

function parseLine(text: string, start: number, lineEnd: number): Quad | Broken | undefined {
  const end = lineEnd > start && text.charCodeAt(lineEnd - 1) === CARRIAGE_RETURN ? lineEnd - 1 : lineEnd;
  const cursor: Cursor = { text, end, at: start, literal: false, expected: undefined };
  skipBlanks(cursor);
  if (cursor.at >= end || text.charCodeAt(cursor.at) === HASH) return undefined;
  const subject = iriOrBlank(cursor, 'a subject: <IRI> or _:blank');
  skipBlanks(cursor);
  const predicate = iri(cursor, 'a predicate: <IRI>');
  skipBlanks(cursor);
  const object = term(cursor);
  const literal = cursor.literal;
  skipBlanks(cursor);
  const graph = peek(cursor) === DOT ? '' : iriOrBlank(cursor, 'a graph <IRI>, or a full stop');
  skipBlanks(cursor);
  if (cursor.expected === undefined && peek(cursor) !== DOT)
    cursor.expected = 'a full stop at the end of the statement';
  if (cursor.expected === undefined) {
    cursor.at += 1;
    skipBlanks(cursor);
    if (cursor.at < end && peek(cursor) !== HASH) cursor.expected = 'nothing after the full stop';
  }
  if (cursor.expected !== undefined) return { expected: cursor.expected, at: cursor.at };
  return { subject, predicate, object, literal, graph };
}

function peek(cursor: Cursor): number {
  return cursor.at < cursor.end ? cursor.text.charCodeAt(cursor.at) : -1;
}

function skipBlanks(cursor: Cursor): void {
  if (cursor.expected !== undefined) return;
  let code = peek(cursor);
  while (code === SPACE || code === TAB) {
    cursor.at += 1;
    code = peek(cursor);
  }
}

function term(cursor: Cursor): string {
  if (cursor.expected === undefined && peek(cursor) === QUOTE) {
    cursor.literal = true;
    return literalValue(cursor);
  }
  return iriOrBlank(cursor, 'an object: <IRI>, _:blank or "literal"');
}

function iriOrBlank(cursor: Cursor, expected: string): string {
  if (cursor.expected === undefined && peek(cursor) === UNDERSCORE) return blank(cursor, expected);
  return iri(cursor, expected);
}

/** Control characters (by their Unicode class), blanks and what the grammar names. */
const FORBIDDEN_IN_IRI = /[\p{Cc} <>"{}|^`]/u;

function iri(cursor: Cursor, expected: string): string {
  if (cursor.expected !== undefined) return '';
  if (peek(cursor) !== LESS) {
    cursor.expected = expected;
    return '';
  }
  const close = cursor.text.indexOf('>', cursor.at);
  if (close === -1 || close >= cursor.end) {
    cursor.expected = 'a closing > of the IRI';
    return '';
  }
  const raw = cursor.text.slice(cursor.at + 1, close);
  const value = raw.includes('\\') ? unescaped(raw) : raw;
  if (value === undefined || FORBIDDEN_IN_IRI.test(value)) {
    cursor.expected = 'an IRI without blanks, quotes or broken escapes';
    return '';
  }
  cursor.at = close + 1;
  return value;
}

const BLANK_NAME = /_:[\p{L}\p{N}_](?:[\p{L}\p{N}_.\-·]*[\p{L}\p{N}_\-·])?/uy;

function blank(cursor: Cursor, expected: string): string {
  BLANK_NAME.lastIndex = cursor.at;
  const found = BLANK_NAME.exec(cursor.text)?.[0];
  if (found === undefined) {
    cursor.expected = expected;
    return '';
  }
  cursor.at += found.length;
  return found;
}

const LANGUAGE = /@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*/y;

function literalValue(cursor: Cursor): string {
  const { text, end } = cursor;
  let close = text.indexOf('"', cursor.at + 1);
  while (close !== -1 && close < end && isEscaped(text, close, cursor.at)) close = text.indexOf('"', close + 1);
  if (close === -1 || close >= end) {
    cursor.expected = 'a closing quote of the literal';
    return '';
  }
  const raw = text.slice(cursor.at + 1, close);
  const value = raw.includes('\\') ? unescaped(raw) : raw;
  if (value === undefined) {
    cursor.expected = 'a literal with known escapes only (\\t \\n \\r \\b \\f \\" \\\' \\\\ \\uXXXX \\UXXXXXXXX)';
    return '';
  }
  cursor.at = close + 1;
  if (peek(cursor) === CARET) {
    if (!text.startsWith('^^', cursor.at)) cursor.expected = '^^ before the datatype';
    cursor.at += 2;
    iri(cursor, 'a datatype <IRI>');
  } else if (peek(cursor) === AT) {
    LANGUAGE.lastIndex = cursor.at;
    const tag = LANGUAGE.exec(text)?.[0];
    if (tag === undefined) cursor.expected = 'a language tag, as @en';
    else cursor.at += tag.length;
  }
  return value;
}

function isEscaped(text: string, quote: number, from: number): boolean {
  let before = quote - 1;
  while (before > from && text.charCodeAt(before) === 0x5c) before -= 1;
  return (quote - 1 - before) % 2 === 1;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['b', '\b'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
]);
const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]?))/gu;

/** Undefined where an escape is unknown or names no character. */
function unescaped(raw: string): string | undefined {
  let sound = true;
  const value = raw.replace(ESCAPE, (_all, short?: string, long?: string, letter?: string) => {
    const hex = short ?? long;
    const code = hex === undefined ? -1 : Number.parseInt(hex, 16);
    const replaced =
      hex === undefined ? ESCAPES.get(letter ?? '') : code > 0x10ffff ? undefined : String.fromCodePoint(code);
    if (replaced === undefined) sound = false;
    return replaced ?? '';
  });
  return sound ? value : undefined;
}

interface Where {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The last line, without a line break after it: where a cut file ends. */
  readonly last: boolean;
}

function faultAt(broken: Broken, { file, line, column, last }: Where): LocatedFault {
  return {
    severity: 'error',
    code: 'nquads-syntax',
    message: `Line ${line} is not a statement of N-Quads`,
    expected: broken.expected,
    ...(last ? { hint: 'The file ends here: it may have been cut. Fetch it again.' } : {}),
    document: file,
    path: [],
    file,
    line,
    column,
  };
}

function moreFaults(file: string, line: number, count: number): LocatedFault {
  const message = `${count} more lines are not statements of N-Quads`;
  return { severity: 'error', code: 'nquads-syntax', message, document: file, path: [], file, line, column: 1 };
}
