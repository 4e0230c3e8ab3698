/** Edits put into the texts of a dossier: all of them or none, comments kept where nothing was changed. */
import type { Edit } from '@primum/core/dossier/edit';
import type { LocatedFault } from '@primum/core/fault';
import { editDocument } from '@primum/formats/yaml/edit-document';
import { textMemory } from './open-texts.ts';
import { FaultyInput } from './problem.ts';

/** The texts that change. Throws FaultyInput INPUT_INVALID with every edit that does not fit. */
export function editedTexts(before: ReadonlyMap<string, string>, edits: readonly Edit[]): ReadonlyMap<string, string> {
  const faults: LocatedFault[] = [];
  const texts = new Map<string, string>();
  for (const [document, own] of Map.groupBy(edits, (edit) => edit.document)) {
    const edited = editDocument(before.get(document) ?? '', own, { document, file: `${document}.yaml` }, textMemory);
    if (edited.ok) texts.set(document, edited.text);
    else faults.push(...edited.faults);
  }
  if (faults.length > 0) throw new FaultyInput('INPUT_INVALID', 'the edits do not fit what stands there', faults);
  return texts;
}
