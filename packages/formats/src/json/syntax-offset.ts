/** Where a text stops being JSON: the engine that reads JSON says so only in words, and not always. */

/** A sign, a string, or a number or word; blanks before it are passed over. */
const TOKEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what a string may not hold
  /[ \t\r\n]*(?:([{}[\],:])|("[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*")|((?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])))/y;

type Awaits = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end' | 'nothing';

/** Offset of the first part that cannot stand where it does; the text's length where it ends too early. */
export function syntaxOffset(text: string): number {
  const token = new RegExp(TOKEN);
  const open: string[] = [];
  let awaits: Awaits = 'value';
  for (;;) {
    const before = token.lastIndex;
    const found = token.exec(text);
    const at =
      found === null ? startOfToken(text, before) : token.lastIndex - (found[1] ?? found[2] ?? found[3] ?? '').length;
    if (found === null) return at;
    const after = next(awaits, found[1] ?? (found[2] === undefined ? 'word' : 'string'), open);
    if (after === undefined) return at;
    awaits = after;
  }
}

/** What may come after a sign; undefined where the sign cannot come. `open` holds the brackets that are still open. */
function next(awaits: Awaits, sign: string, open: string[]): Awaits | undefined {
  const takesValue = awaits === 'value' || awaits === 'value or end';
  if (sign === '{' || sign === '[') {
    if (!takesValue) return undefined;
    open.push(sign);
    return sign === '{' ? 'name or end' : 'value or end';
  }
  if (sign === '}' || sign === ']') {
    const empty = sign === '}' ? 'name or end' : 'value or end';
    if (open.pop() !== (sign === '}' ? '{' : '[') || (awaits !== empty && awaits !== 'comma or end')) return undefined;
    return open.length === 0 ? 'nothing' : 'comma or end';
  }
  if (sign === ':') return awaits === 'colon' ? 'value' : undefined;
  if (sign === ',') return awaits !== 'comma or end' ? undefined : open.at(-1) === '{' ? 'name' : 'value';
  if (sign === 'string' && (awaits === 'name' || awaits === 'name or end')) return 'colon';
  if (!takesValue) return undefined;
  return open.length === 0 ? 'nothing' : 'comma or end';
}

function startOfToken(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return at;
}
