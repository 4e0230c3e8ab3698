/**
 * The quick way of editing a long document: only the items that change are read, patched and read again, as a document of their
 * own. What it gives is what the whole way gives; where it is not sure of that, it gives nothing.
 */
import { sameValue } from '@primum/core/dossier/same-value';
import { isMap, isSeq } from 'yaml';
import { changedItems, type ItemRange } from './changed-items.ts';
import { type ItemPlaces, listPlaces, type ListPlaces } from './item-places.ts';
import { parseYaml } from './parse-yaml.ts';
import { patchDocument } from './patch-document.ts';
import { spliced } from './patching.ts';

export interface ItemsText {
  readonly text: string;
  readonly places: ItemPlaces;
}

export interface ItemsEdit {
  readonly before: unknown;
  readonly after: unknown;
  /** See applyEdits. */
  readonly origins: ReadonlyMap<object, object>;
}

/** Undefined where the change is not one of items of lists alone. */
export function editItems(old: ItemsText, edit: ItemsEdit): ItemsText | undefined {
  const ranges = changedItems(edit, new Set(old.places.lists.keys()));
  let edited: ItemsText | undefined = ranges === undefined ? undefined : old;
  for (const range of ranges ?? []) edited = edited && editRange(edited, range, edit.origins);
  return edited;
}

const FIELD = 'items';

function editRange(
  { text, places }: ItemsText,
  { list, from, before, after }: ItemRange,
  origins: ReadonlyMap<object, object>,
): ItemsText | undefined {
  const known = places.lists.get(list);
  const start = known?.starts[from];
  if (known === undefined || start === undefined) return undefined;
  const until = known.starts[from + before.length] ?? known.end;
  const head = `${FIELD}:${places.layout.newline}`;
  const part = head + text.slice(start, until);
  const read = parseYaml(part, PART);
  if (!sameValue(read.value, { [FIELD]: before })) return undefined;
  const { splices, shared } = patchDocument(
    { text: part, root: read.root, layout: places.layout },
    { [FIELD]: before },
    { [FIELD]: after },
    origins,
  );
  const changed = shared.length > 0 ? undefined : spliced(part, splices);
  if (changed === undefined || !changed.startsWith(head)) return undefined;
  if (until < text.length && !changed.endsWith('\n')) return undefined;
  const again = parseYaml(changed, PART);
  const found = itemsIn(changed, again.root, head.length);
  if (found?.column !== known.column || !sameValue(again.value, { [FIELD]: after })) return undefined;

  const shift = start - head.length;
  const by = changed.length - part.length;
  return {
    text: text.slice(0, start) + changed.slice(head.length) + text.slice(until),
    places: {
      layout: places.layout,
      lists: new Map(
        [...places.lists].map(([name, one]) => {
          const starts =
            name === list
              ? [
                  ...one.starts.slice(0, from),
                  ...found.starts.map((offset) => offset + shift),
                  ...one.starts.slice(from + before.length).map((offset) => offset + by),
                ]
              : moved(one.starts, start, by);
          return [name, { starts, end: one.end > start ? one.end + by : one.end, column: one.column }];
        }),
      ),
    },
  };
}

const PART = { document: 'part', file: 'part' };

function itemsIn(text: string, root: ReturnType<typeof parseYaml>['root'], after: number): ListPlaces | undefined {
  if (!isMap(root) || root.items.length !== 1) return undefined;
  const value = root.items[0]?.value;
  return isSeq(value) ? listPlaces(text, value, { after, end: text.length }) : undefined;
}

/** Lists stand whole before or whole behind one another. */
function moved(starts: readonly number[], behind: number, by: number): readonly number[] {
  return by === 0 || (starts[0] ?? 0) < behind ? starts : starts.map((offset) => offset + by);
}
