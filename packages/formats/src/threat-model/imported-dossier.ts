/** What reading another tool's threat model gives: documents of a dossier, and an honest account of what they lack. */
import type { DossierDocument } from '@primum/core/dossier/dossier-document';
import type { SystemDocument } from '@primum/core/dossier/system-document';
import type { LocatedFault } from '@primum/core/fault';

/** Where in the file that was read. */
export interface Place {
  readonly path: readonly (string | number)[];
  /** Counted from 1. */
  readonly line: number;
}

/** Something of the file that no document holds. */
export interface LeftOut extends Place {
  /** What it was, in a few words. */
  readonly what: string;
  readonly why: string;
}

/** A choice that the import made because the file does not say; a person should look at it. */
export interface Guess extends Place {
  readonly what: string;
  readonly chosen: string;
  readonly why: string;
}

export interface ImportedDocuments {
  readonly dossier: DossierDocument;
  readonly system: SystemDocument;
}

export interface ImportedDossier {
  /** Undefined where there are faults: nothing is read by halves. */
  readonly documents: ImportedDocuments | undefined;
  readonly leftOut: readonly LeftOut[];
  readonly guesses: readonly Guess[];
  readonly faults: readonly LocatedFault[];
}

/** What an import is told, since a file of another tool knows nothing of knowledge packs. */
export interface ImportOptions {
  /** The file's name as the user gave it, for messages. */
  readonly file: string;
  /** Packs with editions that the new dossier is judged with. */
  readonly packs: DossierDocument['packs'];
}
