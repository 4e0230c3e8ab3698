/** Reading with a memory: a text that was just read, or just written by an edit, is not read again. */
import { DEFAULT_LIMITS } from './limits.ts';
import { type ParsedYaml, type ParseText, parseYaml } from './parse-yaml.ts';

/** Keeps the last `most` texts with their trees; a tree takes some ten times the memory of its text. */
export function rememberParse(most: number, parse: ParseText = parseYaml): ParseText {
  const known = new Map<string, ParsedYaml>();
  return (text, name, limits) => {
    const key = [name.document, name.file, JSON.stringify(limits ?? DEFAULT_LIMITS), text].join('\n');
    const found = known.get(key) ?? parse(text, name, limits);
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
