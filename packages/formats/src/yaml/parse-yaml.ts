/** YAML text to a plain value, with the place of every part of it. */
import type { Fault, LocatedFault } from '@primum/core/fault';
import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { composeYaml } from './compose-yaml.ts';
import { type ItemPlaces, itemPlacesIn } from './item-places.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { plainValue, type TreeFault } from './plain-value.ts';
import { placesIn, type TextPlace } from './text-place.ts';

/** Where the value (or its key) at a path stands; the nearest enclosing part where the path leads to nothing. */
export type LocatePath = (path: Fault['path'], part?: 'key' | 'value') => TextPlace;

export interface ParsedYaml {
  /** Undefined when there are faults. */
  readonly value: unknown;
  readonly faults: readonly LocatedFault[];
  readonly locate: LocatePath;
  /** Of an empty document, and where there are faults: null. */
  readonly root: ParsedNode | null;
  /** Undefined where there are faults, and where one part may stand for another by an alias. */
  readonly places: () => ItemPlaces | undefined;
}

/** How a text is read; one that remembers may stand in its place. */
export type ParseText = (text: string, name: { document: string; file: string }, limits?: Limits) => ParsedYaml;

const MOST_SYNTAX_FAULTS = 20;

/** `document` and `file` name it in the faults. */
export function parseYaml(
  text: string,
  { document, file }: { document: string; file: string },
  limits: Limits = DEFAULT_LIMITS,
): ParsedYaml {
  const placeOf = placesIn(text);
  const located = ({ offset, ...fault }: TreeFault): LocatedFault => ({
    severity: 'error',
    ...fault,
    document,
    file,
    path: [],
    ...placeOf(offset),
  });
  const failed = (faults: readonly TreeFault[]): ParsedYaml => ({
    value: undefined,
    faults: faults.slice(0, MOST_SYNTAX_FAULTS).map(located),
    locate: () => ({ line: 1, column: 1 }),
    root: null,
    places: () => undefined,
  });

  const composed = composeYaml(text, limits);
  if ('faults' in composed) return failed(composed.faults);
  const root = composed.document.contents;
  const tree = plainValue(root, limits.repeated);
  if (tree.faults.length > 0) return failed(tree.faults);
  const locate: LocatePath = (path, part = 'value') => placeOf(offsetOf(root, path, part, tree.targets));
  let places: ItemPlaces | undefined;
  return {
    value: tree.value,
    faults: [],
    locate,
    root,
    places: () => (tree.targets.size > 0 ? undefined : (places ??= itemPlacesIn(text, root))),
  };
}

function offsetOf(
  root: ParsedNode | null,
  path: Fault['path'],
  part: 'key' | 'value',
  targets: ReturnType<typeof plainValue>['targets'],
): number {
  let node = root;
  let offset = root?.range[0] ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = targets.get(node) ?? null;
    let next: ParsedNode | null | undefined;
    let key: ParsedNode | undefined;
    if (isSeq(node)) next = typeof step === 'number' ? node.items[step] : undefined;
    else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step));
      key = pair?.key;
      next = pair === undefined ? undefined : (pair.value ?? null);
    }
    if (next === undefined) return offset;
    const keyed = key?.range[0];
    offset =
      keyed !== undefined && (next === null || (part === 'key' && index === path.length - 1))
        ? keyed
        : (next?.range[0] ?? offset);
    node = next;
  }
  return offset;
}
