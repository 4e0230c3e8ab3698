/** A pack folder checked alone and joined with the packs that it requires. */
import { dirname } from 'node:path';
import type { Fault, LocatedFault } from '@primum/core/fault';
import { CLINICAL_KINDS } from '@primum/core/knowledge/clinical-kinds';
import { joinPacks } from '@primum/core/knowledge/join-packs';
import { RISK_KINDS } from '@primum/core/knowledge/kinds';
import type { EntryKind, Pack } from '@primum/core/knowledge/pack';
import { listFolder } from './list-folder.ts';
import { listPacks } from './list-packs.ts';
import { located } from './locate.ts';
import type { PackFolder } from './assemble-pack.ts';
import { readPackFolder } from './read-pack-folder.ts';
import { toldFaults } from './told-faults.ts';

export interface CheckedPack {
  readonly pack: Pack | undefined;
  readonly faults: readonly LocatedFault[];
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** `folders`: where required packs are looked for, after the folder that the pack lies in. */
export async function checkPack(path: string, folders: readonly string[]): Promise<CheckedPack> {
  const packs = await packsInside(path);
  if (packs.length > 0) return { pack: undefined, faults: [holdsPacks(path, packs)], files: [], texts: new Map() };
  const read = await readPackFolder(path);
  if (read.pack === undefined) return { pack: undefined, faults: read.faults, files: read.files, texts: read.texts };
  const required = await requiredPacks(read.pack, [dirname(path), ...folders]);
  const beside = required.flatMap(({ pack }) => pack ?? []);
  const editions = [{ pack: read.pack, locate: read.locate }, ...read.older];
  const faults = editions.flatMap(({ pack, locate }) => ownFaults(pack, beside).map((fault) => located(fault, locate)));
  return { ...read, pack: read.pack, faults: toldFaults([...read.faults, ...faults]) };
}

/** Faults inside required packs are theirs; what is missing altogether counts here. */
function ownFaults(pack: Pack, required: readonly Pack[]): readonly Fault[] {
  const own = `${pack.manifest.id}/`;
  const judges = judgesBy(pack);
  return joinPacks([pack, ...required]).faults.filter(
    ({ document, code }) =>
      (document.startsWith(own) || !document.includes('/')) && (judges || code !== 'knowledge-missing'),
  );
}

/** Words, law and classes judge no risk, so they need no scales. */
function judgesBy({ entries }: Pack): boolean {
  return JUDGING.some((kind) => entries[kind].length > 0);
}

const JUDGING = [...Object.keys(RISK_KINDS), ...Object.keys(CLINICAL_KINDS)].filter(
  (kind) => kind !== 'capabilities',
) as readonly EntryKind[];

/** Packs that the folder holds, where it is none itself. */
async function packsInside(path: string): Promise<readonly string[]> {
  if ((await listFolder(path))?.files.includes('pack.yaml') !== false) return [];
  return ((await listPacks(path)) ?? []).map((pack) => pack.path);
}

function holdsPacks(path: string, packs: readonly string[]): LocatedFault {
  const message = 'this folder holds packs and is none itself';
  const hint = `check them one by one: ${packs.join(', ')}`;
  return {
    severity: 'error',
    code: 'unreadable',
    message,
    hint,
    document: 'pack',
    path: [],
    file: path,
    line: 1,
    column: 1,
  };
}

/** With what these require in turn; each once. */
async function requiredPacks(pack: Pack, folders: readonly string[]): Promise<readonly PackFolder[]> {
  const found = new Map<string, PackFolder>();
  const open = [...(pack.manifest.requires ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || id === pack.manifest.id) continue;
    const path = await pathOf(id, folders);
    if (path === undefined) continue;
    const read = await readPackFolder(path);
    found.set(id, read);
    open.push(...(read.pack?.manifest.requires ?? []));
  }
  return [...found.values()];
}

async function pathOf(id: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const found = (await listPacks(folder))?.find(({ manifest }) => manifest?.id === id);
    if (found !== undefined) return found.path;
  }
  return undefined;
}
