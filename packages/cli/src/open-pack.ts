/** Opens one pack by its id, for commands that read knowledge and no dossier. */
import { DomainError } from '@primum/core/domain-error';
import type { Pack } from '@primum/core/knowledge/pack';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { listedPacks } from './listed-packs.ts';

/** The folder that is named first wins. Throws NOT_FOUND and PACK_INVALID. */
export async function openPack(id: string, folders: readonly string[]): Promise<Pack> {
  const found = (await listedPacks(folders)).find(({ manifest }) => manifest?.id === id);
  if (found === undefined)
    throw new DomainError('NOT_FOUND', `there is no pack "${id}" in ${folders.join(', ')}`, {
      hint: 'primum pack list',
    });
  const { pack } = await readPackFolder(found.path);
  if (pack === undefined)
    throw new DomainError('PACK_INVALID', `pack "${id}" has faults`, {
      hint: `see them with: primum pack check ${found.path}`,
    });
  return pack;
}
