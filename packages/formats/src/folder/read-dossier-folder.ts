/** A dossier as a folder of documents: `<kind>.yaml` or `<kind>.json`, one file each. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DOCUMENT_KINDS, type DocumentKind } from '@primum/core/dossier/dossier';
import type { LocatedFault } from '@primum/core/fault';
import { nearest } from '@primum/core/suggestion';
import { DEFAULT_LIMITS, type Limits } from '../yaml/limits.ts';
import { type ParsedDocument, parseDocument, refusedDocument } from '../yaml/parse-document.ts';
import { assembleDossier, type DossierDocuments, KINDS, type ReadDocument, startOf } from './assemble-dossier.ts';
import { type FolderListing, listFolder } from './list-folder.ts';
import { readBytes } from './read-bytes.ts';

/** Files of a dossier that are no document: what a published case expects to be found, and how it was made. */
const OTHER_FILES = new Set(['expected', 'tour']);

export async function readDossierFolder(path: string, limits: Limits = DEFAULT_LIMITS): Promise<DossierDocuments> {
  const fileOf = (document: string) => join(path, `${document}.yaml`);
  const listing = await listFolder(path);
  if (listing === undefined) return await nothing(path, fileOf);
  const faults = unknownFiles(path, listing);
  const read: ReadDocument[] = [];
  for (const kind of KINDS) {
    const files = [`${kind}.yaml`, `${kind}.json`].filter((file) => listing.files.includes(file));
    const [first, second] = files;
    if (second !== undefined)
      faults.push(startOf(join(path, second), kind, 'document-twice', `there is ${first} too: keep one of the two`));
    if (first !== undefined)
      read.push({ kind, file: join(path, first), parsed: await readDocument(kind, join(path, first), limits) });
  }
  return assembleDossier(read, faults, fileOf);
}

async function readDocument(kind: DocumentKind, file: string, limits: Limits): Promise<ParsedDocument<unknown>> {
  const bytes = await readBytes({ document: kind, file }, limits.bytes);
  if (!bytes.ok) return refusedDocument(bytes.fault);
  return parseDocument<unknown>(bytes.bytes, { document: kind, file }, DOCUMENT_KINDS[kind], limits);
}

async function nothing(path: string, fileOf: (document: string) => string): Promise<DossierDocuments> {
  // Not that each document is missing, too.
  return { ...assembleDossier([], [], fileOf), faults: [await noFolder(path)] };
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
