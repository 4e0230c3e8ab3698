/** A knowledge pack out of its files, wherever they were read from: pack.yaml, and entries in `<kind>.yaml` or `<kind>/*.yaml`. */
import { join } from 'node:path';
import type { Fault, LocatedFault } from '@primum/core/fault';
import type { PackRecords } from '@primum/core/knowledge/check-records';
import { ENTRY_KINDS, type EntryKind, type Pack, type PackEntries, PackManifest } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import { DEFAULT_LIMITS, type Limits } from '../yaml/limits.ts';
import { editionsOf, type OlderPack } from './assemble-editions.ts';
import type { FolderListing } from './list-folder.ts';
import { type Locate, located } from './locate.ts';
import { type PackFiles, type Part, readPart, type Reading } from './read-part.ts';
import { type ReadBytes, tooLarge } from './read-bytes.ts';
import { RECORD_FILES, recordsOf } from './assemble-records.ts';

export interface PackFolder {
  /** Undefined when there is a fault of severity error: nothing is half-read. */
  readonly pack: Pack | undefined;
  readonly files: readonly string[];
  /** Text by path, to show lines of it. */
  readonly texts: ReadonlyMap<string, string>;
  /** Documents are `<pack>/pack` and `<pack>/<kind>`, the latter with the position among all entries of the kind. */
  readonly locate: Locate;
  readonly faults: readonly LocatedFault[];
  /** Older editions, newest first, each as a whole pack; empty where there is a fault of severity error. */
  readonly older: readonly OlderPack[];
  readonly records: PackRecords;
}

const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

/** Folders of a pack that hold no entries. */
const OTHER_FOLDERS = new Set(['cases', 'editions']);

/** The same pack as from a folder, from texts by their name in it, without `.yaml`; faults name files as if they lay in `path`. */
export function packFromTexts(path: string, texts: ReadonlyMap<string, string>): PackFolder {
  const names = [...texts.keys()].map((name) => `${name}.yaml`);
  const listing = {
    files: names.filter((name) => !name.includes('/')).toSorted(),
    folders: [...new Set(names.filter((name) => name.includes('/')).map((name) => name.slice(0, name.indexOf('/'))))],
  };
  const read = [...texts].map(([name, text]): [string, ReadBytes] => {
    const bytes = new TextEncoder().encode(text);
    const fault = tooLarge({ document: name, file: join(path, `${name}.yaml`) }, bytes.length, DEFAULT_LIMITS.bytes);
    return [`${name}.yaml`, fault === undefined ? { ok: true, bytes } : { ok: false, fault }];
  });
  const sorted = read.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return assemblePack(path, { listing, read: new Map(sorted) }, DEFAULT_LIMITS);
}

export function assemblePack(path: string, { listing, read: files }: PackFiles, limits: Limits): PackFolder {
  const reading: Reading = { path, read: files, limits, faults: [], texts: new Map() };
  const manifest = readPart(reading, { document: 'pack', name: 'pack.yaml' }, PackManifest);
  const pack = manifest.value?.id ?? path;
  reading.faults.push(...unknownNames(path, pack, listing));

  const entries: Partial<Record<EntryKind, readonly unknown[]>> = {};
  const beginning = { file: join(path, 'pack.yaml'), from: 0, locate: manifest.locate };
  const parts = new Map<string, Part[]>([[`${pack}/pack`, [beginning]]]);
  for (const kind of KINDS) {
    const found = readKind(reading, `${pack}/${kind}`, kind);
    entries[kind] = found.entries;
    parts.set(`${pack}/${kind}`, found.parts);
  }
  const locate = locateIn(path, parts);
  // Each list went through the schema of its kind.
  const complete: Pack | undefined =
    manifest.value === undefined ? undefined : { manifest: manifest.value, entries: entries as unknown as PackEntries };
  if (complete !== undefined) reading.faults.push(...idFaults(complete).map((fault) => located(fault, locate)));
  const older = editionsOf(reading, { id: pack, pack: complete, parts, locate });
  const records = recordsOf(reading, { id: pack, pack: complete, parts, locate, older });
  const broken = complete === undefined || reading.faults.some((fault) => fault.severity === 'error');
  const told = { files: [...reading.texts.keys()], texts: reading.texts, locate, faults: reading.faults, records };
  return broken ? { pack: undefined, older: [], ...told } : { pack: complete, older: older.packs, ...told };
}

