/** Where the parts of a YAML tree begin and end in their text, to the character. */
import { isCollection, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';

/** A field or an item: what is taken away when it goes. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** Behind the colon or dash; for items in brackets and fields without a colon the start, and the end, of what is there. */
  readonly after: number;
  /** False for a field in brackets without a colon. */
  readonly separated: boolean;
}

export type ParsedMap = YAMLMap<ParsedNode, ParsedNode | null>;
export type ParsedSeq = YAMLSeq<ParsedNode>;

/** Trees are not changed once they are read, so spans are found once; otherwise each level would look at all below it again. */
const found = new WeakMap<ParsedMap | ParsedSeq, readonly Span[]>();

/** `text`: that which the node was read from. */
export function spansOf(text: string, node: ParsedMap | ParsedSeq): readonly Span[] {
  const before = found.get(node);
  if (before !== undefined) return before;
  const spans = spansIn(text, node);
  found.set(node, spans);
  return spans;
}

function spansIn(text: string, node: ParsedMap | ParsedSeq): readonly Span[] {
  if (!isSeq(node)) return node.items.map((pair) => pairSpan(text, pair));
  if (node.flow === true)
    return node.items.map((item) => {
      const { range } = item;
      return { start: range[0], end: endOf(text, item), after: range[0], separated: true };
    });
  const spans: Span[] = [];
  let from = node.range?.[0] ?? 0;
  for (const item of node.items) {
    const start = skipTrivia(text, from);
    const end = isEmpty(item) ? start + 1 : endOf(text, item);
    spans.push({ start, end, after: start + 1, separated: text[start] === '-' });
    from = end;
  }
  return spans;
}

/** A value of which nothing is written, as after `zone:`. */
export function isEmpty(node: ParsedNode | null): boolean {
  return node === null || (isScalar(node) && node.range[0] === node.range[1]);
}

/** Behind the last character of the value; comments behind it are not part of it. */
export function endOf(text: string, node: ParsedNode): number {
  if (isCollection(node) && node.flow !== true) {
    const last = spansOf(text, node).at(-1);
    return last?.end ?? node.range[1];
  }
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) return node.range[1];
  const raw = text.slice(node.range[0], node.range[1]);
  // Blank lines belong to the text only where it says so with a plus.
  if (/^[|>]\d?\+/.test(raw)) {
    // The library's range leaves blank lines with Windows ends out.
    const blank = /^([ \t]*\r?\n)*/.exec(text.slice(node.range[1]))?.[0] ?? '';
    return node.range[0] + `${raw}${blank}`.replace(/\r?\n$/, '').length;
  }
  const end = node.range[0] + raw.trimEnd().length;
  return Math.min(node.range[1], lineEnd(text, end));
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Of the line that the offset stands in: before its line break. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  if (next === -1) return text.length;
  return next > offset && text[next - 1] === '\r' ? next - 1 : next;
}

/** The start of the line below that on which something ends. */
export function nextLine(text: string, end: number): number {
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Whether only spaces stand before it on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '';
}

/** The first offset from here that is neither space nor line break nor comment. */
export function skipTrivia(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
    if (text[at] !== '#' || (at > 0 && !/\s/.test(text[at - 1] ?? '') && at !== from)) return at;
    at = lineEnd(text, at);
  }
}

function pairSpan(text: string, { key, value }: Pair<ParsedNode, ParsedNode | null>): Span {
  const [keyStart, keyEnd] = key.range;
  const before = text.slice(lineStart(text, keyStart), keyStart);
  const mark = /(^|[\s[{,-])\?\s+$/.exec(before);
  const start = mark === null ? keyStart : lineStart(text, keyStart) + before.lastIndexOf('?');
  const colon = skipTrivia(text, keyEnd);
  const separated = text[colon] === ':';
  const after = separated ? colon + 1 : keyEnd;
  const end = value === null || isEmpty(value) ? after : endOf(text, value);
  return { start, end, after, separated };
}
