/** Reads the commands out of a Markdown page, so that a test can hold them against what the repository has. */

export interface Command {
  /** The npm script that the line runs, as in `npm run check`. */
  readonly script: string | undefined;
  /** The command of `primum` that it runs, directly or by a script. */
  readonly primum: string | undefined;
  /** Arguments that are paths into the repository's data. */
  readonly paths: readonly string[];
}

/** The commands in the fenced code blocks of a page, one for each line that starts with `npm`, `npx` or `primum`. */
export function commandsIn(markdown: string): Command[] {
  return [...markdown.matchAll(/^\s*```[^\n]*\n(.*?)^\s*```/gms)]
    .flatMap(([, block]) => (block ?? '').split('\n'))
    .map((line) => line.replace(/^\s*(\$ )?/, '').replace(/\s+#.*$/, ''))
    .filter((line) => /^(npm|npx|primum)\s/.test(line))
    .map(toCommand);
}

function toCommand(line: string): Command {
  return {
    script: /^npm run (?:-s )?([\w:-]+)/.exec(line)?.[1] ?? /^npm (test)\b/.exec(line)?.[1],
    primum: /^(?:npm run (?:-s )?primum --|npx primum|primum) ([a-z][a-z-]*)/.exec(line)?.[1],
    paths: [...line.matchAll(/(?<=\s)(?:examples|knowledge)\/[\w./-]*/g)].map(([path]) => path),
  };
}
