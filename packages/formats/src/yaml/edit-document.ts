/** Edits on the text of a document. What was not changed stays as it was written, comments and line breaks too. */
import { applyEdits } from '@primum/core/dossier/apply-edits';
import type { Edit } from '@primum/core/dossier/edit';
import { sameValue } from '@primum/core/dossier/same-value';
import type { Fault, LocatedFault } from '@primum/core/fault';
import { layoutOf } from './layout.ts';
import { type DocumentName, locateFault } from './parse-document.ts';
import { type ParseText, parseYaml } from './parse-yaml.ts';
import { patchDocument } from './patch-document.ts';
import { spliced } from './patching.ts';

export type EditedText =
  | { readonly ok: true; readonly text: string; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

/**
 * All edits or none. The new text says exactly what `applyEdits` makes of the old value; it need not fit the schema, so that
 * a document can be mended step by step. Faults stand where the old text has the place, or the nearest part around it:
 * those of applyEdits, edit-shared, edit-unwritable, and those of a text that cannot be read. Reading takes most of the time:
 * a `parse` that remembers reads the new text only.
 */
export function editDocument(
  text: string,
  edits: readonly Edit[],
  name: DocumentName,
  parse: ParseText = parseYaml,
): EditedText {
  const { value, faults, locate, root } = parse(text, name);
  if (faults.length > 0) return { ok: false, faults };
  const refused = (found: readonly Fault[]): EditedText => ({
    ok: false,
    faults: found.map((fault) => locateFault(fault, name.file, locate)),
  });
  const edited = applyEdits(value, edits);
  if (!edited.ok) return refused(edited.faults);
  const { splices, shared } = patchDocument(
    { text, root, layout: layoutOf(text, root) },
    value,
    edited.value,
    edited.origins,
  );
  if (shared.length > 0) return refused(shared.map((path) => sharedFault(name, path)));
  const changed = spliced(text, splices);
  const read = changed === undefined ? undefined : parse(changed, name);
  // The last word has the reader: whatever else was overlooked, nothing is kept that says something else.
  if (changed === undefined || read === undefined || read.faults.length > 0 || !sameValue(read.value, edited.value))
    return refused([unwritableFault(name, edits)]);
  return { ok: true, text: changed, value: read.value };
}

function sharedFault({ document }: DocumentName, path: Fault['path']): Fault {
  return {
    severity: 'error',
    code: 'edit-shared',
    message: 'this stands in several places by a YAML alias, and cannot be changed in one of them',
    hint: 'write it out in the text, without & and *',
    document,
    path,
  };
}

function unwritableFault({ document }: DocumentName, edits: readonly Edit[]): Fault {
  return {
    severity: 'error',
    code: 'edit-unwritable',
    message: 'the way in which this is written leaves no room for the change',
    hint: 'change it in the text itself, or write each field on a line of its own first',
    document,
    path: edits[0]?.path ?? [],
  };
}
