/** A pack of this server as somebody names it: by its id, and by an edition where it is not the newest. */
import { DomainError } from '@primum/core/domain-error';
import type { Pack } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import type { PackFolder } from '@primum/formats/folder/assemble-pack';
import type { PackShelf } from '@primum/formats/folder/find-packs';

/** Whole packs only, with their older editions and records, in the order of the shelf. */
export type WholePack = PackFolder & { readonly pack: Pack };

export function wholePacks({ listed, read }: PackShelf): readonly WholePack[] {
  return listed.flatMap(({ path }) => {
    const folder = read.get(path);
    return folder?.pack === undefined ? [] : [{ ...folder, pack: folder.pack }];
  });
}

/** Throws NOT_FOUND, with what there is. */
export function packOnShelf(packs: readonly WholePack[], id: string): WholePack {
  const found = packs.find(({ pack }) => pack.manifest.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    packs.map(({ pack }) => pack.manifest.id),
  );
  const hint = near === undefined ? '' : `: did you mean "${near}"?`;
  throw new DomainError('NOT_FOUND', `there is no pack "${id}" here${hint}`, { pack: id });
}

/** The pack as it stood in an edition; undefined: the newest. Throws NOT_FOUND, with the editions that there are. */
export function editionOnShelf(packs: readonly WholePack[], id: string, edition: string | undefined): Pack {
  const { pack, older } = packOnShelf(packs, id);
  if (edition === undefined || edition === pack.manifest.edition) return pack;
  const found = older.find(({ told }) => told.edition === edition);
  if (found !== undefined) return found.pack;
  const there = [pack.manifest.edition, ...older.map(({ told }) => told.edition)].join(', ');
  throw new DomainError('NOT_FOUND', `there is no edition ${edition} of "${id}" here: there is ${there}`, {
    pack: id,
    edition,
  });
}

/** As the address of a pack names it: an edition of its own, or `pack@edition`. Throws NOT_FOUND. */
export function namedOnShelf(packs: readonly WholePack[], id: string, named: string | undefined): Pack {
  const [, pack = id, edition] = /^(?:(.*)@)?(.*)$/.exec(named ?? '') ?? [];
  return editionOnShelf(packs, pack, edition === '' ? undefined : edition);
}

/** What an edition is held against where nobody says: the one before it, else what its pack revises. Throws NOT_FOUND. */
export function beforeOnShelf(packs: readonly WholePack[], { manifest }: Pack): Pack {
  const { pack, older } = packOnShelf(packs, manifest.id);
  const all = [pack, ...older.map((one) => one.pack)];
  const before = all[all.findIndex((one) => one.manifest.edition === manifest.edition) + 1];
  if (before !== undefined) return before;
  if (manifest.revises !== undefined) return editionOnShelf(packs, manifest.revises, undefined);
  throw new DomainError('NOT_FOUND', `there is no edition of "${manifest.id}" before ${manifest.edition} here`, {
    pack: manifest.id,
  });
}
