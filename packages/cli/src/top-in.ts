/** How many entries of a list a text shows, as `--top 20` asks. */
import type { CommandCall } from './command.ts';

const MOST = 1000;

/** The default where it is not given; undefined, told on standard error, where it is no such number. */
export function topIn({ io, options }: CommandCall, byDefault?: number): number | undefined {
  const given = options['top'] ?? byDefault;
  const top = Number(given);
  if (Number.isInteger(top) && top >= 1 && top <= MOST) return top;
  io.err(`--top: expected a number from 1 to ${MOST}, got "${String(given)}"\n`);
  return undefined;
}
