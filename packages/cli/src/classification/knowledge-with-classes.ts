/** The packs that a dossier is classed by: its own, or those that are here where it names none with classes. */
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import { listFolder } from '@primum/formats/folder/list-folder';
import { readPackFolder } from '@primum/formats/folder/read-pack-folder';
import type { CommandCall } from '../command.ts';
import { listedPacks } from '../listed-packs.ts';
import { packFolders } from '../pack-folders.ts';

/** Kinds of entry that classification reads; packs without any of them are not read. */
const KINDS = ['facts', 'rules', 'schemes'];

/** A class is what tells which packs a dossier should name, so that it must not need them first. */
export async function knowledgeWithClasses(own: Knowledge, call: CommandCall): Promise<Knowledge> {
  if (own.classification.schemes.length > 0) return own;
  call.io.err('the packs of this dossier have no classes: those of all packs that are here are used\n');
  const listed = await listedPacks(packFolders(call));
  const folders = await Promise.all(listed.map(async ({ path }) => ((await hasClasses(path)) ? [path] : [])));
  const read = await Promise.all(folders.flat().map((path) => readPackFolder(path)));
  return joinPacks(read.flatMap(({ pack }) => pack ?? [])).knowledge;
}

async function hasClasses(path: string): Promise<boolean> {
  const listing = await listFolder(path);
  return KINDS.some(
    (kind) => listing?.files.includes(`${kind}.yaml`) === true || listing?.folders.includes(kind) === true,
  );
}
