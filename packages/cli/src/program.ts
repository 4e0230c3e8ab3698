/** Runs one command line: finds the command, loads only that one, and turns what goes wrong into one line and an exit code. */
import { CommanderError } from 'commander';
import { buildProgram } from './build-program.ts';
import type { CommandSpec, ListedCommand } from './command.ts';
import { COMMANDS } from './commands.generated.ts';
import { EXIT } from './exit-codes.ts';
import { guardedIo } from './guarded-io.ts';
import type { Io } from './io.ts';

/** `args` without the program's own name. Never throws; returns the exit code. */
export async function runProgram(
  args: readonly string[],
  io: Io,
  commands: readonly ListedCommand[] = COMMANDS,
): Promise<number> {
  const guarded = guardedIo(io);
  try {
    return await run(args, guarded, commands);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const { tellError } = await import('./tell-error.ts');
    return tellError(error, guarded);
  }
}

async function run(args: readonly string[], io: Io, commands: readonly ListedCommand[]): Promise<number> {
  if (args[0] === 'complete') {
    const { complete } = await import('./complete.ts');
    return complete(args, io, commands);
  }
  if (args[0] === 'help' && args[1] === 'exit-codes') {
    const { exitCodesAsText } = await import('./exit-codes-text.ts');
    io.out(exitCodesAsText());
    return EXIT.ok;
  }
  const asksHelp = args[0] === 'help';
  const words = asksHelp ? args.slice(1) : [...args];
  const wanted = commandFor(words, commands);
  // A word that begins no command is wrong use, which commander tells only where it is not asked for help.
  const first = words[0] ?? '';
  const isKnown = ['', 'help', 'complete'].includes(first) || commands.some(({ name }) => name.split(' ')[0] === first);
  if (asksHelp && isKnown) words.push('--help');
  const specs = new Map<string, CommandSpec>();
  if (wanted !== undefined) specs.set(wanted.name, (await wanted.load()).command);
  let code: number = EXIT.ok;
  const program = buildProgram({ listed: commands, specs, io, listComplete: true, done: (given) => (code = given) });
  await program.parseAsync(words.length === 0 ? ['--help'] : words, { from: 'user' });
  return code;
}

/** The command whose words begin the command line; the longest where one begins another. */
function commandFor(args: readonly string[], commands: readonly ListedCommand[]): ListedCommand | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((word, index) => args[index] === word))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
}
