/**
 * What a command is. Each file `src/<noun>/<verb>.ts` that is a command exports one constant `command: CommandSpec`; the
 * registry (commands.generated.ts, written by `npm run generate`), the help, the completion and docs/reference/cli.md
 * come from it. A command file imports light modules only at its top; heavy ones inside `run`, by `await import(...)`.
 */
import type { Io } from './io.ts';

export interface ArgumentSpec {
  /** As commander writes it: `<folder>` required, `[folder]` optional, `[files...]` several. */
  readonly name: string;
  readonly explain: string;
  readonly choices?: readonly string[];
}

export interface OptionSpec {
  /** As commander writes it: `--format <format>`, `-q, --quiet`. */
  readonly flags: string;
  readonly explain: string;
  readonly choices?: readonly string[];
  readonly default?: string | boolean;
  /** True: may be given several times; its value is a list, undefined where it was not given. */
  readonly repeatable?: boolean;
}

export interface CommandCall {
  /** In the order of the spec; undefined where an optional one was left out; a list for one that takes several. */
  readonly arguments: readonly (string | readonly string[] | undefined)[];
  /** By long name in camelCase, as commander does: `--dry-run` is dryRun. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly io: Io;
}

export interface CommandSpec {
  /** Words a person types: `check`, `pack list`. */
  readonly name: string;
  /** One line, no full stop. */
  readonly summary: string;
  /** More, for its own help and the reference page. */
  readonly explain?: string;
  readonly arguments?: readonly ArgumentSpec[];
  readonly options?: readonly OptionSpec[];
  /** Command lines without the leading `primum`. */
  readonly examples?: readonly string[];
  /** Returns the exit code: one of exit-codes.ts. Throws DomainError for what it cannot do. */
  readonly run: (call: CommandCall) => Promise<number>;
}

/** A command as the registry lists it: enough for the help, without loading the command. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  /** Beside this file, as `pack/list.ts`. */
  readonly file: string;
  readonly load: () => Promise<{ readonly command: CommandSpec }>;
}
