/** Another value in the place of one: what stands around it, comments too, stays. */
import type { ParsedNode } from 'yaml';
import { columnOf, endOf, isEmpty, lineEnd, lineStart } from './node-span.ts';
import type { Patching, Site } from './patching.ts';
import { inBrackets, inLines, jsonLines, writtenAfter, written } from './write-value.ts';

export function replaceValue(patching: Patching, site: Site, node: ParsedNode | null, value: unknown): void {
  const { text, splices } = patching;
  const there = node === null || isEmpty(node) ? undefined : node;
  const end = there === undefined ? site.after : endOf(text, there);
  if (site.flow) {
    const piece = inFlow(patching, there, value, site.after);
    if (there !== undefined) splices.push({ start: there.range[0], end, text: piece });
    else splices.push({ start: site.after, end: site.after, text: `${site.separated ? ' ' : ': '}${piece}` });
    return;
  }
  const gap = text.slice(site.after, there?.range[0] ?? site.after);
  if (there !== undefined && gap.includes('#')) {
    replaceBelowComment(patching, site, there, value);
    return;
  }
  splices.push({ start: site.after, end, text: writtenAfter(value, { ...placeOf(patching, site, there, end) }) });
}

/** A document as a whole. */
export function replaceRoot({ text, layout, splices }: Patching, root: ParsedNode | null, value: unknown): void {
  const model = root ?? undefined;
  const place = { layout, column: 0, after: 'field', model, short: false } as const;
  const isFilled = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  const whole =
    layout.json && root !== null
      ? inFlow({ text, layout }, root, value, root.range[0])
      : isFilled
        ? inLines(value, place)
        : inBrackets(value, layout, model);
  if (root === null || isEmpty(root)) {
    const apart = text === '' || text.endsWith('\n') ? '' : layout.newline;
    splices.push({ start: text.length, end: text.length, text: `${apart}${whole}${layout.newline}` });
  } else splices.push({ start: root.range[0], end: endOf(text, root), text: whole });
}

function placeOf({ text, layout }: Patching, site: Site, node: ParsedNode | undefined, end: number) {
  const rest = text.slice(end, lineEnd(text, end));
  return { layout, column: site.column, after: site.follows, model: node, short: rest.includes('#') };
}

/** JSON that is laid out on lines stays so. */
function inFlow(
  { text, layout }: Pick<Patching, 'text' | 'layout'>,
  model: ParsedNode | undefined,
  value: unknown,
  at: number,
): string {
  if (!layout.json || !text.trim().includes('\n')) return inBrackets(value, layout, model);
  return jsonLines(value, layout, /^ */.exec(text.slice(lineStart(text, at)))?.[0].length ?? 0);
}

/** `zones: # where` stays as it is, whatever then follows it. */
function replaceBelowComment(patching: Patching, site: Site, node: ParsedNode, value: unknown): void {
  const { text, splices } = patching;
  const [start, end] = [node.range[0], endOf(text, node)];
  const place = placeOf(patching, site, node, end);
  const { form } = written(value, place);
  const isBlock = form === 'below' || (site.follows === 'dash' && typeof value === 'object' && value !== null);
  if (isBlock && Object.keys(value as object).length > 0) {
    const piece = inLines(value as object, { ...place, column: columnOf(text, start) });
    splices.push({ start, end, text: piece });
    return;
  }
  const line = writtenAfter(value, { ...place, short: true });
  splices.push({ start: site.after, end: site.after, text: line });
  splices.push({ start: site.after + text.slice(site.after, start).trimEnd().length, end, text: '' });
}
