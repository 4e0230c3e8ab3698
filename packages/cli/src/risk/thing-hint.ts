/** A hint for who asked for a thing that is not there: the likest, or where ids stand. */
import { shellWord } from '../shell-word.ts';

export function hintFor(suggestions: readonly string[], folder: string): string {
  if (suggestions.length > 0) return `did you mean ${suggestions.join(', ')}?`;
  return `ids stand in the documents of the dossier; \`primum assess ${shellWord(folder)} --format json\` lists those of harms and threats`;
}
