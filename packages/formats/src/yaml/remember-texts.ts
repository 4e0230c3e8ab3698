/** Reading with a memory: a text that was just read, or just written by an edit, is not read again. */
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
  const keep = (key: string, parsed: ParsedYaml) => {
    known.delete(key);
    known.set(key, parsed);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return parsed;
  };
  return {
    parse(text, name, limits) {
      const key = keyOf(text, name, limits);
      return keep(key, known.get(key) ?? parse(text, name, limits));
    },
    keep: (text, name, parsed) => void keep(keyOf(text, name), parsed),
  };
}

function keyOf(text: string, { document, file }: Name, limits: Limits = DEFAULT_LIMITS): string {
  return [document, file, JSON.stringify(limits), text].join('\n');
}
