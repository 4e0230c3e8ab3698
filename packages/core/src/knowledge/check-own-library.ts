/** What holds for an organisation's library beyond what holds for every pack. */
import type { Fault } from '../fault.ts';
import { KINDS } from './entry-index.ts';
import { isLibraryKind, LIBRARY_KINDS } from './own-library.ts';
import type { EntryKind, EntryOf, Pack } from './pack.ts';
import type { Place } from './place.ts';

export interface LibraryRules {
  /** Id that the library was given when it was started. */
  readonly id: string;
  /** Published before, newest first. */
  readonly editions: readonly Pack[];
}

/** Faults name `<pack>/<kind>` and the position of the entry, as those of joinPacks. */
export function checkOwnLibrary(pack: Pack, { id, editions }: LibraryRules): readonly Fault[] {
  const faults: Fault[] = [];
  if (pack.manifest.id !== id) {
    faults.push({
      severity: 'error',
      code: 'foreign-library',
      message: `this library is "${id}" and cannot become "${pack.manifest.id}"`,
      expected: id,
      hint: 'dossiers name it by its id: give it another title instead',
      document: `${pack.manifest.id}/pack`,
      path: ['id'],
    });
  }
  const used = usedIds(editions);
  for (const kind of KINDS) {
    pack.entries[kind].forEach((entry, at) => {
      const note = (fault: Pick<Fault, 'code' | 'message' | 'hint'>, path: Fault['path']) =>
        faults.push({ severity: 'error', ...fault, document: `${pack.manifest.id}/${kind}`, path: [at, ...path] });
      if (!isLibraryKind(kind)) note(notInLibrary(kind), []);
      if (entry.source.mark === 'seen') note(SEEN, ['source', 'mark']);
      const before = used.get(entry.id);
      if (before !== undefined && before.stoodFor !== kind) note(usedBefore(entry.id, before), ['id']);
      if (kind === 'threats') faults.push(...untied(pack.manifest.id, entry as EntryOf<'threats'>, at));
    });
  }
  return faults;
}

const SEEN = {
  code: 'mark-not-own',
  message: 'an entry of your own is known or a proposal',
  hint: 'known: known practice, and its source says where from; proposal: your own choice. `seen` is for packs whose entries were held against their source',
};

function notInLibrary(kind: EntryKind) {
  return {
    code: 'kind-not-in-library',
    message: `a library holds no ${kind}`,
    hint: `it holds ${LIBRARY_KINDS.join(', ')}; all else comes from the packs that it builds on`,
  };
}

interface Used {
  readonly edition: string;
  /** Undefined: it was withdrawn since. */
  readonly stoodFor: EntryKind | undefined;
}

/** Ids of all editions: one that was withdrawn stays so, and one that stands keeps its kind. */
function usedIds(editions: readonly Pack[]): ReadonlyMap<string, Used> {
  const used = new Map<string, Used>();
  editions.forEach(({ manifest, entries }, age) => {
    for (const kind of KINDS)
      for (const { id } of entries[kind])
        if (!used.has(id)) used.set(id, { edition: manifest.edition, stoodFor: age === 0 ? kind : undefined });
  });
  return used;
}

function usedBefore(id: string, { edition, stoodFor }: Used) {
  const was = stoodFor === undefined ? 'was withdrawn after it' : `is one of the ${stoodFor} there`;
  return {
    code: 'id-used-before',
    message: `"${id}" stood in edition ${edition} and ${was}`,
    hint: 'dossiers may still name it with that edition: give the new entry an id of its own',
  };
}

/** Roles that nothing ties to the others multiply the places: every asset of the one type with every asset of the other. */
function untied(pack: string, { where }: EntryOf<'threats'>, at: number): Fault[] {
  const [first] = Object.keys(where);
  if (first === undefined) return [];
  const reached = new Set([first]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const [from, to] of tiesOf(where)) {
      if (reached.has(from)) reached.add(to);
      else if (reached.has(to)) reached.add(from);
    }
  }
  return Object.keys(where)
    .filter((role) => !reached.has(role))
    .map((role) => ({
      severity: 'warning',
      code: 'roles-not-tied',
      message: `no relation ties ${role} to ${first}: every such thing is paired with every other`,
      hint: 'say how the two are related, as `runs-on: device`',
      document: `${pack}/threats`,
      path: [at, 'where', role],
    }));
}

const OWN_KEYS = new Set(['type', 'quantifier', 'not']);

function tiesOf(where: Place): [string, string][] {
  return Object.entries(where).flatMap(([from, role]) =>
    Object.entries(role)
      .filter(([key]) => !OWN_KEYS.has(key))
      .flatMap(([, to]) => [to as string | string[]].flat().map((one): [string, string] => [from, one])),
  );
}
