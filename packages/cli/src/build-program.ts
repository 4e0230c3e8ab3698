/** The commander program for a list of commands. Commands without a spec stand in it with their summary only. */
import { Argument, Command, Option } from 'commander';
import type { CommandCall, CommandSpec, ListedCommand } from './command.ts';
import type { Io } from './io.ts';

export const VERSION = '0.1.0';

export interface ProgramParts {
  readonly listed: readonly Pick<ListedCommand, 'name' | 'summary'>[];
  /** Specs of the commands that have to be complete, by name. */
  readonly specs: ReadonlyMap<string, CommandSpec>;
  readonly io: Io;
  /** True: `complete` is listed too; false where the completion adapter brings its own. */
  readonly listComplete: boolean;
  /** Receives the exit code of the command that was run. */
  readonly done: (code: number) => void;
}

export function buildProgram(parts: ProgramParts): Command {
  const program = configured(new Command('primum'), parts.io, [])
    .description('Cybersecurity risk of connected medical devices, from the drawing board to disposal')
    .version(VERSION, '-V, --version', 'print the version')
    .helpCommand('help [command]', 'help for a command; `primum help exit-codes` lists the exit codes');
  if (parts.listComplete)
    program
      .command('complete')
      .argument('<shell>')
      .summary('print the completion script for bash, zsh, fish or powershell');
  for (const { name, summary } of parts.listed) {
    const words = name.split(' ');
    const verb = words.at(-1) ?? name;
    const command = configured(new Command(verb), parts.io, words).summary(summary).description(summary);
    const spec = parts.specs.get(name);
    if (spec !== undefined) complete(command, spec, parts);
    groupFor(program, words.slice(0, -1), parts).addCommand(command);
  }
  return program;
}

/** `words`: what a person types after `primum` to get to it. */
function configured(command: Command, io: Io, words: readonly string[]): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'print help')
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
      getOutHasColors: () => io.colours,
      getErrHasColors: () => io.errColours,
    })
    .showHelpAfterError(`(\`${['primum', ...words, '--help'].join(' ')}\` shows how it is used)`);
}

/** What the commands of a group have in common, for words that are no command by themselves. */
const ABOUT: Readonly<Record<string, string>> = {
  pack: 'look at what Primum reasons with',
  harm: 'write and read the risk management file',
};

function groupFor(parent: Command, words: readonly string[], parts: ProgramParts): Command {
  const [first, ...rest] = words;
  if (first === undefined) return parent;
  const there = parent.commands.find((command) => command.name() === first);
  if (there !== undefined) return groupFor(there, rest, parts);
  const verbs = parts.listed
    .filter(({ name }) => name.startsWith(`${first} `))
    .map(({ name }) => name.slice(first.length + 1));
  const group = configured(new Command(first), parts.io, [first])
    .summary(`${ABOUT[first] ?? `commands of ${first}`}: ${verbs.join(', ')}`)
    .description(`${ABOUT[first] ?? `commands of ${first}`}: ${verbs.join(', ')}`)
    .helpCommand(false);
  parent.addCommand(group);
  return groupFor(group, rest, parts);
}

function complete(command: Command, spec: CommandSpec, { io, done }: ProgramParts): void {
  if ((spec.explain ?? '') !== '') command.description(`${spec.summary}\n\n${spec.explain}`);
  for (const { name, explain, choices } of spec.arguments ?? []) {
    const argument = new Argument(name, explain);
    command.addArgument(choices === undefined ? argument : argument.choices(choices));
  }
  for (const { flags, explain, choices, default: value, repeatable } of spec.options ?? []) {
    const option = new Option(flags, explain);
    if (choices !== undefined) option.choices(choices);
    if (value !== undefined) option.default(value);
    if (repeatable === true)
      option.argParser((given: string, before: readonly string[] | undefined) => [...(before ?? []), given]);
    command.addOption(option);
  }
  const examples = (spec.examples ?? []).map((line) => `  primum ${line}`).join('\n');
  if (examples !== '') command.addHelpText('after', `\nExamples:\n${examples}`);
  command.action(async () => {
    const call: CommandCall = {
      arguments: command.processedArgs as CommandCall['arguments'],
      options: command.opts(),
      io,
    };
    done(await spec.run(call));
  });
}
