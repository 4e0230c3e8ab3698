/** The dossier of a request as the assessor asks for it: its texts are read only where it does not hold them. */
import { readDocuments, type StoredDocument, type StoredDossier } from '@primum/store/dossier/read-dossier';
import type { Actor, Store } from '@primum/store/store';
import type { AskedOf } from './assessor.ts';

export function askedOf(store: Store, actor: Actor, { id, revision }: StoredDossier): AskedOf {
  return {
    dossier: id,
    revision,
    texts: async () => textsOf((await readDocuments(store, actor, { dossier: id, revision })).documents),
  };
}

export function textsOf(documents: readonly StoredDocument[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ kind, text }) => [kind, text]));
}
