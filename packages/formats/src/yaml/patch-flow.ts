/** Changes in lists and fields within brackets: commas are kept right, line breaks and comments as they are. */
import type { Node } from 'yaml';
import { alignItems } from './align-items.ts';
import {
  beginsLine,
  columnOf,
  lineEnd,
  lineStart,
  nextLine,
  type ParsedMap,
  type ParsedSeq,
  skipTrivia,
  type Span,
  spansOf,
} from './node-span.ts';
import type { Patching, Site, Splice } from './patching.ts';
import { fieldInBrackets, inBrackets, jsonLines } from './write-value.ts';

export function patchFlowList(
  patching: Patching,
  { path }: Site,
  node: ParsedSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const { text } = patching;
  const spans = spansOf(text, node);
  const aligned = alignItems(before, after, patching.origins);
  const added = new Map<number, string[]>();
  let last = -1;
  let model: Node | undefined = node.items[0];
  aligned.forEach((from, index) => {
    const span = from === undefined ? undefined : spans[from];
    if (from === undefined || span === undefined) {
      const column = ownColumn(text, spans, last);
      added.set(last, [...(added.get(last) ?? []), pieceOf(patching, after[index], model, column)]);
      return;
    }
    last = from;
    model = node.items[from];
    const site = { ...span, path: [...path, from], flow: true, follows: 'dash', column: 0 } as const;
    patching.change(site, node.items[from] ?? null, before[from], after[index]);
  });
  patchItems(patching, spans, new Set(aligned), added);
}

/** At least one field stays. */
export function patchFlowFields(
  patching: Patching,
  { path }: Site,
  node: ParsedMap,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): void {
  const { text, layout } = patching;
  const spans = spansOf(text, node);
  const stays = new Set<number>();
  node.items.forEach(({ key, value }, index) => {
    const name = String((key as { value?: unknown }).value);
    const span = spans[index];
    if (span === undefined || !Object.hasOwn(after, name)) return;
    stays.add(index);
    const site = { ...span, path: [...path, name], flow: true, follows: 'field', column: 0 } as const;
    patching.change(site, value, before[name], after[name]);
  });
  const last = Math.max(...stays);
  const column = ownColumn(text, spans, last);
  const added = Object.entries(after)
    .filter(([name]) => !Object.hasOwn(before, name))
    .map(([name, value]) =>
      layout.json && column !== undefined
        ? `${JSON.stringify(name)}: ${jsonLines(value, layout, column)}`
        : fieldInBrackets(name, value, layout, undefined),
    );
  patchItems(patching, spans, stays, new Map(added.length === 0 ? [] : [[last, added]]));
}

/** `stays`: positions of items that stay, at least one; `added`: behind which of them (-1: before all) what comes in. */
function patchItems(
  { text, layout, splices }: Patching,
  spans: readonly Span[],
  stays: ReadonlySet<number | undefined>,
  added: ReadonlyMap<number, readonly string[]>,
): void {
  const kept = spans.flatMap((_, index) => (stays.has(index) ? [index] : []));
  const [firstKept, lastKept] = [kept[0] ?? 0, kept.at(-1) ?? 0];
  const tail = tailOf(text, spans, lastKept);
  spans.forEach((span, index) => {
    if (!stays.has(index) && !(tail !== undefined && index > lastKept)) splices.push(withoutItem(text, span));
  });
  if (tail !== undefined && tail.end > tail.start) splices.push(tail);
  for (const [position, pieces] of added) {
    const column = ownColumn(text, spans, position);
    const between = column === undefined ? ', ' : `,${layout.newline}${' '.repeat(column)}`;
    if (position === -1) {
      const at = spans[firstKept]?.start ?? 0;
      splices.push({ start: at, end: at, text: `${pieces.join(between)}${between}` });
      continue;
    }
    const end = spans[position]?.end ?? 0;
    const cut = tail !== undefined && tail.end > tail.start && position === lastKept;
    splices.push(...behind(text, end, cut ? undefined : column, { pieces, between }));
  }
}

/** Everything behind the last item that stays, with its comma; undefined where a comment would go with it. */
function tailOf(text: string, spans: readonly Span[], lastKept: number): Splice | undefined {
  const [start, end] = [spans[lastKept]?.end ?? 0, spans.at(-1)?.end ?? 0];
  const between = spans.slice(lastKept + 1).map((span, index) => text.slice(spans[lastKept + index]?.end, span.start));
  return between.some((piece) => piece.includes('#')) ? undefined : { start, end, text: '' };
}

function withoutItem(text: string, { start, end }: Span): Splice {
  const next = skipTrivia(text, end);
  const comma = text[next] === ',' ? next + 1 : undefined;
  if (comma === undefined || text.slice(end, comma).includes('#'))
    return { start, end: comma === undefined ? end : start, text: '' };
  const rest = text.slice(comma, lineEnd(text, comma));
  if (rest.trim() === '' && beginsLine(text, start))
    return { start: lineStart(text, start), end: nextLine(text, comma), text: '' };
  return { start, end: comma + (/^[ \t]*/.exec(rest)?.[0].length ?? 0), text: '' };
}

/** Where items stand on lines of their own, so does a new one, below the comment of that before it. */
function behind(
  text: string,
  end: number,
  column: number | undefined,
  { pieces, between }: { readonly pieces: readonly string[]; readonly between: string },
): Splice[] {
  const joined = pieces.join(between);
  const next = skipTrivia(text, end);
  const hasComma = text[next] === ',' && !text.slice(end, next).includes('\n');
  const line = lineEnd(text, end);
  const rest = text.slice(hasComma ? next + 1 : end, line);
  if (column === undefined || !/^\s*(#.*)?$/.test(rest) || !rest.includes('#'))
    return [{ start: end, end, text: `${between}${joined}` }];
  const below = between.slice(1);
  if (hasComma) return [{ start: line, end: line, text: `${below}${joined},` }];
  return [
    { start: end, end, text: ',' },
    { start: line, end: line, text: `${below}${joined}` },
  ];
}

/** Column of items that stand on lines of their own. */
function ownColumn(text: string, spans: readonly Span[], position: number): number | undefined {
  const start = spans[Math.max(position, 0)]?.start ?? 0;
  return beginsLine(text, start) ? columnOf(text, start) : undefined;
}

function pieceOf({ layout }: Patching, value: unknown, model: Node | undefined, column: number | undefined): string {
  return layout.json && column !== undefined ? jsonLines(value, layout, column) : inBrackets(value, layout, model);
}
