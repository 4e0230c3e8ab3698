/** One walk over JSON text without building anything: how deep it is, names that stand twice, and where a part of it begins. */
import type { Fault } from '@primum/core/fault';

export interface JsonSlip {
  readonly code: string;
  readonly message: string;
  readonly expected?: string;
  readonly hint?: string;
  readonly offset: number;
}

/** Brackets, strings, and the rest: numbers, true, false, null. */
const TOKENS = /["{}[\]:,]|[^\s"{}[\]:,]+/g;
const MOST_SLIPS = 20;

/** Text that is no JSON is walked as well as can be; JSON.parse has the last word on it. */
export function slipsIn(text: string, depth: number): JsonSlip[] {
  const slips: JsonSlip[] = [];
  /** Names seen in each open object; undefined for an open list. */
  const open: (Set<string> | undefined)[] = [];
  for (const { sign, offset, end } of tokensOf(text)) {
    if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? new Set() : undefined);
      if (open.length > depth) {
        const message = 'nested too deeply';
        return [{ code: 'too-deep', message, expected: `at most ${depth} levels`, offset }];
      }
    } else if (sign === '}' || sign === ']') open.pop();
    else if (sign === '"' && isName(text, end)) {
      const slip = nameSlip(textOf(text, offset, end), open.at(-1), offset);
      if (slip !== undefined && slips.length < MOST_SLIPS) slips.push(slip);
    }
  }
  return slips;
}

/** Offset of the value, or of its name, at a path; of the nearest enclosing part where the path leads to nothing. */
export function offsetIn(text: string, path: Fault['path'], part: 'key' | 'value'): number {
  const walk = { matched: 0, level: 0, index: 0, name: '', nameAt: 0, next: false };
  let best = Math.max(text.search(/\S/), 0);
  for (const { sign, offset, end } of tokensOf(text)) {
    /** Directly inside the part that the path has led to so far. */
    const inside = walk.level === walk.matched + 1;
    if (sign === '}' || sign === ']') {
      walk.level -= 1;
      walk.next = false;
      if (walk.level <= walk.matched) return best;
    } else if (sign === ':') walk.next = inside && path[walk.matched] === walk.name;
    else if (sign === ',') {
      if (inside) walk.index += 1;
      walk.next = inside && path[walk.matched] === walk.index;
    } else if (sign === '"' && isName(text, end)) {
      if (inside) [walk.name, walk.nameAt] = [textOf(text, offset, end), offset];
    } else {
      const opens = sign === '{' || sign === '[';
      if (walk.next) {
        walk.matched += 1;
        walk.index = 0;
        const named = typeof path[walk.matched - 1] === 'string';
        best = named && part === 'key' && walk.matched === path.length ? walk.nameAt : offset;
        if (walk.matched === path.length || !opens) return best;
      }
      if (opens) walk.level += 1;
      walk.next = sign === '[' && walk.level === walk.matched + 1 && path[walk.matched] === 0;
    }
  }
  return best;
}

function nameSlip(name: string, seen: Set<string> | undefined, offset: number): JsonSlip | undefined {
  if (name === '__proto__') return { code: 'wrong-key', message: '"__proto__" cannot be the name of a field', offset };
  if (seen?.has(name) === true)
    return { code: 'duplicate-key', message: `"${name}" stands here twice`, hint: 'keep one of the two', offset };
  seen?.add(name);
  return undefined;
}

interface Token {
  readonly sign: string;
  readonly offset: number;
  /** First position behind it. */
  readonly end: number;
}

function* tokensOf(text: string): Generator<Token> {
  const tokens = new RegExp(TOKENS);
  for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
    const sign = found[0];
    if (sign === '"') tokens.lastIndex = endOfString(text, found.index);
    yield { sign, offset: found.index, end: tokens.lastIndex };
  }
}

/** Behind the closing quote, or the end of the text where there is none. */
function endOfString(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return text[at] === ':';
}

/** Without its quotes and escapes. */
function textOf(text: string, from: number, end: number): string {
  const inside = text.slice(from + 1, end - 1);
  if (!inside.includes('\\')) return inside;
  try {
    return String(JSON.parse(text.slice(from, end)));
  } catch {
    return inside;
  }
}
