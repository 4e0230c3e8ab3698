/** A dossier out of its documents, wherever they were read from: what is missing, what is whole, and where each fault stands. */
import { DOCUMENT_KINDS, type DocumentKind, type Dossier } from '@primum/core/dossier/dossier';
import type { LocatedFault } from '@primum/core/fault';
import type { ParsedDocument } from '../yaml/parse-document.ts';
import type { Locate } from './locate.ts';

export interface DossierDocuments {
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

export interface ReadDocument {
  readonly kind: DocumentKind;
  /** As faults name it. */
  readonly file: string;
  readonly parsed: ParsedDocument<unknown>;
}

export const KINDS = Object.keys(DOCUMENT_KINDS) as readonly DocumentKind[];

/** What a missing document counts as. */
const EMPTY = {
  harms: {},
  controls: { controls: [] },
  assumptions: { assumptions: [] },
  agreements: {},
  compliance: {},
  balances: {},
  conflicts: {},
  decisions: {},
} as const;

/** `faults`: what was found about the whole before; `fileOf`: what a document would be called. */
export function assembleDossier(
  read: readonly ReadDocument[],
  faults: readonly LocatedFault[],
  fileOf: (document: string) => string,
): DossierDocuments {
  const missing = KINDS.filter((kind) => !(kind in EMPTY) && !read.some((one) => one.kind === kind));
  const all = [
    ...faults,
    ...missing.map((kind) => ({
      ...startOf(fileOf(kind), kind, 'missing-document', `there is no ${kind}.yaml`),
      hint: 'every dossier has one; `primum new <folder>` begins a dossier with all that it needs',
    })),
    ...read.flatMap(({ parsed }) => parsed.faults),
  ];
  const broken = all.some((fault) => fault.severity === 'error');
  const readable = assembled(read);
  return {
    dossier: broken ? undefined : readable,
    readable,
    files: read.map(({ file }) => file),
    texts: new Map(
      read.flatMap(({ file, parsed }) => (parsed.text === undefined ? [] : [[file, parsed.text] as const])),
    ),
    locate: locateIn(read, fileOf),
    faults: all,
  };
}

/** A fault about a document as a whole. */
export function startOf(file: string, document: string, code: string, message: string): LocatedFault {
  return { severity: 'error', code, message, document, path: [], file, line: 1, column: 1 };
}

function assembled(read: readonly ReadDocument[]): Dossier | undefined {
  const values: Record<string, unknown> = { ...EMPTY };
  for (const { kind, parsed } of read) if (parsed.value !== undefined) values[kind] = parsed.value;
  // Each value went through the schema of its kind.
  return KINDS.every((kind) => values[kind] !== undefined) ? (values as unknown as Dossier) : undefined;
}

function locateIn(read: readonly ReadDocument[], fileOf: (document: string) => string): Locate {
  return (document, at, part) => {
    const found = read.find(({ kind, file }) => kind === document || file === document);
    if (found === undefined) return { file: fileOf(document), line: 1, column: 1 };
    return { file: found.file, ...found.parsed.locate(at, part) };
  };
}
