/**
 * Names that people gave to things, as text for a tracker: on one line, without what hides or turns text around, and, in
 * Markdown, without what would be read as markup, name a stranger (`@name`), point at another ticket (`#12`) or give an order.
 */

/** Controls, line ends, and signs that nobody sees: of no width, or turning the direction of text (Unicode UAX #9). */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
const MARKUP = /[\\`*_{}[\]<>|~]/g;
/** Before a letter or digit these make references at GitHub (`@ #`) and GitLab (`@ # ! % & $ ^ ~`). */
const REFERENCE = /([@#!%&$^~]+)(?=[\p{L}\p{N}"'_.-])/gu;
/** At the beginning of a line or of an item of a list: headings, lists, and orders to GitLab (`/close`). */
const BLOCK = /^(\d{0,9})([#+=:/.)-])/;
/** Nothing is seen of it, and it parts a sign from the name behind it. */
const ZERO_WIDTH_SPACE = '\u200b';

/** `most`: signs at most; what is cut shows by three dots. */
export function plainName(text: string, most = 200): string {
  const line = text.replace(HIDDEN, ' ').replace(/\s+/g, ' ').trim();
  const signs = Array.from(line);
  return signs.length <= most ? line : `${signs.slice(0, most - 3).join('')}...`;
}

/** For titles too: GitLab tells people who are named in one. */
export function withoutReferences(text: string): string {
  return text.replace(REFERENCE, `$1${ZERO_WIDTH_SPACE}`);
}

/** GitHub Flavored Markdown, and GitLab's. */
export function markdownName(text: string, most?: number): string {
  return withoutReferences(plainName(text, most)).replace(MARKUP, String.raw`\$&`).replace(BLOCK, String.raw`$1\$2`);
}
