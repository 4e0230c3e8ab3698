/** The library of an organisation, from texts: parsed, joined with the packs that it builds on, and held against its editions. */
import type { LocatedFault } from '@primum/core/fault';
import { checkOwnLibrary } from '@primum/core/knowledge/check-own-library';
import { joinPacks, type Knowledge } from '@primum/core/knowledge/join-packs';
import type { Pack } from '@primum/core/knowledge/pack';
import { packFromTexts } from '../folder/assemble-pack.ts';
import type { PackShelf } from '../folder/find-packs.ts';
import { located } from '../folder/locate.ts';
import { toldFaults } from '../folder/told-faults.ts';

export interface CheckedLibrary {
  /** Undefined where a document cannot be read or does not fit its schema. */
  readonly pack: Pack | undefined;
  /** Of the library and the packs that it builds on; undefined with `pack`, and where one of those is missing. */
  readonly knowledge: Knowledge | undefined;
  /** All of them, warnings included; files are named as in the pack's folder. */
  readonly faults: readonly LocatedFault[];
}

export interface LibraryOptions {
  /** Id that the library was given when it was started. */
  readonly id: string;
  readonly shelf: PackShelf;
  /** Published before, newest first. */
  readonly editions: readonly Pack[];
}

/** `texts`: by the file's name in the pack's folder, without `.yaml`. */
export function checkLibrary(
  texts: ReadonlyMap<string, string>,
  { id, shelf, editions }: LibraryOptions,
): CheckedLibrary {
  const { pack, faults, locate } = packFromTexts('', texts);
  if (pack === undefined) return { pack, knowledge: undefined, faults: toldFaults(faults) };
  const joined = joinPacks([pack, ...requiredOf(pack, shelf)]);
  const own = joined.faults
    .filter(({ document }) => document.startsWith(`${pack.manifest.id}/`))
    .map((fault) => (fault.code === 'pack-missing' ? { ...fault, hint: `packs here: ${idsOn(shelf)}` } : fault));
  const found = [...own, ...checkOwnLibrary(pack, { id, editions })].map((fault) => located(fault, locate));
  const missing = joined.faults.some(({ code }) => code === 'pack-missing');
  const all = toldFaults([...faults, ...found]);
  return { pack, knowledge: missing ? undefined : joined.knowledge, faults: all };
}

/** With what these require in turn; each once, in the order in which they are named. */
function requiredOf(pack: Pack, { listed, read }: PackShelf): readonly Pack[] {
  const found = new Map<string, Pack>();
  const open = [...(pack.manifest.requires ?? [])];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    const path = listed.find(({ manifest }) => manifest?.id === id)?.path;
    const other = path === undefined ? undefined : read.get(path)?.pack;
    if (other === undefined || found.has(id)) continue;
    found.set(id, other);
    open.push(...(other.manifest.requires ?? []));
  }
  return [...found.values()];
}

function idsOn({ listed }: PackShelf): string {
  return [...new Set(listed.flatMap(({ manifest }) => manifest?.id ?? []))].join(', ');
}
