/** `primum complete <shell>` prints the completion script; the shell then calls `primum complete -- <words>`. */
import { buildProgram } from './build-program.ts';
import type { ListedCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import type { Io } from './io.ts';

/** The adapter writes to the console itself. Every command is loaded: its options and choices are what is completed. */
export async function complete(args: readonly string[], io: Io, commands: readonly ListedCommand[]): Promise<number> {
  const { default: tab } = await import('@bomb.sh/tab/commander');
  const specs = new Map(
    await Promise.all(
      commands.map(async ({ name, load }) => [name, { ...(await load()).command, explain: '' }] as const),
    ),
  );
  const program = buildProgram({ listed: commands, specs, io, listComplete: false, done: () => undefined });
  tab(program);
  await program.parseAsync([...args], { from: 'user' });
  return EXIT.ok;
}
