/** The library of the organisation that asks, as texts with all that is needed to check it. */
import { keepLast } from '@primum/core/keep-last';
import { type CheckedLibrary, checkLibrary } from '@primum/formats/library/check-library';
import { entriesIn, type StandingEntry } from '@primum/formats/library/edit-entries';
import { type EditionTexts, listEditions, readEditions, type StoredEdition } from '@primum/store/library/editions';
import { type LibraryWithDocuments, readLibraryDocuments } from '@primum/store/library/libraries';
import type { Actor } from '@primum/store/store';
import type { Deps } from './deps.ts';
import { editionFolder } from './shelf-with.ts';

type Texts = ReadonlyMap<string, string>;

export interface OpenLibrary extends LibraryWithDocuments {
  readonly texts: Texts;
  /** Newest first. */
  readonly editions: readonly StoredEdition[];
  /** Texts of an edition that was published. */
  editionTexts(edition: string): EditionTexts | undefined;
  /** Entries of the newest edition. */
  published(): readonly StandingEntry[];
  /** The same library with these texts, or as it stands. */
  check(texts?: Texts): CheckedLibrary;
}

/** Throws DomainError NOT_FOUND. */
export async function openLibrary(actor: Actor, deps: Pick<Deps, 'store' | 'packs'>): Promise<OpenLibrary> {
  const library = await readLibraryDocuments(deps.store, actor);
  const editions = await listEditions(deps.store, actor);
  const read = await editionsOf(actor, library, editions, deps);
  const texts = new Map(library.documents.map(({ kind, text }) => [kind, text]));
  const packs = read.flatMap((one) => editionFolder(one).pack ?? []);
  return {
    ...library,
    texts,
    editions,
    editionTexts: (edition) => read.find((one) => one.edition === edition),
    published: () => entriesIn(read[0]?.texts ?? new Map()),
    check: (given = texts) => checkLibrary(given, { id: library.pack, shelf: deps.packs, editions: packs }),
  };
}

const remembered = new Map<string, EditionTexts>();
const REMEMBERED = 200;

/** In the order of `editions`, which the database gave to this actor: what is remembered of one never changes. */
async function editionsOf(
  actor: Actor,
  { id, pack }: LibraryWithDocuments,
  editions: readonly StoredEdition[],
  { store }: Pick<Deps, 'store'>,
): Promise<readonly EditionTexts[]> {
  const keyOf = ({ revision }: StoredEdition) => `${id} ${revision}`;
  const unknown = editions.filter((one) => !remembered.has(keyOf(one)));
  const wanted = unknown.map(({ edition }) => ({ id: pack, edition }));
  const fresh = wanted.length === 0 ? [] : await readEditions(store, actor, wanted);
  const read = editions.flatMap(
    (one) => remembered.get(keyOf(one)) ?? fresh.find(({ key }) => key === keyOf(one)) ?? [],
  );
  for (const one of read) keepLast(remembered, one.key, one, REMEMBERED);
  return read;
}
