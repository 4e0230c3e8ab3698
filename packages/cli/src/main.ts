/** The `primum` command: this process, its arguments and its streams. Everything else takes them as values. */
import { EXIT_OF_ERROR } from './exit-codes.ts';
import type { Io } from './io.ts';
import { runProgram } from './program.ts';

const { stdin, stdout, stderr, env } = process;
const hasColours = (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
const io: Io = {
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  isTerminal: stdout.isTTY && stdin.isTTY,
  errIsTerminal: stderr.isTTY,
  colours: stdout.isTTY && hasColours,
  errColours: stderr.isTTY && hasColours,
  // Some terminals say that they have none.
  columns: stdout.columns > 0 ? stdout.columns : 100,
  env,
  now: () => new Date(),
};

let unwritten: string | undefined;
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough, as `primum ... | head`, is no fault; what was to be written or found goes on all the same.
    if (error.code === 'EPIPE') return;
    if (stream === stdout && unwritten === undefined)
      stderr.write(`primum: cannot write the output: ${error.message}\n`);
    unwritten = error.code ?? 'unknown';
    process.exitCode = EXIT_OF_ERROR.OUTPUT_REFUSED;
  });
}

const code = await runProgram(process.argv.slice(2), io);
process.exitCode = unwritten === undefined ? code : EXIT_OF_ERROR.OUTPUT_REFUSED;
