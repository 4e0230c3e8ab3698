/** The library of an organisation: the documents of its own pack, with the same history as a dossier's, and the editions that were published. */
import { DomainError } from '@primum/core/domain-error';
import { appendAudit } from '../audit/append-audit.ts';
import {
  documentsAt,
  type Revision,
  type RevisionsAsked,
  revisionsOf,
  type StoredDocument,
} from '../dossier/read-dossier.ts';
import { createIn, reviseIn, type Saving } from '../dossier/save-dossier.ts';
import { inOrganisation, type Work } from '../in-organisation.ts';
import { type Actor, freshId, type Store } from '../store.ts';

export interface StoredLibrary {
  /** Of its documents and their history. */
  readonly id: string;
  /** Id of the pack that it is. */
  readonly pack: string;
  readonly title: string;
  readonly revision: number;
  readonly changedAt: Date;
}

export interface LibrarySaving extends Omit<Saving, 'head' | 'decision'> {
  readonly expected: number;
  readonly title: string;
}

/** Throws DomainError ALREADY_EXISTS: an organisation has one. */
export function startLibrary(
  store: Store,
  actor: Actor,
  {
    pack,
    title,
    documents,
  }: { readonly pack: string; readonly title: string; readonly documents: Saving['documents'] },
): Promise<void> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const id = freshId();
    const saving = { head: headOf(title), documents, changes: [] };
    await createIn(work, actor, { id, now, saving, isLibrary: true });
    const { numInsertedOrUpdatedRows } = await work
      .insertInto('library')
      .values({ organisation_id: actor.organisation, dossier_id: id, pack_id: pack })
      .onConflict((conflict) => conflict.column('organisation_id').doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n)
      throw new DomainError('ALREADY_EXISTS', 'this organisation has a library already');
    await appendAudit(work, actor, now, { action: 'library.start', thing: id });
  });
}

/** Undefined where the organisation has not started one. */
export function readLibrary(store: Store, actor: Actor): Promise<StoredLibrary | undefined> {
  return inOrganisation(store, actor, (work) => libraryIn(work, actor));
}

export interface LibraryWithDocuments extends StoredLibrary {
  readonly documents: readonly StoredDocument[];
}

/** All documents at `revision`, the newest if it is left out. Throws DomainError NOT_FOUND. */
export function readLibraryDocuments(
  store: Store,
  actor: Actor,
  { revision }: { readonly revision?: number | undefined } = {},
): Promise<LibraryWithDocuments> {
  return inOrganisation(store, actor, async (work) => {
    const library = await requireLibrary(work, actor);
    if (revision !== undefined && (revision < 1 || revision > library.revision))
      throw new DomainError('NOT_FOUND', `the library has no revision ${revision}`, { revision });
    return { ...library, documents: await documentsAt(work, library.id, revision ?? library.revision) };
  });
}

export function listLibraryRevisions(
  store: Store,
  actor: Actor,
  asked: Omit<RevisionsAsked, 'dossier'>,
): Promise<Revision[]> {
  return inOrganisation(store, actor, async (work) =>
    revisionsOf(work, { dossier: (await requireLibrary(work, actor)).id, ...asked }),
  );
}

/** Returns the new revision. Throws DomainError STALE_REVISION, NOT_FOUND. */
export function saveLibrary(store: Store, actor: Actor, saving: LibrarySaving): Promise<number> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { id, revision } = await revised(work, actor, now, saving);
    await appendAudit(work, actor, now, { action: 'library.change', thing: id, facts: { revision } });
    return revision;
  });
}

/**
 * Saves the documents as they are published and keeps them as an edition: both or neither, and the edition never changes again.
 * Throws DomainError ALREADY_EXISTS where there is such an edition, STALE_REVISION, NOT_FOUND.
 */
export function publishEdition(
  store: Store,
  actor: Actor,
  { edition, ...saving }: LibrarySaving & { readonly edition: string },
): Promise<number> {
  const now = store.now();
  return inOrganisation(store, actor, async (work) => {
    const { id, revision } = await revised(work, actor, now, saving);
    const { organisation, account } = actor;
    const { numInsertedOrUpdatedRows } = await work
      .insertInto('library_edition')
      .values({ organisation_id: organisation, edition, dossier_id: id, revision, at: now, account_id: account })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n)
      throw new DomainError('ALREADY_EXISTS', `there is an edition ${edition} already`, { edition });
    await appendAudit(work, actor, now, { action: 'library.publish', thing: id, facts: { revision, edition } });
    return revision;
  });
}

async function revised(work: Work, actor: Actor, now: Date, { title, ...saving }: LibrarySaving) {
  const { id } = await requireLibrary(work, actor);
  const all = { dossier: id, head: headOf(title), ...saving };
  return { id, revision: await reviseIn(work, actor, { saving: all, now, isLibrary: true }) };
}

function headOf(title: string) {
  return { title, kind: 'library', stage: '', purpose: '' };
}

export async function requireLibrary(work: Work, actor: Actor): Promise<StoredLibrary> {
  const found = await libraryIn(work, actor);
  if (found === undefined) throw new DomainError('NOT_FOUND', 'this organisation has not started a library');
  return found;
}

/** Row-level security leaves the organisation's own and no other; the query says so too. */
async function libraryIn(work: Work, actor: Actor): Promise<StoredLibrary | undefined> {
  const row = await work
    .selectFrom('library')
    .innerJoin('dossier', 'dossier.id', 'library.dossier_id')
    .select(['dossier.id', 'pack_id', 'title', 'revision', 'changed_at'])
    .where('library.organisation_id', '=', actor.organisation)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { id, pack_id: pack, title, revision, changed_at: changedAt } = row;
  return { id, pack, title, revision, changedAt };
}
