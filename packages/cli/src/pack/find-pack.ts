/** A pack as a person names it: by its id, by id and edition (`pack@2019.12`), or by its folder. */
import { DomainError } from '@primum/core/domain-error';
import { ENTRY_KINDS, type EntryKind, type Pack } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import type { PackFolder } from '@primum/formats/folder/assemble-pack';
import type { ListedPack } from '@primum/formats/folder/list-packs';
import type { Locate } from '@primum/formats/folder/locate';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import { listedPacks } from '../listed-packs.ts';
import { shownPath } from '../shown-path.ts';

export interface FoundPack {
  readonly pack: Pack;
  /** Of the present edition, with the older ones and the records. */
  readonly folder: PackFolder;
  /** File and line of an entry. */
  readonly placeOf: (kind: EntryKind, index: number) => string;
}

const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

/** Throws NOT_FOUND, PACK_INVALID or PACK_EDITION_MISMATCH. */
export async function findPack(named: string, folders: readonly string[]): Promise<FoundPack> {
  const [, id = named, edition] = /^(.*)@(\d{4}\.\d+)$/s.exec(named) ?? [];
  const path = isPath(id) ? id : await pathOf(id, folders);
  const folder = await readPackFolder(path);
  if (folder.pack === undefined)
    throw new DomainError('PACK_INVALID', `pack "${id}" has faults`, {
      hint: `see them with: primum pack check ${path}`,
    });
  return inEdition(folder.pack, folder, edition);
}

function inEdition(present: Pack, folder: PackFolder, edition: string | undefined): FoundPack {
  if (edition === undefined || edition === present.manifest.edition)
    return { pack: present, folder, placeOf: placeIn(present, folder.locate) };
  const older = folder.older.find(({ told }) => told.edition === edition);
  if (older !== undefined) return { pack: older.pack, folder, placeOf: placeIn(older.pack, older.locate) };
  const there = [present.manifest.edition, ...folder.older.map(({ told }) => told.edition)].join(', ');
  throw new DomainError('PACK_EDITION_MISMATCH', `there is no edition ${edition} of "${present.manifest.id}"`, {
    hint: `there is ${there}`,
  });
}

function placeIn({ manifest }: Pack, locate: Locate): FoundPack['placeOf'] {
  return (kind, index) => {
    const { file, line } = locate(`${manifest.id}/${kind}`, [index]);
    return `${shownPath(file)}:${line}`;
  };
}

/** An id has neither a slash nor a dot in it. */
function isPath(named: string): boolean {
  return /[/\\.]/.test(named);
}

async function pathOf(id: string, folders: readonly string[]): Promise<string> {
  const listed = await listedPacks(folders);
  const found = listed.find(({ manifest }) => manifest?.id === id);
  if (found !== undefined) return found.path;
  const ids = listed.flatMap(({ manifest }) => manifest?.id ?? []);
  const owner = await packWithEntry(id, listed);
  const near = owner === undefined ? nearest(id, ids) : `${owner}/${id}`;
  throw new DomainError('NOT_FOUND', `there is no pack "${id}" in ${folders.join(', ')}`, {
    hint:
      near === undefined ? `there is ${ids.join(', ')}; an entry is written as pack/entry` : `did you mean "${near}"?`,
  });
}

/** Pack that has a kind or an entry of this name: people leave the pack's name out. */
async function packWithEntry(name: string, listed: readonly ListedPack[]): Promise<string | undefined> {
  for (const { path } of listed) {
    const { pack } = await readPackFolder(path);
    if (pack === undefined) continue;
    const { id } = pack.manifest;
    const has = KINDS.some(
      (kind) =>
        (kind === name && pack.entries[kind].length > 0) ||
        pack.entries[kind].some((entry) => entry.id === `${id}/${name}`),
    );
    if (has) return id;
  }
  return undefined;
}
