/** A dossier as texts in memory, one for each document: as a store keeps them, with the same faults as from a folder. */
import { DOCUMENT_KINDS, type DocumentKind } from '@primum/core/dossier/dossier';
import { DEFAULT_LIMITS } from '../yaml/limits.ts';
import { parseDocument, refusedDocument } from '../yaml/parse-document.ts';
import { type ParseText, parseYaml } from '../yaml/parse-yaml.ts';
import { assembleDossier, type DossierDocuments, KINDS, type ReadDocument } from './assemble-dossier.ts';
import { tooLarge } from './read-bytes.ts';

/** Text, YAML or JSON, by kind of document; a kind that is not there counts as a file that is not there. */
export type DossierTexts = ReadonlyMap<DocumentKind, string>;

/** How one text is read. A caller that reads the same texts again and again can put a memory in between. */
export type ReadText = (kind: DocumentKind, text: string) => ReadDocument;

/** Faults name `<kind>.yaml` as the file. */
export function readDossierTexts(
  texts: DossierTexts,
  read: ReadText = (kind, text) => readDossierText(kind, text),
): DossierDocuments {
  const documents = KINDS.flatMap((kind) => {
    const text = texts.get(kind);
    return text === undefined ? [] : [read(kind, text)];
  });
  return assembleDossier(documents, [], fileOf);
}

export function readDossierText(kind: DocumentKind, text: string, parse: ParseText = parseYaml): ReadDocument {
  const name = { document: kind, file: fileOf(kind) };
  const bytes = new TextEncoder().encode(text);
  const fault = tooLarge(name, bytes.length, DEFAULT_LIMITS.bytes);
  const parsed =
    fault === undefined
      ? parseDocument<unknown>(bytes, name, DOCUMENT_KINDS[kind], DEFAULT_LIMITS, parse)
      : refusedDocument(fault);
  return { kind, file: name.file, parsed };
}

function fileOf(document: string): string {
  return `${document}.yaml`;
}
