/** The editions that a dossier names of the library of the organisation that owns it. */
import { isOwnPack } from '@primum/core/knowledge/own-library';
import type { StoredDossier } from '@primum/store/dossier/read-dossier';
import {
  type EditionTexts,
  readEditions,
  readEditionsForPart,
  type WantedEdition,
} from '@primum/store/library/editions';
import type { Actor, Store } from '@primum/store/store';
import { readText } from './open-texts.ts';

type Texts = ReadonlyMap<string, string>;

/** Reads the editions that the texts of a dossier name; none are asked for where no library is named. */
export type ReadEditions = (texts: Texts) => Promise<readonly EditionTexts[]>;

/**
 * Of the library of the organisation that owns the dossier, read in its name: what another organisation published is not found,
 * whatever the texts say. `dossier` is undefined while it is being made.
 */
export function editionsFor(
  store: Store,
  actor: Actor,
  dossier: Pick<StoredDossier, 'id' | 'part'> | undefined,
): ReadEditions {
  return async (texts) => {
    const wanted = ownPacksIn(texts);
    if (wanted.length === 0) return [];
    if (dossier?.part === undefined) return readEditions(store, actor, wanted);
    return readEditionsForPart(store, actor, { dossier: dossier.id, wanted });
  };
}

function ownPacksIn(texts: Texts): WantedEdition[] {
  const text = texts.get('dossier');
  const value = text === undefined ? undefined : readText('dossier', text).parsed.value;
  const { packs = [] } = (value ?? {}) as { readonly packs?: readonly WantedEdition[] };
  return packs.filter(({ id }) => isOwnPack(id));
}
