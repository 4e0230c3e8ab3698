/** The packs in a folder of packs, or the one pack that the folder is. */
import { join } from 'node:path';
import type { LocatedFault } from '@primum/core/fault';
import { PackManifest } from '@primum/core/knowledge/pack';
import { DEFAULT_LIMITS } from '../yaml/limits.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import { listFolder } from './list-folder.ts';
import { editionsIn } from './read-pack-folder.ts';
import { readBytes } from './read-bytes.ts';

export interface ListedPack {
  /** Folder of the pack. */
  readonly path: string;
  /** Undefined where pack.yaml has faults. */
  readonly manifest: PackManifest | undefined;
  readonly faults: readonly LocatedFault[];
  /** Older editions that it has differences for. */
  readonly older: readonly string[];
}

/** Reads each pack.yaml only; undefined where there is no such folder. By id. */
export async function listPacks(folder: string): Promise<readonly ListedPack[] | undefined> {
  const listing = await listFolder(folder);
  if (listing === undefined) return undefined;
  if (listing.files.includes('pack.yaml')) return [await listedPack(folder)];
  const packs: ListedPack[] = [];
  for (const name of listing.folders) {
    const path = join(folder, name);
    if ((await listFolder(path))?.files.includes('pack.yaml') === true) packs.push(await listedPack(path));
  }
  return packs;
}

async function listedPack(path: string): Promise<ListedPack> {
  const name = { document: 'pack', file: join(path, 'pack.yaml') };
  const bytes = await readBytes(name, DEFAULT_LIMITS.bytes);
  if (!bytes.ok) return { path, manifest: undefined, faults: [bytes.fault], older: [] };
  const { value, faults } = parseDocument(bytes.bytes, name, PackManifest);
  return { path, manifest: value, faults, older: await editionsIn(path) };
}
