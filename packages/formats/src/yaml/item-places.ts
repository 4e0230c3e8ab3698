/** Where the items of a document's lists begin: enough to read one item of a long document without reading the rest again. */
import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { layoutOf, type Layout } from './layout.ts';
import { beginsLine, columnOf, lineStart, type ParsedSeq, skipTrivia, spansOf } from './node-span.ts';

export interface ItemPlaces {
  /** Of the whole document, so that what is added looks like the rest. */
  readonly layout: Layout;
  /** Lists with dashes, by the field of the document that they stand in. */
  readonly lists: ReadonlyMap<string, ListPlaces>;
}

export interface ListPlaces {
  /** Start of the line on which each item begins; comments above an item stand with the item before it. */
  readonly starts: readonly number[];
  /** Start of the line behind the list: of the next field, or the end of the text. */
  readonly end: number;
  /** Of the dashes. */
  readonly column: number;
}

/** Lists in brackets, with a tag or an anchor, and documents that are one list are left out. */
export function itemPlacesIn(text: string, root: ParsedNode | null): ItemPlaces {
  const lists = new Map<string, ListPlaces>();
  if (isMap(root) && root.flow !== true) {
    const fields = spansOf(text, root);
    root.items.forEach(({ key, value }, index) => {
      const [field, next] = [fields[index], fields[index + 1]];
      if (field === undefined || !isScalar(key) || !isSeq(value)) return;
      const end = next === undefined ? text.length : lineStart(text, next.start);
      const places = listPlaces(text, value, { after: field.after, end });
      if (places !== undefined && columnOf(text, field.start) === 0) lists.set(String(key.value), places);
    });
  }
  return { layout: layoutOf(text, root), lists };
}

/** Undefined where an item does not begin a line of its own. `after`: offset behind the colon of the list's field. */
export function listPlaces(
  text: string,
  list: ParsedSeq,
  { after, end }: { readonly after: number; readonly end: number },
): ListPlaces | undefined {
  if (list.flow === true) return undefined;
  const spans = spansOf(text, list);
  const [first] = spans;
  if (first === undefined || skipTrivia(text, after) !== first.start) return undefined;
  const column = columnOf(text, first.start);
  const plain = spans.every(({ start }) => beginsLine(text, start) && columnOf(text, start) === column);
  return plain ? { starts: spans.map(({ start }) => lineStart(text, start)), end, column } : undefined;
}
