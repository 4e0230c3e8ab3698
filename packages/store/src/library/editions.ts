/** Published editions of a library. They are read in the name of the organisation that owns the dossier in question, and of no other. */
import { inOrganisation, type Work } from '../in-organisation.ts';
import { documentsAt } from '../dossier/read-dossier.ts';
import { inPart } from '../sharing/in-part.ts';
import type { Actor, Store } from '../store.ts';

export interface StoredEdition {
  readonly edition: string;
  readonly revision: number;
  readonly at: Date;
  readonly by: { readonly id: string; readonly name: string };
}

export interface EditionTexts {
  readonly pack: string;
  readonly edition: string;
  /** Names what was read: it is never given to another content. */
  readonly key: string;
  /** Text by the file's name in the pack's folder, without `.yaml`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Newest first. Empty where there is no library. */
export function listEditions(store: Store, actor: Actor): Promise<StoredEdition[]> {
  return inOrganisation(store, actor, async (work) => {
    const rows = await editionsOf(work, actor)
      .leftJoin('account', 'account.id', 'library_edition.account_id')
      .select('account.name')
      .execute();
    return rows.map(({ edition, revision, at, account_id, name }) => ({
      edition,
      revision,
      at,
      by: { id: account_id, name: name ?? '' },
    }));
  });
}

export interface WantedEdition {
  readonly id: string;
  readonly edition: string;
}

/** Those of the organisation's own library that are wanted and were published. */
export function readEditions(store: Store, actor: Actor, wanted: readonly WantedEdition[]): Promise<EditionTexts[]> {
  return inOrganisation(store, actor, (work) => editionsIn(work, actor, wanted));
}

/** Those of the library of who owns the dossier: for working out a part, as readDocumentsForPart. */
export function readEditionsForPart(
  store: Store,
  actor: Actor,
  { dossier, wanted }: { readonly dossier: string; readonly wanted: readonly WantedEdition[] },
): Promise<EditionTexts[]> {
  return inPart(store, actor, dossier, (work, { owner }) => editionsIn(work, owner, wanted));
}

async function editionsIn(work: Work, actor: Actor, wanted: readonly WantedEdition[]): Promise<EditionTexts[]> {
  const found: EditionTexts[] = [];
  for (const { edition, revision, pack_id: pack, dossier_id: library } of await editionsOf(work, actor).execute()) {
    if (!wanted.some((one) => one.id === pack && one.edition === edition)) continue;
    const documents = await documentsAt(work, library, revision);
    const texts = new Map(documents.map(({ kind, text }) => [kind, text]));
    found.push({ pack, edition, key: `${library} ${revision}`, texts });
  }
  return found;
}

function editionsOf(work: Work, actor: Actor) {
  return work
    .selectFrom('library_edition')
    .innerJoin('library', 'library.organisation_id', 'library_edition.organisation_id')
    .select(['edition', 'revision', 'at', 'account_id', 'pack_id', 'library_edition.dossier_id'])
    .where('library_edition.organisation_id', '=', actor.organisation)
    .orderBy('revision', 'desc');
}
