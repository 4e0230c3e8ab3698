/** Text of dossiers and packs for a terminal: nothing in it may steer the terminal or hide what follows. */

// Control characters (escape sequences begin with one) and marks that turn the direction of text.
// oxlint-disable-next-line no-control-regex
const STEERING = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

export function plainText(text: string): string {
  return text.replace(STEERING, ' ').trim();
}

/** As plainText, but as long as it was, so that columns still fit. */
export function plainLine(text: string): string {
  return text.replace(STEERING, (signs) => ' '.repeat(signs.length));
}

/** At most so many columns; the end is cut. */
export function cutText(text: string, columns: number): string {
  const signs = Array.from(text);
  return signs.length <= columns ? text : `${signs.slice(0, Math.max(0, columns - 1)).join('')}…`;
}

/** Lines of at most so many columns, each begun with the indent. */
export function wrapLines(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > columns) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
