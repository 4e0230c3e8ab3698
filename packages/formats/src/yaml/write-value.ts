/** A value as YAML or JSON to be put into a text, in the manner of a node that stands near or stood there before. */
import { isCollection, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Layout } from './layout.ts';
import { blockOfLines, oneLine, type ScalarStyle } from './write-scalar.ts';

export interface WritePlace {
  readonly layout: Layout;
  /** Column of the field or dash that the value follows. */
  readonly column: number;
  readonly after: 'field' | 'dash';
  /** Written in the manner of this node, where it is of the same kind. */
  readonly model: Node | undefined;
  /** No block of lines may be written, since something follows on the last line. */
  readonly short: boolean;
}

export interface Written {
  /** line: behind the colon or dash; below: on lines of its own, which stand in `column`. */
  readonly form: 'line' | 'below';
  readonly text: string;
  readonly column: number;
}

/** Longest list, or object, that is written in brackets. */
const LONGEST = 200;
const LONGEST_NEW_LIST = 100;

export function written(value: unknown, place: WritePlace): Written {
  const { layout, column, after, model } = place;
  const inside = after === 'dash' ? column + 2 : column + (Array.isArray(value) ? layout.dashes : layout.step);
  if (!isObject(value)) {
    const scalar = { layout, flow: false, style: styleOf(model) };
    const lines = place.short ? undefined : blockOfLines(value, column + layout.step, scalar);
    return { form: 'line', text: lines ?? oneLine(value, scalar), column: inside };
  }
  const short = inBrackets(value, layout, model);
  if (isShort(value, short, model)) return { form: 'line', text: short, column: inside };
  return {
    form: after === 'dash' ? 'line' : 'below',
    text: inLines(value, { ...place, column: inside }),
    column: inside,
  };
}

/** With what goes between it and the colon or dash. */
export function writtenAfter(value: unknown, place: WritePlace): string {
  const { form, text, column } = written(value, place);
  return form === 'line' ? ` ${text}` : `${place.layout.newline}${' '.repeat(column)}${text}`;
}

/** Everything on one line, in brackets; also within brackets. */
export function inBrackets(value: unknown, layout: Layout, model: Node | undefined): string {
  if (!isObject(value)) return oneLine(value, { layout, flow: true, style: styleOf(model) });
  if (Array.isArray(value)) return `[${value.map((item) => inBrackets(item, layout, itemOf(model))).join(', ')}]`;
  const fields = Object.entries(value).map(([key, one]) => fieldInBrackets(key, one, layout, fieldOf(model, key)));
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

export function fieldInBrackets(key: string, value: unknown, layout: Layout, model: Node | undefined): string {
  return `${keyText(key, layout, true)}: ${inBrackets(value, layout, model)}`;
}

/** The fields or dashes of a list or object, the first where the text goes on, the others in `column`. */
export function inLines(value: object, place: WritePlace): string {
  const { layout, column, model } = place;
  const lines = Array.isArray(value)
    ? value.map((item) => `-${writtenAfter(item, { ...place, after: 'dash', model: itemOf(model) })}`)
    : Object.entries(value).map(
        ([key, one]) =>
          `${keyText(key, layout, false)}:${writtenAfter(one, { ...place, after: 'field', model: fieldOf(model, key) })}`,
      );
  return lines.join(`${layout.newline}${' '.repeat(column)}`);
}

/** JSON on lines, as its authors lay it out; `column` is that of the line that it begins on. */
export function jsonLines(value: unknown, layout: Layout, column: number): string {
  return JSON.stringify(value, null, layout.step).replaceAll('\n', `${layout.newline}${' '.repeat(column)}`);
}

/** The field of that name in an object node. */
export function fieldOf(model: Node | undefined, key: string): Node | undefined {
  if (!isMap<Node, Node | null>(model)) return undefined;
  return model.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value ?? undefined;
}

function itemOf(model: Node | undefined): Node | undefined {
  return isSeq<Node | null>(model) ? (model.items[0] ?? undefined) : undefined;
}

function keyText(key: string, layout: Layout, flow: boolean): string {
  return oneLine(key, { layout, flow, style: undefined });
}

function isShort(value: object, text: string, model: Node | undefined): boolean {
  const entries = Object.values(value);
  if (entries.length === 0) return true;
  const alike = Array.isArray(value) ? isSeq(model) : isMap(model);
  if (alike && isCollection(model) && model.items.length > 0) return model.flow === true && text.length <= LONGEST;
  return Array.isArray(value) && text.length <= LONGEST_NEW_LIST && !entries.some(isObject);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function styleOf(model: Node | undefined): ScalarStyle | undefined {
  return isScalar(model) && typeof model.value === 'string' ? model.type : undefined;
}
