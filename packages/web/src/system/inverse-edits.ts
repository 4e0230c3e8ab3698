import type { Dossier } from '@primum/core/dossier/dossier';
import type { Edit } from '@primum/core/dossier/edit';
import { inverseOf } from '@primum/core/dossier/inverse-of';

/** Edits that take edits of several documents back. */
export function inverseEdits(dossier: Dossier, edits: readonly Edit[]): Edit[] {
  return [...Map.groupBy(edits, ({ document }) => document)].flatMap(([document, own]) => [
    ...inverseOf(dossier[document], own),
  ]);
}
