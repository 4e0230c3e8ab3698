/**
 * What a partner sees of the owner's library: entries that are used in its part, as those of any pack, and none beside them. Packs that
 * are shipped are no secret; what an organisation wrote for itself is.
 */
import type { AssessmentReport } from '../assessment/report.ts';
import type { Vocabulary } from '../api/vocabulary.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { isOwnPack } from '../knowledge/own-library.ts';

/** `dossier` has gone through `visibleTo`: what it names of the library stays, with the types above what it names. */
export function visibleVocabulary(vocabulary: Vocabulary, { system, controls }: Dossier): Vocabulary {
  const { zones = [], assets, interfaces = [], data = [], functions = [] } = system;
  const isNamed = (refs: readonly string[]) => {
    const named = new Set(refs);
    return ({ id }: { readonly id: string }) =>
      !isOwnPack(id) || named.has(id) || named.has(id.slice(id.indexOf('/') + 1));
  };
  const isTyped = isNamed([...zones, ...assets, ...interfaces, ...data].map(({ type }) => type));
  return {
    ...vocabulary,
    types: vocabulary.types.filter(isTyped),
    controls: vocabulary.controls.filter(isNamed(controls.controls.map(({ control }) => control))),
    functions: vocabulary.functions.filter(isNamed(functions.map(({ kind }) => kind))),
  };
}

/** How many entries a library has is told of those alone that the rows and chains of the part name. */
export function visiblePacks(
  packs: AssessmentReport['packs'],
  { threats, harms }: Pick<AssessmentReport, 'threats' | 'harms'>,
): AssessmentReport['packs'] {
  const marks = new Map<string, string>(threats.map(({ threat, mark }) => [threat, mark]));
  for (const { chain } of harms) for (const { from } of chain) if ('entry' in from) marks.set(from.entry, from.mark);
  return packs.map((pack) => {
    if (!isOwnPack(pack.id)) return pack;
    const named = [...marks].filter(([id]) => id.startsWith(`${pack.id}/`)).map(([, mark]) => mark);
    const count = (wanted: string) => named.filter((mark) => mark === wanted).length;
    const counts = { seen: count('seen'), known: count('known'), proposal: count('proposal') };
    return { ...pack, entries: named.length, marks: counts };
  });
}
