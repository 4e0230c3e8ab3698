/** The library of the organisation that asks, as texts with all that is needed to check it. */
import { type CheckedLibrary, checkLibrary } from '@primum/formats/folder/check-library';
import { listEditions, readEditions, type StoredEdition } from '@primum/store/library/editions';
import { type LibraryWithDocuments, readLibraryDocuments } from '@primum/store/library/libraries';
import type { Actor } from '@primum/store/store';
import type { Deps } from './deps.ts';
import { editionFolder } from './shelf-with.ts';

type Texts = ReadonlyMap<string, string>;

export interface OpenLibrary extends LibraryWithDocuments {
  readonly texts: Texts;
  readonly editions: readonly StoredEdition[];
  /** The same library with these texts, or as it stands. */
  check(texts?: Texts): CheckedLibrary;
}

/** Throws DomainError NOT_FOUND. */
export async function openLibrary(
  actor: Actor,
  { store, packs: shelf }: Pick<Deps, 'store' | 'packs'>,
  revision?: number,
): Promise<OpenLibrary> {
  const library = await readLibraryDocuments(store, actor, { revision });
  const editions = await listEditions(store, actor);
  const wanted = editions.map(({ edition }) => ({ id: library.pack, edition }));
  const read = (await readEditions(store, actor, wanted)).flatMap((one) => editionFolder(one).pack ?? []);
  const texts = new Map(library.documents.map(({ kind, text }) => [kind, text]));
  const check = (given: Texts = texts) => checkLibrary(given, { id: library.pack, shelf, editions: read });
  return { ...library, texts, editions, check };
}
