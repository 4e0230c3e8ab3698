/** The packs that a dossier names, in the editions that it names, from one or more folders. */
import type { Fault, LocatedFault } from '@primum/core/fault';
import { isOwnPack } from '@primum/core/knowledge/own-library';
import { nearest } from '@primum/core/suggestion';
import { type ListedPack, listPacks } from './list-packs.ts';
import type { PackFolder } from './assemble-pack.ts';
import { readPackFolder } from './read-pack-folder.ts';

export interface WantedPack {
  readonly id: string;
  readonly edition: string;
}

export interface FoundPacks {
  /** In the order wanted; those that were found, whole or with faults. */
  readonly packs: readonly PackFolder[];
  /** About the dossier's `packs`: document `dossier`, path `packs, position`. Codes pack-missing, pack-edition-mismatch, pack-invalid. */
  readonly faults: readonly Fault[];
  /** Faults inside the packs. */
  readonly packFaults: readonly LocatedFault[];
}

/** Packs that were read once, to be chosen from for many dossiers. */
export interface PackShelf {
  readonly folders: readonly string[];
  readonly listed: readonly ListedPack[];
  /** By path of the pack. */
  readonly read: ReadonlyMap<string, PackFolder>;
  /** Folders that are not there. */
  readonly faults: readonly Fault[];
}

/** Folders are searched in their order; each holds packs or is one. */
export async function findPacks(wanted: readonly WantedPack[], folders: readonly string[]): Promise<FoundPacks> {
  return packsFrom(await packShelf(folders, wanted), wanted);
}

/** Without `wanted` every pack of the folders is read. */
export async function packShelf(folders: readonly string[], wanted?: readonly WantedPack[]): Promise<PackShelf> {
  const listed: ListedPack[] = [];
  const faults: Fault[] = [];
  for (const folder of folders) {
    const inside = await listPacks(folder);
    if (inside === undefined)
      faults.push({
        ...fault(['packs'], 'pack-missing', `there is no folder "${folder}" to look for packs in`),
        hint: '--packs names a folder that holds packs, or one pack',
      });
    else listed.push(...inside);
  }
  const chosen = wanted?.map((want, index) => choose(want, index, listed, folders)) ?? listed;
  const read = new Map<string, PackFolder>();
  for (const one of chosen)
    if (!('severity' in one) && !read.has(one.path)) read.set(one.path, await readPackFolder(one.path));
  return { folders, listed, read, faults };
}

/** Of a shelf on which every pack that is wanted was read. */
export function packsFrom({ folders, listed, read, ...shelf }: PackShelf, wanted: readonly WantedPack[]): FoundPacks {
  const faults = [...shelf.faults];
  const packs = wanted.flatMap((want, index) => {
    const chosen = choose(want, index, listed, folders);
    if ('severity' in chosen) {
      faults.push(chosen);
      return [];
    }
    const pack = read.get(chosen.path);
    if (pack === undefined) return [];
    const errors = pack.faults.filter(({ severity }) => severity === 'error').length;
    if (errors > 0) {
      const said = `pack "${want.id}" in ${chosen.path} has ${errors} ${errors === 1 ? 'fault' : 'faults'}`;
      const hint = `see them with: primum pack check ${chosen.path}`;
      faults.push({ ...fault(['packs', index, 'id'], 'pack-invalid', said), hint });
    }
    return [inEdition(pack, want.edition)];
  });
  return { packs, faults, packFaults: packs.flatMap((pack) => pack.faults) };
}

/** An older edition has the files of its pack, and the faults. */
function inEdition(folder: PackFolder, edition: string): PackFolder {
  const older = folder.older.find((one) => one.told.edition === edition);
  return older === undefined ? folder : { ...folder, pack: older.pack, locate: older.locate };
}

function choose(
  want: WantedPack,
  index: number,
  listed: readonly ListedPack[],
  folders: readonly string[],
): ListedPack | Fault {
  const sameId = listed.filter(({ manifest }) => manifest?.id === want.id);
  const exact = sameId.find(({ manifest }) => manifest?.edition === want.edition);
  const found = exact ?? sameId.find(({ older }) => older.includes(want.edition));
  if (found !== undefined) return found;
  if (sameId.length > 0) {
    const editions = sameId.flatMap(({ manifest, older }) => [manifest?.edition, ...older.toReversed()]).join(', ');
    return {
      ...fault(
        ['packs', index, 'edition'],
        'pack-edition-mismatch',
        `the dossier was judged with edition ${want.edition} of "${want.id}", and there is ${editions}`,
      ),
      expected: `edition ${want.edition} in ${folders.join(', ')}`,
      hint: `name a folder that has it with --packs, or change the edition here to ${sameId[0]?.manifest?.edition} and judge again`,
    };
  }
  const broken = listed.find(({ path, manifest }) => manifest === undefined && path.endsWith(want.id));
  if (broken !== undefined) return broken;
  if (isOwnPack(want.id)) {
    return {
      ...fault(
        ['packs', index, 'id'],
        'pack-missing',
        `there is no edition ${want.edition} of the library "${want.id}" here`,
      ),
      expected: 'an edition that the organisation which keeps this dossier published itself',
      hint: 'the library of another organisation is never used: ask for its pack folder, and name it with --packs or import it into your own',
    };
  }
  const there = listed.flatMap(({ manifest }) => manifest?.id ?? []);
  const near = nearest(want.id, there);
  return {
    ...fault(['packs', index, 'id'], 'pack-missing', `there is no pack "${want.id}" in ${folders.join(', ')}`),
    expected: there.length === 0 ? 'a folder with packs' : `one of ${[...new Set(there)].join(', ')}`,
    hint: near === undefined ? 'name the folder that has it with --packs' : `did you mean "${near}"?`,
  };
}

function fault(path: Fault['path'], code: string, message: string): Fault {
  return { severity: 'error', code, message, document: 'dossier', path };
}
