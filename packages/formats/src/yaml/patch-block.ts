/** Changes in lists with dashes and in fields on lines of their own: lines are added and taken away, all others stay. */
import type { Node } from 'yaml';
import { alignItems } from './align-items.ts';
import {
  beginsLine,
  columnOf,
  lineStart,
  nextLine,
  type ParsedMap,
  type ParsedSeq,
  type Span,
  spansOf,
} from './node-span.ts';
import type { Patching, Site } from './patching.ts';
import { inLines, writtenAfter } from './write-value.ts';

/** False where the list begins behind another dash and its first item goes or gets another before it. */
export function patchBlockList(
  patching: Patching,
  { path }: Site,
  node: ParsedSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): boolean {
  const { text, layout, splices } = patching;
  const spans = spansOf(text, node);
  const column = columnOf(text, spans[0]?.start ?? 0);
  const aligned = alignItems(before, after, patching.origins);
  const stays = new Set(aligned);
  const own = beginsLine(text, spans[0]?.start ?? 0);
  if (!own && (aligned[0] !== 0 || !stays.has(0))) return false;

  let last: Span | undefined;
  let model: Node | undefined;
  aligned.forEach((from, index) => {
    const span = from === undefined ? undefined : spans[from];
    if (from !== undefined && span !== undefined) {
      model = node.items[from] ?? undefined;
      const site = { ...span, path: [...path, from], flow: false, follows: 'dash', column } as const;
      patching.change(site, node.items[from] ?? null, before[from], after[index]);
      last = span;
      return;
    }
    const place = { layout, column, after: 'dash', model: model ?? node.items[0], short: false } as const;
    const line = `${' '.repeat(column)}-${writtenAfter(after[index], place)}`;
    splices.push(lineAt(patching, last, spans[0], line));
  });
  spans.forEach((span, index) => {
    if (!stays.has(index)) splices.push(linesOf(text, span));
  });
  return true;
}

/** False where nothing stays of what is there. */
export function patchBlockFields(
  patching: Patching,
  { path }: Site,
  node: ParsedMap,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): boolean {
  const { text, layout, splices } = patching;
  const spans = spansOf(text, node);
  const names = node.items.map(({ key }) => String((key as { value?: unknown }).value));
  const stays = names.map((name) => Object.hasOwn(after, name));
  const first = stays.indexOf(true);
  const column = columnOf(text, spans[0]?.start ?? 0);
  if (first === -1) return false;

  names.forEach((name, index) => {
    const span = spans[index];
    if (span === undefined || stays[index] !== true) return;
    const site = { ...span, path: [...path, name], flow: false, follows: 'field', column } as const;
    patching.change(site, node.items[index]?.value ?? null, before[name], after[name]);
  });
  const behindDash = first > 0 && !beginsLine(text, spans[0]?.start ?? 0);
  if (behindDash) splices.push(...leading(text, spans.slice(0, first + 1)));
  spans.forEach((span, index) => {
    if (stays[index] !== true && !(behindDash && index < first)) splices.push(linesOf(text, span));
  });
  const added = Object.entries(after).filter(([name]) => !Object.hasOwn(before, name));
  if (added.length === 0) return true;
  const fields = inLines(Object.fromEntries(added), { layout, column, after: 'field', model: undefined, short: false });
  splices.push(lineAt(patching, spans.at(-1), spans[0], `${' '.repeat(column)}${fields}`));
  return true;
}

/** The item's own lines, to the end of the last; comments above it stay. */
function linesOf(text: string, { start, end }: Span): { start: number; end: number; text: '' } {
  return { start: lineStart(text, start), end: nextLine(text, end), text: '' };
}

/** New lines behind an item, or before all of them. */
function lineAt({ text, layout }: Patching, last: Span | undefined, first: Span | undefined, line: string) {
  const at = last === undefined ? lineStart(text, first?.start ?? 0) : nextLine(text, last.end);
  const open = at > 0 && text[at - 1] !== '\n';
  const piece = open ? `${layout.newline}${line}` : `${line}${layout.newline}`;
  return { start: at, end: at, text: piece };
}

/** Fields behind a dash: the first that stays moves up to the dash, unless comments stand between. */
function leading(text: string, spans: readonly Span[]): { start: number; end: number; text: '' }[] {
  const [head, ...others] = spans;
  const stays = others.at(-1);
  if (head === undefined || stays === undefined) return [];
  const close = others.every((span, index) => nextLine(text, spans[index]?.end ?? 0) === lineStart(text, span.start));
  if (close) return [{ start: head.start, end: stays.start, text: '' }];
  return [{ start: head.start, end: head.end, text: '' }, ...others.slice(0, -1).map((span) => linesOf(text, span))];
}
