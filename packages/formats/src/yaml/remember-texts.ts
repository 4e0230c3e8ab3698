/** Reading with a memory: a text that was just read, or just written by an edit, is not read again. */
import { keepLast } from '@primum/core/keep-last';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { type ParsedYaml, type ParseText, parseYaml } from './parse-yaml.ts';

type Name = Parameters<ParseText>[1];

export interface TextMemory {
  readonly parse: ParseText;
  /** What a text says is known before it was read: it was written so. */
  readonly keep: (text: string, name: Name, parsed: ParsedYaml) => void;
}

export const NO_MEMORY: TextMemory = { parse: parseYaml, keep: () => {} };

/** Keeps the last `most` texts with their trees; a tree takes some ten times the memory of its text. */
export function rememberTexts(most: number, parse: ParseText = parseYaml): TextMemory {
  const known = new Map<string, ParsedYaml>();
  return {
    parse(text, name, limits) {
      const key = keyOf(text, name, limits);
      return keepLast(known, key, known.get(key) ?? parse(text, name, limits), most);
    },
    keep: (text, name, parsed) => void keepLast(known, keyOf(text, name), parsed, most),
  };
}

function keyOf(text: string, { document, file }: Name, limits: Limits = DEFAULT_LIMITS): string {
  return [document, file, JSON.stringify(limits), text].join('\n');
}
