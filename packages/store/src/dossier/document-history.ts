/** Every text that a document of a dossier has had, with who wrote it. */
import { inOrganisation } from '../in-organisation.ts';
import type { Actor, Store } from '../store.ts';

export interface DocumentVersion {
  readonly revision: number;
  /** Id of the account. */
  readonly account: string;
  /** Null where the document was taken away. */
  readonly text: string | null;
}

/** Oldest first. Empty where there is no such dossier. */
export function documentHistory(
  store: Store,
  actor: Actor,
  { dossier, kind }: { readonly dossier: string; readonly kind: string },
): Promise<DocumentVersion[]> {
  return inOrganisation(store, actor, (work) =>
    work
      .selectFrom('document')
      .innerJoin('revision', (join) =>
        join
          .onRef('revision.dossier_id', '=', 'document.dossier_id')
          .onRef('revision.number', '=', 'document.revision'),
      )
      .select(['document.revision', 'revision.account_id as account', 'document.text'])
      .where('document.dossier_id', '=', dossier)
      .where('document.kind', '=', kind)
      .orderBy('document.revision')
      .execute(),
  );
}