/** The file of the kind first, then those in its folder. */
function namesOf({ read }: Reading, kind: EntryKind): string[] {
  const own = `${kind}.yaml`;
  const inside = [...read.keys()].filter((name) => name.startsWith(`${kind}/`));
  return [...(read.has(own) ? [own] : []), ...inside];
}

function readKind(reading: Reading, document: string, kind: EntryKind): { entries: unknown[]; parts: Part[] } {
  const entries: unknown[] = [];
  const parts: Part[] = [];
  for (const name of namesOf(reading, kind)) {
    const { value, locate } = readPart<readonly unknown[]>(reading, { document, name }, ENTRY_KINDS[kind].array());
    parts.push({ file: join(reading.path, name), from: entries.length, locate });
    for (const entry of value ?? []) entries.push(entry);
  }
  return { entries, parts };
}

/** Ids begin with the pack's id and stand once in the pack, whatever their kind: an id names one thing. */
function idFaults({ manifest, entries }: Pack): Fault[] {
  const seen = new Map<string, string>();
  return KINDS.flatMap((kind) =>
    entries[kind].flatMap(({ id }, index): Fault[] => {
      const at = { severity: 'error', document: `${manifest.id}/${kind}`, path: [index, 'id'] } as const;
      const before = seen.get(id);
      seen.set(id, kind);
      const prefix = id.slice(0, id.indexOf('/'));
      return [
        ...(before === undefined
          ? []
          : [
              {
                ...at,
                code: 'duplicate-id',
                message: `"${id}" stands in ${before} already`,
                expected: 'an id of its own',
              },
            ]),
        ...(prefix === manifest.id
          ? []
          : [
              {
                ...at,
                code: 'foreign-id',
                message: `"${id}" does not begin with the id of this pack`,
                expected: `${manifest.id}/${id.slice(id.indexOf('/') + 1)}`,
              },
            ]),
      ];
    }),
  );
}

/** Entries under a wrong name would be left out in silence. */
function unknownNames(path: string, pack: string, { files, folders }: FolderListing): LocatedFault[] {
  const kindsAndPack: readonly string[] = [...KINDS, 'pack', ...RECORD_FILES];
  const unknown = [
    ...files.filter(
      (file) => /\.(yaml|yml|json)$/i.test(file) && !kindsAndPack.some((kind) => file === `${kind}.yaml`),
    ),
    ...folders.filter((folder) => !KINDS.some((kind) => kind === folder) && !OTHER_FOLDERS.has(folder)),
  ];
  return unknown.map((name): LocatedFault => {
    const near = nearest(name.replace(/\.\w+$/, ''), kindsAndPack);
    return {
      severity: 'error',
      code: 'unknown-kind',
      message: `"${name}" is not a kind of entry`,
      expected: `one of ${KINDS.map((kind) => `${kind}.yaml`).join(', ')}`,
      ...(near === undefined ? {} : { hint: `did you mean "${near}.yaml"?` }),
      document: pack,
      path: [],
      file: join(path, name),
      line: 1,
      column: 1,
    };
  });
}

function locateIn(path: string, parts: ReadonlyMap<string, readonly Part[]>): Locate {
  return (document, at, part) => {
    const [first, ...rest] = at;
    const candidates = parts.get(document) ?? [];
    const found = typeof first === 'number' ? candidates.findLast(({ from }) => from <= first) : candidates[0];
    if (found === undefined) return { file: join(path, 'pack.yaml'), line: 1, column: 1 };
    const inside = typeof first === 'number' ? [first - found.from, ...rest] : at;
    return { file: found.file, ...found.locate(inside, part) };
  };
}
