/** What a person has to look at after an import, as a page: what was chosen, what was left out. */
import type { Guess, LeftOut } from './imported-dossier.ts';

/** `file`: what was imported, as the user gave it. */
export function importReport(
  { leftOut, guesses }: { readonly leftOut: readonly LeftOut[]; readonly guesses: readonly Guess[] },
  file: string,
): string {
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
