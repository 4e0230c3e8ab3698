/** Whether the older editions of a pack can be told from the present one: each difference is about an entry and is one. */
import { sameValue } from '../dossier/same-value.ts';
import type { Fault } from '../fault.ts';
import { nearest } from '../suggestion.ts';
import { compareEditions, type OlderEdition } from './edition-entry.ts';
import { KINDS } from './entry-index.ts';
import { packBefore, newestFirst } from './pack-before.ts';
import type { EntryKind, Pack } from './pack.ts';

/** Faults name `<pack>/editions/<edition>` as their document. */
export function checkEditions(pack: Pack, older: readonly OlderEdition[]): readonly Fault[] {
  const faults: Fault[] = [];
  let newer = pack;
  for (const step of newestFirst(older)) {
    faults.push(...faultsOf(newer, step));
    newer = packBefore(newer, step);
  }
  return faults;
}

type Note = (path: Fault['path'], fault: Pick<Fault, 'code' | 'message' | 'expected' | 'hint'>) => void;

function faultsOf(newer: Pack, step: OlderEdition): readonly Fault[] {
  const faults: Fault[] = [];
  const document = `${newer.manifest.id}/editions/${step.edition}`;
  const note: Note = (path, fault) => faults.push({ severity: 'error', document, path, ...fault });
  if (compareEditions(step.edition, newer.manifest.edition) >= 0) note(['edition'], notOlder(newer, step));
  const later = new Map(KINDS.flatMap((kind) => newer.entries[kind].map((entry) => [entry.id, { kind, entry }])));
  const seen = new Set<string>();
  for (const kind of KINDS)
    (step.was?.[kind] ?? []).forEach((entry, at) => {
      const tell = (fault: Parameters<Note>[1]) => note(['was', kind, at, 'id'], fault);
      if (seen.has(entry.id)) tell(twice(entry.id));
      seen.add(entry.id);
      if (!entry.id.startsWith(`${newer.manifest.id}/`)) tell(foreign(entry.id, newer.manifest.id));
      const now = later.get(entry.id);
      if (now !== undefined && now.kind !== kind) tell(anotherKind(entry.id, now.kind, newer));
      else if (now !== undefined && sameValue(now.entry, entry)) tell(noDifference(entry.id, newer));
    });
  (step.absent ?? []).forEach((id, at) => {
    if (seen.has(id)) note(['absent', at], bothWays(id));
    else if (!later.has(id)) note(['absent', at], unknown(id, newer, later.keys()));
  });
  return faults;
}

const notOlder = (newer: Pack, { edition }: OlderEdition) => ({
  code: 'edition-not-older',
  message: `edition ${edition} is not older than ${newer.manifest.edition}, which it is told from`,
  expected: `an edition before ${newer.manifest.edition}, each in one file`,
});

const twice = (id: string) => ({ code: 'duplicate-id', message: `"${id}" stands here twice` });

const foreign = (id: string, pack: string) => ({
  code: 'foreign-id',
  message: `"${id}" does not begin with the id of this pack`,
  expected: `${pack}/${id.slice(id.indexOf('/') + 1)}`,
});

const anotherKind = (id: string, kind: EntryKind, { manifest }: Pack) => ({
  code: 'id-used-before',
  message: `"${id}" is one of the ${kind} in edition ${manifest.edition}`,
  hint: 'an id keeps its meaning through all editions',
});

const noDifference = (id: string, { manifest }: Pack) => ({
  code: 'repeated',
  message: `"${id}" stands in edition ${manifest.edition} in the same words`,
  hint: 'only what stood otherwise is kept: leave it out',
});

const bothWays = (id: string) => ({
  code: 'contradiction',
  message: `"${id}" stands under was and is absent`,
  expected: 'one of the two',
});

function unknown(id: string, { manifest }: Pack, known: Iterable<string>) {
  const near = nearest(id, [...known]);
  return {
    code: 'unknown-reference',
    message: `edition ${manifest.edition} has no entry "${id}" that could be absent before`,
    expected: 'an entry of the next edition',
    ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
  };
}
