/** Files of the dossier folder that an import makes: the two documents, and what a person has to look at. */
import { importReport } from './import-report.ts';
import type { ImportedDocuments, ImportedDossier } from './imported-dossier.ts';
import { stringify } from '../yaml/stringify-document.ts';

/** By name. `file`: what was imported, as the user gave it. */
export function importedFiles(
  documents: ImportedDocuments,
  told: Pick<ImportedDossier, 'leftOut' | 'guesses'>,
  file: string,
): ReadonlyMap<string, string> {
  const note = '# Imported from a file of another tool. What to look at stands in import-report.md.\n';
  return new Map([
    ['dossier.yaml', note + stringify(documents.dossier)],
    ['system.yaml', note + stringify(documents.system)],
    ['import-report.md', importReport(told, file)],
  ]);
}
