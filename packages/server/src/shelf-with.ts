/** Editions of a library beside the packs that this server has for everybody. Without the store: the assessor needs it, too. */
import { keepLast } from '@primum/core/keep-last';
import { packFromTexts, type PackFolder } from '@primum/formats/folder/assemble-pack';
import type { PackShelf } from '@primum/formats/folder/find-packs';
import type { EditionTexts } from '@primum/store/library/editions';

/** A shelf for one dossier: that of the server with the editions on it. */
export function shelfWith(shelf: PackShelf, editions: readonly EditionTexts[]): PackShelf {
  if (editions.length === 0) return shelf;
  const read = editions.map((one) => ({ path: `${one.pack} ${one.edition}`, folder: editionFolder(one) }));
  return {
    ...shelf,
    listed: [
      ...shelf.listed,
      ...read.map(({ path, folder }) => ({ path, manifest: folder.pack?.manifest, faults: folder.faults, older: [] })),
    ],
    read: new Map([...shelf.read, ...read.map(({ path, folder }) => [path, folder] as const)]),
  };
}

const folders = new Map<string, PackFolder>();
const REMEMBERED = 32;

/** The same object for the same edition for as long as it is remembered: what is kept by pack hangs on it. */
export function editionFolder({ pack, edition, key, texts }: EditionTexts): PackFolder {
  return keepLast(folders, key, folders.get(key) ?? packFromTexts(`${pack} ${edition}`, texts), REMEMBERED);
}
