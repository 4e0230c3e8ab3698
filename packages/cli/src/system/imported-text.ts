/** What an import took over for people: faults with their lines, what was left out, what was chosen. */
import type { ImportedModel } from './import-threat-model.ts';
import { countsAsText, faultsAsText } from '../faults-as-text.ts';
import { plainText } from '../plain-text.ts';
import { shownPath } from '../shown-path.ts';

export function importedText(
  { faults, leftOut, guesses, text }: ImportedModel,
  file: string,
  colours: boolean,
): string {
  const told = faultsAsText(faults, { colours, texts: new Map(text === undefined ? [] : [[file, text]]) });
  const place = (line: number) => `${shownPath(file)}:${line}`;
  const lines = [
    ...(told === '' ? [] : [told]),
    ...(leftOut.length === 0 ? [] : [`left out (${leftOut.length}):`]),
    ...leftOut.map(({ what, why, line }) => `  ${place(line)}: ${plainText(what)}: ${plainText(why)}`),
    ...(guesses.length === 0 ? [] : [`guessed, look at these (${guesses.length}):`]),
    ...guesses.map(
      ({ what, chosen, why, line }) => `  ${place(line)}: ${plainText(what)}: ${plainText(chosen)} (${plainText(why)})`,
    ),
    `${file}: ${countsAsText(faults)}, ${leftOut.length} left out, ${guesses.length} guessed`,
  ];
  return `${lines.join('\n')}\n`;
}
