/** A dossier as a folder of documents: `<kind>.yaml` or `<kind>.json`, one file each. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DOCUMENT_KINDS, type DocumentKind, type Dossier } from '@primum/core/dossier/dossier';
import type { LocatedFault } from '@primum/core/fault';
import { nearest } from '@primum/core/suggestion';
import { DEFAULT_LIMITS, type Limits } from '../yaml/limits.ts';
import { type ParsedDocument, parseDocument } from '../yaml/parse-document.ts';
import { type FolderListing, listFolder } from './list-folder.ts';
import type { Locate } from './locate.ts';
import { readBytes } from './read-bytes.ts';

export interface DossierFolder {
  /** Undefined when any document has a fault of severity error: nothing is half-read. */
  readonly dossier: Dossier | undefined;
  /** To be checked, never to be judged: where only optional documents have faults, these stand empty in it. */
  readonly readable: Dossier | undefined;
  /** Paths of the documents read. */
  readonly files: readonly string[];
  /** Text by path, to show lines of it. */
  readonly texts: ReadonlyMap<string, string>;
  readonly locate: Locate;
  readonly faults: readonly LocatedFault[];
}

const KINDS = Object.keys(DOCUMENT_KINDS) as readonly DocumentKind[];

/** What a missing document counts as. */
const EMPTY = { harms: {}, controls: { controls: [] }, assumptions: { assumptions: [] } } as const;

/** Files of a dossier that are no document: what a published case expects to be found. */
const OTHER_FILES = new Set(['expected']);

interface Read {
  readonly kind: DocumentKind;
  readonly file: string;
  readonly parsed: ParsedDocument<unknown>;
}

export async function readDossierFolder(path: string, limits: Limits = DEFAULT_LIMITS): Promise<DossierFolder> {
  const listing = await listFolder(path);
  const faults: LocatedFault[] = listing === undefined ? [await noFolder(path)] : unknownFiles(path, listing);
  const read: Read[] = [];
  for (const kind of listing === undefined ? [] : KINDS) {
    const files = [`${kind}.yaml`, `${kind}.json`].filter((file) => listing?.files.includes(file));
    const [first, second] = files;
    if (second !== undefined)
      faults.push(startOf(join(path, second), kind, 'document-twice', `there is ${first} too: keep one of the two`));
    if (first !== undefined)
      read.push({ kind, file: join(path, first), parsed: await readDocument(kind, join(path, first), limits) });
    else if (!(kind in EMPTY))
      faults.push({
        ...startOf(join(path, `${kind}.yaml`), kind, 'missing-document', `there is no ${kind}.yaml in ${path}`),
        hint: 'every dossier has one; `primum new <folder>` begins a dossier with all that it needs',
      });
  }
  faults.push(...read.flatMap(({ parsed }) => parsed.faults));
  const broken = faults.some((fault) => fault.severity === 'error');
  const readable = assembled(read);
  return {
    dossier: broken ? undefined : readable,
    readable,
    files: read.map(({ file }) => file),
    texts: new Map(
      read.flatMap(({ file, parsed }) => (parsed.text === undefined ? [] : [[file, parsed.text] as const])),
    ),
    locate: locateIn(path, read),
    faults,
  };
}

async function readDocument(kind: DocumentKind, file: string, limits: Limits): Promise<ParsedDocument<unknown>> {
  const bytes = await readBytes({ document: kind, file }, limits.bytes);
  if (!bytes.ok)
    return { value: undefined, faults: [bytes.fault], locate: () => ({ line: 1, column: 1 }), text: undefined };
  return parseDocument<unknown>(bytes.bytes, { document: kind, file }, DOCUMENT_KINDS[kind], limits);
}

function assembled(read: readonly Read[]): Dossier | undefined {
  const values: Record<string, unknown> = { ...EMPTY };
  for (const { kind, parsed } of read) if (parsed.value !== undefined) values[kind] = parsed.value;
  // Each value went through the schema of its kind.
  return KINDS.every((kind) => values[kind] !== undefined) ? (values as unknown as Dossier) : undefined;
}

function locateIn(path: string, read: readonly Read[]): Locate {
  return (document, at, part) => {
    const found = read.find(({ kind, file }) => kind === document || file === document);
    if (found === undefined) return { file: join(path, `${document}.yaml`), line: 1, column: 1 };
    return { file: found.file, ...found.parsed.locate(at, part) };
  };
}

/** A document under a wrong name would be left out in silence, and with it what it says. */
function unknownFiles(path: string, { files }: FolderListing): LocatedFault[] {
  return files.flatMap((file): LocatedFault[] => {
    const name = /^(.*)\.(yaml|yml|json)$/i.exec(file)?.[1];
    if (name === undefined || OTHER_FILES.has(name)) return [];
    if (file === `${name}.yaml` || file === `${name}.json`) {
      if ((KINDS as readonly string[]).includes(name)) return [];
    }
    const near = nearest(name.toLowerCase(), KINDS);
    const fault = startOf(join(path, file), file, 'unknown-document', `"${file}" is not a document of a dossier`);
    const expected = KINDS.map((kind) => `${kind}.yaml`).join(', ');
    return [
      near === undefined
        ? { ...fault, severity: 'warning', expected }
        : { ...fault, expected, hint: `did you mean "${near}.yaml"?` },
    ];
  });
}

async function noFolder(path: string): Promise<LocatedFault> {
  const there = path === '' ? undefined : await stat(path).catch(() => undefined);
  if (there?.isDirectory() === true)
    return startOf(path, 'dossier', 'unreadable', 'this folder cannot be read: no permission');
  if (there !== undefined)
    return {
      ...startOf(path, 'dossier', 'unreadable', 'this is a file, and a dossier is a folder'),
      hint: `name the folder that it lies in: ${dirname(path)}`,
    };
  return {
    ...startOf(path, 'dossier', 'unreadable', path === '' ? 'no folder is named' : 'there is no such folder'),
    hint: 'a dossier is a folder; `primum new <folder>` begins one',
  };
}

function startOf(file: string, document: string, code: string, message: string): LocatedFault {
  return { severity: 'error', code, message, document, path: [], file, line: 1, column: 1 };
}
