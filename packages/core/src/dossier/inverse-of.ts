/** Edits that take edits back: for undo. */
import { applyEdits, copyOf, type Draft, editDraft, vanishes } from './apply-edits.ts';
import { at, standAt } from './edit-place.ts';
import type { Edit } from './edit.ts';

/** Applied to what `edits` make of `value`, they give `value` again; none where the edits cannot be applied. */
export function inverseOf(value: unknown, edits: readonly Edit[]): readonly Edit[] {
  if (!applyEdits(value, edits).ok) return [];
  const draft: Draft = { root: copyOf(value) };
  const inverse = edits.map((edit) => {
    const back = inverseOfOne(draft.root, edit);
    editDraft(draft, edit);
    return back;
  });
  return inverse.toReversed();
}

function inverseOfOne(root: unknown, edit: Edit): Edit {
  const { document, path } = edit;
  const stand = standAt(root, edit);
  const parent = 'parent' in stand ? stand.parent : undefined;
  const made = 'made' in stand ? stand.made : 0;
  if (parent === undefined) return { document, do: 'set', path: [], value: copyOf(root ?? null) };
  const changed = path.slice(0, made);
  const step = changed.at(-1) ?? 0;
  const list = changed.slice(0, -1);
  const old = copyOf(at(parent, step));
  if (edit.do === 'insert' && made === path.length && Array.isArray(parent))
    return parent.length === 0
      ? { document, do: 'set', path: list, value: [] }
      : { document, do: 'remove', path: changed };
  if (edit.do !== 'remove')
    return old === undefined
      ? { document, do: 'remove', path: changed }
      : { document, do: 'set', path: changed, value: old };
  if (!Array.isArray(parent)) return { document, do: 'set', path, value: old };
  return parent.length === 1 && vanishes(edit, list)
    ? { document, do: 'set', path: list, value: [old] }
    : { document, do: 'insert', path, value: old };
}
