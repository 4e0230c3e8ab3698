/** A change of a document's value put into its text: what stays as it was stays as it was written, comments and line breaks too. */
import { copyOf } from '@primum/core/dossier/apply-edits';
import { sameValue } from '@primum/core/dossier/same-value';
import { type EditedText, editWhole } from './edit-document.ts';
import type { DocumentName } from './parse-document.ts';
import { parseYaml } from './parse-yaml.ts';
import { stringify } from './stringify-document.ts';

/**
 * `change` gets a copy of the value that it may change and return, or gives another. An empty text, and one whose layout leaves no
 * room for the change, is written anew as a whole. Faults: those of a text that cannot be read.
 */
export function editValue(text: string, name: DocumentName, change: (value: unknown) => unknown): EditedText {
  const { value, faults, root } = parseYaml(text, name);
  if (faults.length > 0) return { ok: false, faults };
  const origins = new Map<object, object>();
  const after = change(copyOf(value, origins));
  const edited = root === null ? undefined : editWhole(text, root, { before: value, after, origins });
  const patched = edited !== undefined && 'text' in edited ? edited.text : undefined;
  // The last word has the reader: nothing is kept that says something else.
  if (patched !== undefined) {
    const read = parseYaml(patched, name);
    if (read.faults.length === 0 && sameValue(read.value, after)) return { ok: true, text: patched, value: after };
  }
  return { ok: true, text: stringify(after as object), value: after };
}
