/** A knowledge pack as a folder: pack.yaml, and the entries of each kind in `<kind>.yaml` or in `<kind>/*.yaml`, as lists. */
import { join } from 'node:path';
import type { Fault, LocatedFault } from '@primum/core/fault';
import { ENTRY_KINDS, type EntryKind, type Pack, type PackEntries, PackManifest } from '@primum/core/knowledge/pack';
import { nearest } from '@primum/core/suggestion';
import { DEFAULT_LIMITS, type Limits } from '../yaml/limits.ts';
import { parseDocument } from '../yaml/parse-document.ts';
import type { LocatePath } from '../yaml/parse-yaml.ts';
import { type FolderListing, listFolder } from './list-folder.ts';
import { type Locate, located } from './locate.ts';
import { readBytes } from './read-bytes.ts';

export interface PackFolder {
  /** Undefined when there is a fault of severity error: nothing is half-read. */
  readonly pack: Pack | undefined;
  readonly files: readonly string[];
  /** Text by path, to show lines of it. */
  readonly texts: ReadonlyMap<string, string>;
  /** Documents are `<pack>/pack` and `<pack>/<kind>`, the latter with the position among all entries of the kind. */
  readonly locate: Locate;
  readonly faults: readonly LocatedFault[];
}

const KINDS = Object.keys(ENTRY_KINDS) as readonly EntryKind[];

/** Folders of a pack that hold no entries. */
const OTHER_FOLDERS = new Set(['cases']);

/** One file of entries; `from` is the position of its first entry among all entries of the kind. */
interface Part {
  readonly file: string;
  readonly from: number;
  readonly locate: LocatePath;
}

interface Reading {
  readonly limits: Limits;
  readonly faults: LocatedFault[];
  readonly texts: Map<string, string>;
}

export async function readPackFolder(path: string, limits: Limits = DEFAULT_LIMITS): Promise<PackFolder> {
  const reading: Reading = { limits, faults: [], texts: new Map() };
  const listing = await listFolder(path);
  if (listing === undefined) return nothing(path);
  const manifestFile = join(path, 'pack.yaml');
  const manifest = await read(reading, { document: 'pack', file: manifestFile }, PackManifest);
  const pack = manifest.value?.id ?? path;
  reading.faults.push(...unknownNames(path, pack, listing));

  const entries: Partial<Record<EntryKind, readonly unknown[]>> = {};
  const parts = new Map<string, Part[]>([[`${pack}/pack`, [{ file: manifestFile, from: 0, locate: manifest.locate }]]]);
  for (const kind of KINDS) {
    const files = await filesOf(path, kind, listing);
    const found = await readKind(reading, `${pack}/${kind}`, kind, files);
    entries[kind] = found.entries;
    parts.set(`${pack}/${kind}`, found.parts);
  }
  const locate = locateIn(path, parts);
  if (manifest.value !== undefined) {
    // Each list went through the schema of its kind.
    const complete: Pack = { manifest: manifest.value, entries: entries as unknown as PackEntries };
    reading.faults.push(...idFaults(complete).map((fault) => located(fault, locate)));
    const broken = reading.faults.some((fault) => fault.severity === 'error');
    return {
      pack: broken ? undefined : complete,
      files: [...reading.texts.keys()],
      texts: reading.texts,
      locate,
      faults: reading.faults,
    };
  }
  return { pack: undefined, files: [...reading.texts.keys()], texts: reading.texts, locate, faults: reading.faults };
}

async function filesOf(path: string, kind: EntryKind, { files, folders }: FolderListing): Promise<string[]> {
  const own = files.includes(`${kind}.yaml`) ? [join(path, `${kind}.yaml`)] : [];
  if (!folders.includes(kind)) return own;
  const inside = (await listFolder(join(path, kind)))?.files ?? [];
  return [...own, ...inside.filter((file) => file.endsWith('.yaml')).map((file) => join(path, kind, file))];
}

async function readKind(
  reading: Reading,
  document: string,
  kind: EntryKind,
  files: readonly string[],
): Promise<{ entries: unknown[]; parts: Part[] }> {
  const entries: unknown[] = [];
  const parts: Part[] = [];
  for (const file of files) {
    const { value, locate } = await read<readonly unknown[]>(reading, { document, file }, ENTRY_KINDS[kind].array());
    parts.push({ file, from: entries.length, locate });
    for (const entry of value ?? []) entries.push(entry);
  }
  return { entries, parts };
}

async function read<T>(
  reading: Reading,
  name: { document: string; file: string },
  schema: Parameters<typeof parseDocument<T>>[2],
): Promise<{ value: T | undefined; locate: LocatePath }> {
  const bytes = await readBytes(name, reading.limits.bytes);
  if (!bytes.ok) {
    reading.faults.push(bytes.fault);
    return { value: undefined, locate: () => ({ line: 1, column: 1 }) };
  }
  const parsed = parseDocument(bytes.bytes, name, schema, reading.limits);
  reading.faults.push(...parsed.faults);
  reading.texts.set(name.file, parsed.text ?? '');
  return parsed;
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
  const kindsAndPack: readonly string[] = [...KINDS, 'pack'];
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

function nothing(path: string): PackFolder {
  const place = { file: path, line: 1, column: 1 };
  const fault: LocatedFault = {
    severity: 'error',
    code: 'unreadable',
    message: path === '' ? 'no folder is named' : 'there is no such folder',
    hint: 'a pack is a folder with a pack.yaml in it',
    document: 'pack',
    path: [],
    ...place,
  };
  return { pack: undefined, files: [], texts: new Map(), locate: () => place, faults: [fault] };
}
