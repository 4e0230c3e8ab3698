/** A noun with the article that goes before it, for messages. */

/** `an asset`, `a use context`; `data` stands alone. */
export function withArticle(noun: string): string {
  if (noun === 'data') return noun;
  return /^(?:[aeio]|u(?!se|ni|sb|rl|art))/i.test(noun) ? `an ${noun}` : `a ${noun}`;
}
