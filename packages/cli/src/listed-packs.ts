/** The packs that are there for a command, from all folders that it looks in. */
import { DomainError } from '@primum/core/domain-error';
import { type ListedPack, listPacks } from '@primum/formats/folder/list-packs';
import { starterPacks } from '@primum/formats/starter/starter-choices';

/** A folder that was named by mistake must not go unnoticed: packs of the same name might be found elsewhere. */
export async function listedPacks(folders: readonly string[]): Promise<readonly ListedPack[]> {
  const packs: ListedPack[] = [];
  for (const folder of folders) {
    const inside = await listPacks(folder);
    if (inside === undefined) {
      throw new DomainError('NOT_FOUND', `there is no folder "${folder}" to look for packs in`, {
        hint: '--packs names a folder that holds packs, or one pack',
      });
    }
    packs.push(...inside);
  }
  return packs;
}

/** The packs that a dossier begins with, in the editions that are found first. Throws PACK_MISSING. */
export async function startingPacks(folders: readonly string[]): Promise<{ id: string; edition: string }[]> {
  return starterPacks(await listedPacks(folders), folders);
}
