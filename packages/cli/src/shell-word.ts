/** A word of a command line as a person can type it again: quoted where a shell would read its signs, and never an option. */

export function shellWord(word: string): string {
  const safe = word.startsWith('-') ? `./${word}` : word;
  return /^[\p{L}\p{N}_@./,:+=-]+$/u.test(safe) ? safe : `'${safe.replaceAll("'", "'\\''")}'`;
}
