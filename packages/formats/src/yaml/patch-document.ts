/** What has to be put into a text and taken out of it so that it says another value and is otherwise the same. */
import { isAlias, isCollection, isMap, isSeq, type ParsedNode, visit } from 'yaml';
import { sameValue } from '@primum/core/dossier/same-value';
import type { Layout } from './layout.ts';
import type { ParsedMap } from './node-span.ts';
import { patchBlockFields, patchBlockList } from './patch-block.ts';
import { patchFlowFields, patchFlowList } from './patch-flow.ts';
import type { Patching, Path, Site, Splice } from './patching.ts';
import { replaceRoot, replaceValue } from './replace-value.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Patches {
  readonly splices: readonly Splice[];
  /** Places that cannot be changed, since they stand for several by an alias. */
  readonly shared: readonly Path[];
}

/** `before`: the value of `root`; `origins`: see applyEdits. */
export function patchDocument(
  { text, root, layout }: { readonly text: string; readonly root: ParsedNode | null; readonly layout: Layout },
  before: unknown,
  after: unknown,
  origins: ReadonlyMap<object, object>,
): Patches {
  const patching: Patching = {
    text,
    layout,
    origins,
    hasAnchors: text.includes('&'),
    splices: [],
    shared: [],
    change: (site, node, old, value) => {
      if (!changeWithin(patching, site, node, old, value)) replaceValue(patching, site, node, value);
    },
  };
  const site = { path: [], flow: false, after: 0, separated: true, follows: 'field', column: 0 } as const;
  if (!changeWithin(patching, site, root, before, after)) replaceRoot(patching, root, after);
  return patching;
}

/** False where the value has to be replaced as a whole. */
function changeWithin(
  patching: Patching,
  site: Site,
  node: ParsedNode | null,
  before: unknown,
  after: unknown,
): boolean {
  if (sameValue(before, after)) return true;
  const isAnchored = isAlias(node) || node?.anchor !== undefined;
  if (isAnchored) {
    patching.shared.push(site.path);
    return true;
  }
  if (isFilled(before) && isFilled(after) && isCollection(node)) {
    if (isSeq(node) && Array.isArray(before) && Array.isArray(after)) {
      if (node.flow !== true) return patchBlockList(patching, site, node, before, after);
      patchFlowList(patching, site, node, before, after);
      return true;
    }
    if (isMap(node) && !Array.isArray(before) && !Array.isArray(after))
      return changeFields(patching, site, node, before as Fields, after as Fields);
  }
  if (patching.hasAnchors && node !== null && holdsAnchor(node)) {
    patching.shared.push(site.path);
    return true;
  }
  return false;
}

function changeFields(patching: Patching, site: Site, node: ParsedMap, before: Fields, after: Fields): boolean {
  if (node.flow !== true) return patchBlockFields(patching, site, node, before, after);
  if (!Object.keys(before).some((name) => Object.hasOwn(after, name))) return false;
  patchFlowFields(patching, site, node, before, after);
  return true;
}

function isFilled(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function holdsAnchor(node: ParsedNode): boolean {
  let found = false;
  visit(node, {
    Node: (_, { anchor }) => {
      if (anchor === undefined) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
