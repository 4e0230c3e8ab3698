/**
 * Writes packages/cli/src/commands.generated.ts: every `src/<noun>/<verb>.ts` that exports `command`, with its name and
 * summary, so that the help needs no command loaded. With `--check` writes nothing and fails where it would differ.
 */
import { globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { CommandSpec } from '../packages/cli/src/command.ts';
import { writeGenerated } from './write-generated.ts';

const ROOT = 'packages/cli/src';
const files = globSync('*/**/*.ts', { cwd: ROOT })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('testing/'))
  .filter((file) => /^export const command\b/m.test(readFileSync(`${ROOT}/${file}`, 'utf8')))
  .sort();

const found = [];
for (const file of files) {
  const { command } = (await import(pathToFileURL(`${ROOT}/${file}`).href)) as { command: CommandSpec };
  found.push({ file, name: command.name, summary: command.summary });
}
found.sort((a, b) => (a.name < b.name ? -1 : 1));

const entries = found.map(
  ({ file, name, summary }) =>
    `  {\n    name: ${quoted(name)},\n    summary: ${quoted(summary)},\n    file: '${file}',\n    load: () => import('./${file}'),\n  },\n`,
);
writeGenerated(
  `${ROOT}/commands.generated.ts`,
  `/** Written by tools/generate-cli-registry.ts; not to be edited. */
import type { ListedCommand } from './command.ts';

export const COMMANDS: readonly ListedCommand[] = [
${entries.join('')}];
`,
);

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
