/** Edits on the value of a document: plain and all or nothing. What edits of its text must come to, too. */
import type { Fault } from '../fault.ts';
import { isOptionalAt } from '../parse/schema-walk.ts';
import { DOCUMENT_KINDS } from './dossier.ts';
import type { Edit, EditPath } from './edit.ts';
import { checkEdit, type Container, isContainer, type Stand, standAt } from './edit-place.ts';

export type Edited =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** For each list or object that grew out of one of the old value: which one. Those that are new are not in it. */
      readonly origins: ReadonlyMap<object, object>;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * `edits`: of this one document, each on what those before it left. A value of null, or none, counts as an empty document.
 * Faults: edit-unreachable, edit-out-of-range, edit-wrong-kind, edit-wrong-value; those of all edits at once.
 */
export function applyEdits(value: unknown, edits: readonly Edit[]): Edited {
  const origins = new Map<object, object>();
  const draft: Draft = { root: copyOf(value, origins) };
  const faults = edits.flatMap((edit, index) => {
    const fault = editDraft(draft, edit);
    if (fault === undefined) return [];
    return edits.length === 1
      ? [fault]
      : [{ ...fault, message: `edit ${index + 1} of ${edits.length}: ${fault.message}` }];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: draft.root, origins };
}

/** A value that is changed edit by edit; nobody else holds any part of it. */
export interface Draft {
  root: unknown;
}

/** Changes the draft, or says why not and leaves it as it was. */
export function editDraft(draft: Draft, edit: Edit): Fault | undefined {
  const fault = checkEdit(edit);
  if (fault !== undefined) return fault;
  const stand = standAt(draft.root, edit);
  if ('fault' in stand) return stand.fault;
  if (edit.do === 'remove') removeAt(draft, stand, edit);
  else putAt(draft, stand, edit);
  return undefined;
}

/** Whether a list there goes with its last item. */
export function vanishes({ document }: Edit, list: EditPath): boolean {
  return isOptionalAt(DOCUMENT_KINDS[document], list);
}

/** A copy that shares nothing with the value; `origins` is told what each part was copied from. */
export function copyOf(value: unknown, origins?: Map<object, object>): unknown {
  if (!isContainer(value)) return value;
  const copy = Array.isArray(value)
    ? value.map((item) => copyOf(item, origins))
    : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copyOf(one, origins)]));
  origins?.set(copy, value);
  return copy;
}

function putAt(draft: Draft, { parent, made }: Stand, edit: Edit & { value: unknown }): void {
  const step = edit.path[made - 1];
  const value = edit.path
    .slice(made)
    .reduceRight<unknown>(
      (inner, name) => (typeof name === 'number' ? [inner] : { [name]: inner }),
      copyOf(edit.value),
    );
  if (parent === undefined || step === undefined) draft.root = value;
  else if (Array.isArray(parent) && edit.do === 'insert' && made === edit.path.length)
    parent.splice(Number(step), 0, value);
  else put(parent, step, value);
}

function removeAt(draft: Draft, { parent }: Stand, edit: Edit): void {
  const step = edit.path.at(-1);
  if (parent === undefined || step === undefined) return;
  if (!Array.isArray(parent)) {
    delete parent[String(step)];
    return;
  }
  parent.splice(Number(step), 1);
  const list = edit.path.slice(0, -1);
  const name = list.at(-1);
  if (parent.length > 0 || typeof name !== 'string' || !vanishes(edit, list)) return;
  const above = standAt(draft.root, { ...edit, path: list });
  if ('parent' in above && above.parent !== undefined) delete (above.parent as Record<string, unknown>)[name];
}

function put(container: Container, step: string | number, value: unknown): void {
  if (Array.isArray(container)) container[Number(step)] = value;
  else container[String(step)] = value;
}
