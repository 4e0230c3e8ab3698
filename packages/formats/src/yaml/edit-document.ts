/** Edits on the text of a document. What was not changed stays as it was written, comments and line breaks too. */
import { applyEdits } from '@primum/core/dossier/apply-edits';
import type { Edit } from '@primum/core/dossier/edit';
import { sameValue } from '@primum/core/dossier/same-value';
import type { Fault, LocatedFault } from '@primum/core/fault';
import type { ParsedNode } from 'yaml';
import { editItems, type ItemsEdit, type ItemsText } from './edit-items.ts';
import { layoutOf } from './layout.ts';
import { type DocumentName, locateFault } from './parse-document.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { patchDocument } from './patch-document.ts';
import { type Path, spliced } from './patching.ts';
import { NO_MEMORY, type TextMemory } from './remember-texts.ts';

export type EditedText =
  | { readonly ok: true; readonly text: string; readonly value: unknown }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

/**
 * All edits or none. The new text says exactly what `applyEdits` makes of the old value; it need not fit the schema, so that
 * a document can be mended step by step. Faults stand where the old text has the place, or the nearest part around it:
 * those of applyEdits, edit-shared, edit-unwritable, and those of a text that cannot be read. Reading takes most of the time:
 * a memory that knows the old text leaves only the items to read that change.
 */
export function editDocument(
  text: string,
  edits: readonly Edit[],
  name: DocumentName,
  memory: TextMemory = NO_MEMORY,
): EditedText {
  const parsed = memory.parse(text, name);
  const { value, faults, locate } = parsed;
  if (faults.length > 0) return { ok: false, faults };
  const refused = (found: readonly Fault[]): EditedText => ({
    ok: false,
    faults: found.map((fault) => locateFault(fault, name.file, locate)),
  });
  const edited = applyEdits(value, edits);
  if (!edited.ok) return refused(edited.faults);
  const places = parsed.places();
  const change = { before: value, after: edited.value, origins: edited.origins };
  const quick = places === undefined ? undefined : editItems({ text, places }, change);
  if (quick !== undefined) {
    memory.keep(quick.text, name, parsedLater(quick, edited.value, name));
    return { ok: true, text: quick.text, value: edited.value };
  }
  const whole = editWhole(text, parsed.root, change);
  if ('shared' in whole) return refused(whole.shared.map((path) => sharedFault(name, path)));
  const read = whole.text === undefined ? undefined : memory.parse(whole.text, name);
  // The last word has the reader: whatever else was overlooked, nothing is kept that says something else.
  if (whole.text === undefined || read === undefined || read.faults.length > 0 || !sameValue(read.value, edited.value))
    return refused([unwritableFault(name, edits)]);
  return { ok: true, text: whole.text, value: read.value };
}

/** The way that reads all of a document: for changes of any kind. Text is undefined where its layout leaves no room. */
export function editWhole(
  text: string,
  root: ParsedNode | null,
  { before, after, origins }: ItemsEdit,
): { readonly text: string | undefined } | { readonly shared: readonly Path[] } {
  const { splices, shared } = patchDocument({ text, root, layout: layoutOf(text, root) }, before, after, origins);
  return shared.length > 0 ? { shared } : { text: spliced(text, splices) };
}

/** What reading the whole text would give; it is read where somebody asks for a place in it. */
function parsedLater({ text, places }: ItemsText, value: unknown, name: DocumentName): ParsedYaml {
  let whole: ParsedYaml | undefined;
  const read = () => (whole ??= parseYaml(text, name));
  return {
    value,
    faults: [],
    locate: (path, part) => read().locate(path, part),
    get root() {
      return read().root;
    },
    places: () => places,
  };
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
