/** What went wrong, in one line and a hint; the stack only for who asks for it. */
import { DomainError } from '@primum/core/domain-error';
import { createColors } from 'picocolors';
import { EXIT, EXIT_OF_ERROR } from './exit-codes.ts';
import type { Io } from './io.ts';

export function tellError(error: unknown, io: Io): number {
  const paint = createColors(io.errColours);
  const debug = (io.env['PRIMUM_DEBUG'] ?? '') !== '';
  const stack = debug && error instanceof Error ? stackOf(error) : '';
  if (error instanceof DomainError) {
    io.err(`${paint.red('primum:')} ${error.message}\n`);
    const { hint } = error.facts;
    if (hint !== undefined) io.err(`  hint: ${hint}\n`);
    io.err(stack);
    return EXIT_OF_ERROR[error.code];
  }
  io.err(`${paint.red('primum:')} unexpected fault: ${error instanceof Error ? error.message : String(error)}\n`);
  io.err(debug ? stack : '  hint: set PRIMUM_DEBUG=1 to see where, and report it\n');
  return EXIT.unexpected;
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `caused by ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}\n${cause}`;
}
