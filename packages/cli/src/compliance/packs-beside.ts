/** Packs that a file needs and the dossier does not name: catalogues, and crosswalks that tie them to security capabilities. */
import { DomainError } from '@primum/core/domain-error';
import type { Pack } from '@primum/core/knowledge/pack';
import { listFolder } from '@primum/formats/folder/list-folder';
import type { ListedPack } from '@primum/formats/folder/list-packs';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { listedPacks } from '../listed-packs.ts';

/**
 * Those with crosswalks and those of `form`; without a form also all that they require, since crosswalks name entries of many
 * catalogues. `there` come first and stay. Throws PACK_MISSING, PACK_INVALID.
 */
export async function packsBeside(
  there: readonly Pack[],
  folders: readonly string[],
  form?: string,
): Promise<readonly Pack[]> {
  const listed = await listedPacks(folders);
  const packs = new Map(there.map((pack) => [pack.manifest.id, pack]));
  const open = [...(form === undefined ? [] : [form]), ...(await withCrosswalks(listed))];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    if (packs.has(id)) continue;
    const pack = await readListed(id, listed);
    packs.set(id, pack);
    if (form === undefined) open.push(...(pack.manifest.requires ?? []));
  }
  return [...packs.values()];
}

async function withCrosswalks(listed: readonly ListedPack[]): Promise<string[]> {
  const found: string[] = [];
  for (const { path, manifest } of listed) {
    const listing = await listFolder(path);
    const has = listing?.files.includes('crosswalks.yaml') === true || listing?.folders.includes('crosswalks') === true;
    if (manifest !== undefined && has) found.push(manifest.id);
  }
  return found;
}

async function readListed(id: string, listed: readonly ListedPack[]): Promise<Pack> {
  const path = listed.find(({ manifest }) => manifest?.id === id)?.path;
  if (path === undefined) {
    throw new DomainError('PACK_MISSING', `there is no pack "${id}" here`, {
      hint: '--packs names a folder that holds it',
    });
  }
  const { pack, faults } = await readPackFolder(path);
  if (pack !== undefined) return pack;
  throw new DomainError('PACK_INVALID', `the pack "${id}" has ${faults.length} faults`, {
    hint: `primum pack check ${path} tells them`,
  });
}
