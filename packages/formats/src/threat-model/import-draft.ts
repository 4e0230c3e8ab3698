/** What an import gathers while it walks through a model: ids given, things left out, choices made, faults. */
import type { LocatedFault } from '@primum/core/fault';
import type { LocatePath } from '../yaml/parse-yaml.ts';
import type { Guess, ImportedDocuments, ImportedDossier, LeftOut, Place } from './imported-dossier.ts';
import { createSlugGiver, type SlugGiver } from './slugs.ts';

export interface ImportDraft {
  readonly slugs: SlugGiver;
  readonly leave: (path: Place['path'], what: string, why: string) => void;
  readonly guess: (path: Place['path'], guessed: Pick<Guess, 'what' | 'chosen' | 'why'>) => void;
  readonly fault: (path: Place['path'], fault: Pick<LocatedFault, 'code' | 'message' | 'expected' | 'hint'>) => void;
  /** `build` is asked for documents only if there was no fault. */
  readonly finish: (build: () => ImportedDocuments) => ImportedDossier;
}

/** `document` names the format in faults. */
export function createImportDraft(name: { document: string; file: string }, locate: LocatePath): ImportDraft {
  const leftOut: LeftOut[] = [];
  const guesses: Guess[] = [];
  const faults: LocatedFault[] = [];
  return {
    slugs: createSlugGiver(),
    leave: (path, what, why) => leftOut.push({ path, line: locate(path).line, what, why }),
    guess: (path, guessed) => guesses.push({ path, line: locate(path).line, ...guessed }),
    fault: (path, fault) => faults.push({ severity: 'error', ...fault, ...name, path, ...locate(path) }),
    finish: (build) => {
      if (faults.length > 0) return { documents: undefined, leftOut: [], guesses: [], faults };
      const documents = build();
      return { documents, leftOut: leftOut.toSorted(byPlace), guesses: guesses.toSorted(byPlace), faults };
    },
  };
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line;
}

/** Names of keys that hold something and that the import does not read. */
export function unreadKeys(value: object, read: readonly string[]): string[] {
  return Object.entries(value).flatMap(([key, held]) => (read.includes(key) || isEmpty(held) ? [] : [key]));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
