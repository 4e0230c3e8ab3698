/** Writes docs/reference from what the code states: documents and packs from their schemas, the command line from its commands. */
import { DOCUMENT_KINDS } from '../packages/core/src/dossier/dossier.ts';
import { FAULT_MEANINGS } from '../packages/core/src/fault-meanings.ts';
import { EntryBase } from '../packages/core/src/knowledge/entry.ts';
import { OlderEdition } from '../packages/core/src/knowledge/edition-entry.ts';
import { ENTRY_KINDS, PackManifest } from '../packages/core/src/knowledge/pack.ts';
import { CommentRecord, ReviewRecord } from '../packages/core/src/knowledge/review-record.ts';
import { jsonSchemaOf } from '../packages/core/src/parse/json-schema.ts';
import type { CommandSpec } from '../packages/cli/src/command.ts';
import { COMMANDS } from '../packages/cli/src/commands.generated.ts';
import { explainedCodes } from '../packages/cli/src/exit-codes-text.ts';
import { fieldsTable } from './fields-table.ts';
import { writeGenerated } from './write-generated.ts';

const NOTE = '<!-- Written by `npm run generate`; not to be edited. -->\n';

writeGenerated('docs/reference/documents.md', documentsPage());
writeGenerated('docs/reference/packs.md', packsPage());
writeGenerated('docs/reference/cli.md', await commandsPage());
writeGenerated('docs/reference/exit-codes.md', exitCodesPage());
writeGenerated('docs/reference/faults.md', faultsPage());

function documentsPage(): string {
  const parts = Object.entries(DOCUMENT_KINDS).map(
    ([kind, schema]) => `## ${kind}.yaml\n\n${schema.description ?? ''}\n\n${fieldsTable(jsonSchemaOf(schema))}`,
  );
  return `# Documents of a dossier

${NOTE}
A dossier is a folder with one file for each kind of document: \`<kind>.yaml\`, or \`<kind>.json\`. \`dossier\` and \`system\`
must be there; the others count as empty where they are missing. \`primum check <folder>\` tells every fault with its place.
JSON Schemas for editors are in [docs/schemas](../schemas); a first line such as
\`# yaml-language-server: $schema=../../docs/schemas/system.schema.json\` switches on completion and explanation.
\`[]\` stands for each of a list; **bold** fields must be there.

${parts.join('\n')}`;
}

function packsPage(): string {
  const common = jsonSchemaOf(EntryBase);
  const parts = Object.entries(ENTRY_KINDS).map(
    ([kind, schema]) => `## ${kind}\n\n${schema.description ?? ''}${fieldsTable(jsonSchemaOf(schema), common)}`,
  );
  return `# Knowledge packs

${NOTE}
A pack is a folder with \`pack.yaml\` and the entries of each kind, as lists, in \`<kind>.yaml\` or in \`<kind>/*.yaml\`.
\`primum pack check <folder>\` tells every fault with its place. **Bold** fields must be there; \`[]\` stands for each of a
list, \`<name>\` for a name of your choice.

## pack.yaml

${fieldsTable(jsonSchemaOf(PackManifest))}
## every entry

These fields every entry has, of whatever kind; the tables below name only what a kind has beside them.

${fieldsTable(common)}
${parts.join('\n')}
## older editions

One file for each, \`editions/<edition>.yaml\`: what stood otherwise in it than in the next one. A dossier names an older edition as it names
the present one.

${fieldsTable(withoutEntries(jsonSchemaOf(OlderEdition)))}
## reviews.yaml

Who looked at which source, and what came of it; oldest first.

${fieldsTable(jsonSchemaOf(ReviewRecord))}
## comments.yaml

Remarks on entries, and proposals to change them.

${fieldsTable(jsonSchemaOf(CommentRecord))}`;
}

/** The entries under `was` are those of the kinds, which the page has above. */
function withoutEntries(schema: ReturnType<typeof jsonSchemaOf>): ReturnType<typeof jsonSchemaOf> {
  const { was, ...properties } = schema.properties ?? {};
  const description = typeof was === 'object' ? was.description : undefined;
  return { ...schema, properties: { ...properties, was: { type: 'object', ...(description && { description }) } } };
}

async function commandsPage(): Promise<string> {
  const parts = [];
  for (const { load } of COMMANDS) parts.push(commandPart((await load()).command));
  return `# Command line

${NOTE}
\`primum <command> --help\` says the same on the terminal. \`primum complete <shell>\` prints the completion script for bash,
zsh, fish or powershell. NO_COLOR switches colours off; PRIMUM_DEBUG=1 shows where an unexpected fault came from.
[Exit codes](exit-codes.md).

${parts.join('\n')}`;
}

function commandPart({
  name,
  summary,
  explain,
  arguments: given = [],
  options = [],
  examples = [],
}: CommandSpec): string {
  const usage = [`primum ${name}`, ...(options.length > 0 ? ['[options]'] : []), ...given.map((one) => one.name)].join(
    ' ',
  );
  const rows = [
    ...given.map((one) => [one.name, withChoices(one.explain, one.choices)]),
    ...options.map((one) => [one.flags, withChoices(one.explain, one.choices, one.default)]),
  ].map(([what = '', text = '']) => `| \`${cell(what)}\` | ${cell(text)} |\n`);
  return [
    `## ${name}\n`,
    `${sentence(summary)}${explain === undefined ? '' : ` ${explain}`}\n`,
    `\`\`\`sh\n${usage}\n\`\`\`\n`,
    ...(rows.length === 0 ? [] : [`| | |\n|---|---|\n${rows.join('')}`]),
    ...(examples.length === 0
      ? []
      : [`Examples:\n\n\`\`\`sh\n${examples.map((line) => `primum ${line}\n`).join('')}\`\`\`\n`]),
  ].join('\n');
}

function withChoices(text: string, choices: readonly string[] | undefined, value?: string | boolean): string {
  const one = choices === undefined ? '' : ` (${choices.join(', ')})`;
  return `${text}${one}${value === undefined ? '' : `; default: ${String(value)}`}`;
}

function exitCodesPage(): string {
  const rows = explainedCodes().map(({ code, name, meaning }) => `| ${code} | \`${name}\` | ${meaning} |\n`);
  return `# Exit codes\n\n${NOTE}\nAs \`primum help exit-codes\` prints them.\n\n| code | name | meaning |\n|---|---|---|\n${rows.join('')}`;
}

function faultsPage(): string {
  const rows = Object.entries(FAULT_MEANINGS).map(([code, meaning]) => `| \`${code}\` | ${cell(meaning)} |\n`);
  return `# Faults

${NOTE}
What \`primum check\` and \`primum pack check\` can find wrong. Codes are stable; wording may change, a code may not.

| code | what is wrong |
|---|---|
${rows.join('')}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
