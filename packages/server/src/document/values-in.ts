/** Texts of a dossier as values, what cannot be read left out, and all faults. */
import type { DocumentKind } from '@primum/core/dossier/dossier';
import type { DossierValues } from '@primum/core/api/dossiers';
import type { Deps } from '../deps.ts';
import { openTexts, readText } from '../open-texts.ts';

export function valuesIn(
  texts: ReadonlyMap<string, string>,
  { packs, store }: Pick<Deps, 'packs' | 'store'>,
): Omit<DossierValues, 'revision'> {
  const known = texts as ReadonlyMap<DocumentKind, string>;
  const today = store.now().toISOString().slice(0, 10);
  const { faults } = openTexts(texts, packs, today);
  const read = [...known].flatMap(([kind, text]) => {
    const { value } = readText(kind, text).parsed;
    return value === undefined ? [] : [[kind, value] as const];
  });
  return { values: Object.fromEntries(read), faults: faults.map((fault) => ({ ...fault, path: [...fault.path] })) };
}
