/** One text, number or other simple value as YAML or JSON, on one line or as a block of lines. */
import type { Layout } from './layout.ts';

export type ScalarStyle = 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';

export interface ScalarPlace {
  readonly layout: Layout;
  /** Inside [ ] or { }, where commas and brackets mean something. */
  readonly flow: boolean;
  /** How a neighbour, or what stood there before, is written. */
  readonly style: ScalarStyle | undefined;
}

const WIDTH = 120;

/** Characters that can stand in double quotes only: controls, marks and line ends of every kind. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

/** What YAML 1.2 takes for a number, a truth or nothing; and what older readers take for truths and dates. */
const NOT_TEXT =
  /^(~|null|true|false|yes|no|on|off|[-+]?[\d.][\d_]*(\.\d*)?(e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+|[-+]?\.inf|\.nan|\d{4}-\d\d?-\d\d?.*)$/i;

export function oneLine(value: unknown, { layout, flow, style }: ScalarPlace): string {
  if (typeof value !== 'string' || layout.json) return JSON.stringify(value);
  if (UNPRINTABLE.test(value)) return doubleQuoted(value);
  if (style === 'QUOTE_DOUBLE') return doubleQuoted(value);
  if (style !== 'QUOTE_SINGLE' && isPlain(value, flow)) return value;
  return layout.quote === 'double' && style !== 'QUOTE_SINGLE'
    ? doubleQuoted(value)
    : `'${value.replaceAll("'", "''")}'`;
}

/** Several lines, `|` or `>` first and the others `indent` columns in; undefined where the text cannot be written so. */
export function blockOfLines(value: unknown, indent: number, { layout, style }: ScalarPlace): string | undefined {
  if (typeof value !== 'string' || layout.json || !/^[^\s]/.test(value) || value.endsWith('\n\n')) return undefined;
  const lines = value.replace(/\n$/, '').split('\n');
  if (lines.some((line) => UNPRINTABLE.test(line) || (line !== '' && line.trim() === ''))) return undefined;
  const chomp = value.endsWith('\n') ? '' : '-';
  const below = (all: readonly string[]) =>
    all.map((line) => layout.newline + (line === '' ? '' : ' '.repeat(indent) + line)).join('');
  if (lines.length > 1) return style === 'QUOTE_DOUBLE' ? undefined : `|${chomp}${below(lines)}`;
  const foldable = style === 'BLOCK_FOLDED' && !/ {2}|\s$/.test(value.replace(/\n$/, ''));
  return foldable ? `>${chomp}${below(folded(lines[0] ?? '', WIDTH - indent))}` : undefined;
}

function isPlain(value: string, flow: boolean): boolean {
  if (value === '' || value.trim() !== value || NOT_TEXT.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|: | #|:$/.test(value)) return false;
  return !flow || !/[,[\]{}]/.test(value);
}

/** As in JSON, which YAML reads too, with everything that an editor would not show written out. */
function doubleQuoted(value: string): string {
  const hidden = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
  return JSON.stringify(value).replaceAll(hidden, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function folded(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
