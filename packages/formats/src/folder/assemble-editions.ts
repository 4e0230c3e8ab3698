/** The older editions of a pack, from `editions/<edition>.yaml`: each read, held against the one after it, and made whole. */
import { join } from 'node:path';
import { checkEditions } from '@primum/core/knowledge/check-editions';
import { OlderEdition } from '@primum/core/knowledge/edition-entry';
import { KINDS } from '@primum/core/knowledge/entry-index';
import { packBefore, newestFirst } from '@primum/core/knowledge/pack-before';
import type { Pack } from '@primum/core/knowledge/pack';
import { type Locate, located } from './locate.ts';
import { type Part, readPart, type Reading } from './read-part.ts';

/** An older edition as a whole pack; it can be judged with like any other. */
export interface OlderPack {
  readonly pack: Pack;
  readonly told: OlderEdition;
  /** As that of the folder, for positions in this edition. */
  readonly locate: Locate;
}

export interface EditionsOf {
  readonly id: string;
  /** Undefined where pack.yaml has faults. */
  readonly pack: Pack | undefined;
  /** By document; the editions are added. */
  readonly parts: Map<string, Part[]>;
  readonly locate: Locate;
}

/** Folder of the older editions in that of a pack. */
export const EDITIONS_FOLDER = 'editions';

export function editionsOf(
  reading: Reading,
  { id, pack, parts, locate }: EditionsOf,
): { readonly told: readonly OlderEdition[]; readonly packs: readonly OlderPack[] } {
  const told: OlderEdition[] = [];
  for (const name of [...reading.read.keys()].filter((file) => file.startsWith(`${EDITIONS_FOLDER}/`))) {
    const named = name.slice(EDITIONS_FOLDER.length + 1, -'.yaml'.length);
    const document = `${id}/${EDITIONS_FOLDER}/${named}`;
    const read = readPart(reading, { document, name }, OlderEdition);
    parts.set(document, [{ file: join(reading.path, name), from: 0, locate: read.locate }]);
    if (read.value === undefined) continue;
    if (read.value.edition === named) told.push(read.value);
    else
      reading.faults.push({
        severity: 'error',
        code: 'edition-name',
        message: `this file is named "${named}" and tells edition ${read.value.edition}`,
        expected: `${read.value.edition}.yaml`,
        document,
        path: ['edition'],
        ...locate(document, ['edition']),
      });
  }
  if (pack === undefined) return { told, packs: [] };
  reading.faults.push(...checkEditions(pack, told).map((fault) => located(fault, locate)));
  return { told, packs: wholeEditions(pack, told, locate) };
}

function wholeEditions(pack: Pack, told: readonly OlderEdition[], locate: Locate): readonly OlderPack[] {
  const packs: OlderPack[] = [];
  let newer: Pick<OlderPack, 'pack' | 'locate'> = { pack, locate };
  for (const step of newestFirst(told)) {
    const older = packBefore(newer.pack, step);
    newer = { pack: older, locate: locateBefore(newer, older, step, locate) };
    packs.push({ ...newer, told: step });
  }
  return packs;
}

/** An entry that stood otherwise is found in the file of the edition, any other where the next edition has it. */
function locateBefore(
  newer: Pick<OlderPack, 'pack' | 'locate'>,
  older: Pack,
  { edition, was }: OlderEdition,
  locate: Locate,
): Locate {
  const own = `${older.manifest.id}/${EDITIONS_FOLDER}/${edition}`;
  return (document, path, part) => {
    const kind = KINDS.find((one) => document === `${older.manifest.id}/${one}`);
    const [at, ...rest] = path;
    const id = kind === undefined || typeof at !== 'number' ? undefined : older.entries[kind][at]?.id;
    if (kind === undefined || id === undefined) return newer.locate(document, path, part);
    const here = (was?.[kind] ?? []).findIndex((entry) => entry.id === id);
    if (here >= 0) return locate(own, ['was', kind, here, ...rest], part);
    return newer.locate(document, [newer.pack.entries[kind].findIndex((entry) => entry.id === id), ...rest], part);
  };
}
