/** How treatment is told on a terminal: long lines hang, and ids are short. */
import { plainText, wrapLines } from '../plain-text.ts';

export interface TreatmentView {
  readonly columns: number;
  readonly colours: boolean;
  /** Harms, and ways of each step of the law, that are shown. */
  readonly top: number;
}

/** Lines within the columns; those after the first are indented further. */
export function hanging(text: string, { columns }: { readonly columns: number }, indent: string): string[] {
  const lines = wrapLines(plainText(text), columns - 2, indent);
  return lines.map((line, index) => (index === 0 ? line : `  ${line}`));
}

/** `control@asset` as people write it. */
export function withoutPack(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}
