/** The `primum` command: this process, its arguments and its streams. Everything else takes them as values. */
import type { Io } from './io.ts';
import { runProgram } from './program.ts';

const isTerminal = process.stdout.isTTY && process.stdin.isTTY;
const io: Io = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal,
  colours: process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '',
  columns: process.stdout.columns ?? 100,
  env: process.env,
  now: () => new Date(),
};

// A reader that has seen enough, as `primum ... | head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await runProgram(process.argv.slice(2), io);
