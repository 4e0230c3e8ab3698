/** The entries of a library as they are listed: each with what is wrong in it, and how it stands against the newest edition. */
import type { LibraryEntry } from '@primum/core/api/library';
import { sameValue } from '@primum/core/dossier/same-value';
import type { LocatedFault } from '@primum/core/fault';
import { entriesIn, type StandingEntry } from '@primum/formats/library/edit-entries';
import { parseYaml } from '@primum/formats/yaml/parse-yaml';
import type { OpenLibrary } from '../library-texts.ts';
import { toldFaults } from './told.ts';

type Texts = ReadonlyMap<string, string>;

export function libraryEntries(library: OpenLibrary): LibraryEntry[] {
  const standing = entriesIn(library.texts);
  const published = new Map(library.published().map((one) => [one.entry.id, one]));
  const faults = Map.groupBy(faultsByEntry(library.texts, library.check().faults), ({ id }) => id);
  const there = new Set(standing.map(({ entry }) => entry.id));
  const withdrawn = [...published.values()].filter(({ entry }) => !there.has(entry.id));
  return [
    ...standing.map((one) => ({
      ...one,
      state: stateOf(one, published.get(one.entry.id)),
      faults: toldFaults((faults.get(one.entry.id) ?? []).map(({ fault }) => fault)),
    })),
    ...withdrawn.map((one) => ({ ...one, state: 'withdrawn' as const, faults: [] })),
  ];
}

function stateOf({ kind, entry }: StandingEntry, before: StandingEntry | undefined): LibraryEntry['state'] {
  if (before === undefined) return 'new';
  return before.kind === kind && sameValue(before.entry, entry) ? 'published' : 'changed';
}

/** Each fault inside an entry, its path from there on. Faults of a text are told apart by lines: whatever found them, it gave a line. */
export function faultsByEntry(
  texts: Texts,
  faults: readonly LocatedFault[],
): { readonly id: string; readonly fault: LocatedFault }[] {
  return [...Map.groupBy(faults, ({ file }) => file)].flatMap(([file, own]) => {
    const name = file.replace(/\.yaml$/, '');
    const text = texts.get(name);
    if (name === 'pack' || text === undefined) return [];
    const { value, locate } = parseYaml(text, { document: name, file });
    const starts = (Array.isArray(value) ? value : []).map((entry: unknown, at) => ({
      id: typeof entry === 'object' && entry !== null && 'id' in entry ? String(entry.id) : '',
      line: locate([at]).line,
    }));
    return own.flatMap((fault) => {
      const found = starts.findLast(({ line }) => line <= fault.line);
      return found === undefined ? [] : [{ id: found.id, fault: { ...fault, path: fault.path.slice(1) } }];
    });
  });
}
