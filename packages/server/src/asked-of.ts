/** The dossier of a request as the assessor asks for it: its texts are read only where it does not hold them. */
import {
  readDocuments,
  readDocumentsForPart,
  type StoredDocument,
  type StoredDossier,
} from '@primum/store/dossier/read-dossier';
import type { Actor, Store } from '@primum/store/store';
import type { AskedOf } from './assessor.ts';
import { editionsFor } from './own-editions.ts';

/** Of a dossier that another organisation owns, all answers are those about the part that it granted. */
export function askedOf(store: Store, actor: Actor, { id, revision, part }: StoredDossier): AskedOf {
  const at = { dossier: id, revision, editions: editionsFor(store, actor, { id, part }) };
  if (part === undefined)
    return { ...at, texts: async () => textsOf((await readDocuments(store, actor, at)).documents) };
  const { party, published = [] } = part;
  return {
    ...at,
    as: { party, published },
    texts: async () => textsOf((await readDocumentsForPart(store, actor, at)).documents),
  };
}

export function textsOf(documents: readonly StoredDocument[]): ReadonlyMap<string, string> {
  return new Map(documents.map(({ kind, text }) => [kind, text]));
}
