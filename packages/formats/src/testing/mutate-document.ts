/** Documents that nobody would write: right ones with slips, cuts and malice put in. The same seed gives the same document. */
import { stringify } from 'yaml';

export type Random = () => number;

/** Uniform in [0, 1); mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '? ',
  ',',
  '&a ',
  '*a',
  '*a ',
  '!!binary ',
  '!t ',
  '|',
  '>',
  '|9\n',
  "'",
  '"',
  '\\',
  '#',
  ' #',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '---\n',
  '...\n',
  '%YAML 1.1\n---\n',
  '<<: *a',
  '__proto__: 1',
  'constructor: 1',
  'null',
  '~',
  '.inf',
  '.nan',
  '1e999',
  '0x10',
  '9'.repeat(400),
  'yes',
  '=',
  '\u0000',
  '\u007f',
  '\uFEFF',
  '\u2028',
  '\uD800',
  '😀',
  'é'.repeat(50),
  'a: &a [*a]',
  '[[[[[[[[',
  '{{{{',
  '&a &b ',
  '? [a]\n: b\n',
  '  ',
  '     ',
  '@',
  '`',
  '%',
] as const;

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.NaN,
  '',
  ' ',
  'A B',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  [null],
  { a: null },
  ['a', ['b', ['c']]],
  { toString: 1, hasOwnProperty: 2, length: -1 },
  'flow(a,b,c)',
  'flow(((',
  'a/b',
  '../../etc',
  2026.1,
  '2026-13-45',
  [0.9, 0.1],
  [1, 2, 3],
];

/** `text`: a right document; `value`: what it says. */
export function mutatedDocument(
  { text, value }: { readonly text: string; readonly value: unknown },
  random: Random,
): Uint8Array {
  const kind = random();
  let changed = text;
  if (kind < 0.4) {
    const copy = structuredClone(value);
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) mutateValue(copy, random);
    changed = stringify(copy, { aliasDuplicateObjects: false });
  }
  if (kind >= 0.35)
    for (let times = 1 + Math.floor(random() * 4); times > 0; times--) changed = mutateText(changed, random);
  const bytes = new TextEncoder().encode(changed);
  if (kind > 0.95 && bytes.length > 0) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  return bytes;
}

function mutateText(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1));
  const to = Math.min(text.length, at + Math.floor(random() ** 3 * 200));
  const choice = random();
  if (choice < 0.45) return text.slice(0, at) + pick(PIECES, random) + text.slice(at);
  if (choice < 0.6) return text.slice(0, at) + text.slice(to);
  if (choice < 0.7) return text.slice(0, to) + text.slice(at);
  if (choice < 0.8) return text.slice(0, at);
  if (choice < 0.9) return text.slice(0, at) + pick(PIECES, random).repeat(Math.floor(random() * 300)) + text.slice(to);
  return `${text}${text.slice(at, to)}`;
}

function mutateValue(root: unknown, random: Random): void {
  let node = root;
  for (let depth = Math.floor(random() * 5); depth >= 0 && isContainer(node); depth--) {
    const keys = Object.keys(node);
    const key = keys.length === 0 ? 'new' : pick(keys, random);
    const child = node[key];
    if (depth > 0 && isContainer(child)) {
      node = child;
      continue;
    }
    const choice = random();
    if (choice < 0.5) node[key] = structuredClone(pick(VALUES, random));
    else if (choice < 0.65) delete node[key];
    else if (choice < 0.8) node[`${key}x`] = child;
    else if (typeof child === 'string') node[key] = mutateText(child, random);
    else node[pick(['constructor', 'toString', 'valueOf', key], random)] = structuredClone(pick(VALUES, random));
    return;
  }
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}
