/** Faults for people: place, what is wrong, the line with a caret, what was expected, a hint. */
import type { LocatedFault } from '@primum/core/fault';
import { createColors } from 'picocolors';
import { plainLine } from './plain-text.ts';
import { shownPath } from './shown-path.ts';

export interface FaultsView {
  readonly colours: boolean;
  /** Text of the files, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

export function faultsAsText(faults: readonly LocatedFault[], view: FaultsView): string {
  const lines = new Map([...view.texts].map(([file, text]) => [file, text.split('\n')] as const));
  return faults.map((fault) => faultAsText(fault, lines.get(fault.file), view.colours)).join('\n');
}

export function countsOf(faults: readonly LocatedFault[]): { readonly errors: number; readonly warnings: number } {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: faults.length - errors };
}

/** As `2 errors, 1 warning`; `no faults` where there are none. */
export function countsAsText(faults: readonly LocatedFault[]): string {
  const { errors, warnings } = countsOf(faults);
  const parts = [errors > 0 ? plural(errors, 'error') : '', warnings > 0 ? plural(warnings, 'warning') : ''].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? 'no faults' : parts.join(', ');
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

function faultAsText(fault: LocatedFault, lines: readonly string[] | undefined, colours: boolean): string {
  const paint = createColors(colours);
  const severity = fault.severity === 'error' ? paint.red('error') : paint.yellow('warning');
  const place = paint.bold(plainLine(`${shownPath(fault.file)}:${fault.line}:${fault.column}`));
  const rest = [
    ...caret(fault, lines).map((line) => paint.dim(line)),
    ...(fault.expected === undefined ? [] : [plainLine(`  expected: ${fault.expected}`)]),
    ...(fault.hint === undefined ? [] : [plainLine(`  hint: ${fault.hint}`)]),
  ];
  return [`${place}: ${severity}: ${plainLine(fault.message)} ${paint.dim(`[${fault.code}]`)}`, ...rest, ''].join('\n');
}

/** Long lines are cut around the place, so that the caret stays in sight. */
function caret({ line, column }: LocatedFault, lines: readonly string[] | undefined): string[] {
  const text = lines?.[line - 1];
  if (text === undefined || text.trim() === '') return [];
  const from = column > 100 ? column - 60 : 0;
  const shown = plainLine(text.slice(from, from + 110)).trimEnd();
  const number = String(line).padStart(4);
  return [`${number} | ${shown}`, `${' '.repeat(number.length)} | ${' '.repeat(Math.max(0, column - 1 - from))}^`];
}
