/** Files of the dossier folder that an import makes: the two documents, and what a person has to look at. */
import type { Guess, ImportedDocuments, ImportedDossier, LeftOut } from './imported-dossier.ts';
import { stringify } from '../yaml/stringify-document.ts';

/** By name. `file`: what was imported, as the user gave it. */
export function importedFiles(
  documents: ImportedDocuments,
  { leftOut, guesses }: Pick<ImportedDossier, 'leftOut' | 'guesses'>,
  file: string,
): ReadonlyMap<string, string> {
  const note = '# Imported from a file of another tool. What to look at stands in import-report.md.\n';
  return new Map([
    ['dossier.yaml', note + stringify(documents.dossier)],
    ['system.yaml', note + stringify(documents.system)],
    ['import-report.md', report(leftOut, guesses, file)],
  ]);
}

function report(leftOut: readonly LeftOut[], guesses: readonly Guess[], file: string): string {
  return [
    `# Import of ${inCell(file)}`,
    '',
    'Lines and paths are those of the imported file.',
    '',
    `## Chosen, since the file does not say: ${guesses.length}`,
    '',
    ...table(
      ['line', 'what', 'chosen', 'why'],
      guesses.map((guess) => [String(guess.line), guess.what, guess.chosen, guess.why]),
    ),
    '',
    `## Left out: ${leftOut.length}`,
    '',
    ...table(
      ['line', 'path', 'what', 'why'],
      leftOut.map((left) => [String(left.line), left.path.join('.'), left.what, left.why]),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return ['Nothing.'];
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** Text of others may hold what Markdown or HTML would act on. */
function inCell(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\|`*_[\]#]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
