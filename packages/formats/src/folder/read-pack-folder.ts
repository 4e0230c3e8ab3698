/** A knowledge pack as a folder: pack.yaml, and the entries of each kind in `<kind>.yaml` or in `<kind>/*.yaml`, as lists. */
import { join } from 'node:path';
import { KINDS } from '@primum/core/knowledge/entry-index';
import type { LocatedFault } from '@primum/core/fault';
import { DEFAULT_LIMITS, type Limits } from '../yaml/limits.ts';
import { EDITIONS_FOLDER } from './assemble-editions.ts';
import { assemblePack, type PackFolder } from './assemble-pack.ts';
import { RECORD_FILES } from './assemble-records.ts';
import { type FolderListing, listFolder } from './list-folder.ts';
import { type ReadBytes, readBytes } from './read-bytes.ts';

export async function readPackFolder(path: string, limits: Limits = DEFAULT_LIMITS): Promise<PackFolder> {
  const listing = await listFolder(path);
  if (listing === undefined) return nothing(path);
  const read = new Map<string, ReadBytes>();
  for (const { document, name } of [{ document: 'pack', name: 'pack.yaml' }, ...(await entryFiles(path, listing))])
    read.set(name, await readBytes({ document, file: join(path, name) }, limits.bytes));
  return assemblePack(path, { listing, read }, limits);
}

async function entryFiles(path: string, { files, folders }: FolderListing) {
  const found: { document: string; name: string }[] = [];
  for (const kind of KINDS) {
    if (files.includes(`${kind}.yaml`)) found.push({ document: kind, name: `${kind}.yaml` });
    const inside = folders.includes(kind) ? ((await listFolder(join(path, kind)))?.files ?? []) : [];
    for (const file of inside) if (file.endsWith('.yaml')) found.push({ document: kind, name: `${kind}/${file}` });
  }
  for (const record of RECORD_FILES)
    if (files.includes(`${record}.yaml`)) found.push({ document: record, name: `${record}.yaml` });
  if (folders.includes(EDITIONS_FOLDER))
    for (const edition of await editionsIn(path)) {
      const name = `${EDITIONS_FOLDER}/${edition}`;
      found.push({ document: name, name: `${name}.yaml` });
    }
  return found;
}

/** The older editions of a pack by the names of their files; `path`: folder of the pack. */
export async function editionsIn(path: string): Promise<readonly string[]> {
  const files = (await listFolder(join(path, EDITIONS_FOLDER)))?.files ?? [];
  return files.filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length));
}

function nothing(path: string): PackFolder {
  const place = { file: path, line: 1, column: 1 };
  const fault: LocatedFault = {
    severity: 'error',
    code: 'unreadable',
    message: path === '' ? 'no folder is named' : 'there is no such folder',
    hint: 'a pack is a folder with a pack.yaml in it',
    document: 'pack',
    path: [],
    ...place,
  };
  const records = { reviews: [], comments: [] };
  return { pack: undefined, files: [], texts: new Map(), locate: () => place, faults: [fault], older: [], records };
}
