import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'pack show',
  summary: 'show a knowledge pack, one kind of its entries, or one entry',
  arguments: [
    { name: '<what>', explain: '<pack>, <pack>/<kind> or <pack>/<entry>; <pack>@<edition> for an older edition' },
  ],
  options: [
    { flags: '--format <format>', explain: 'how to show', choices: ['text', 'json'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: [
    'pack show connected-care',
    'pack show connected-care/controls',
    'pack show connected-care/infusion-pump',
    'pack show mdcg-2019-16@2019.12/errata',
  ],
  run: show,
};

async function show({ arguments: [what], options, io }: CommandCall): Promise<number> {
  const { findShown } = await import('./find-shown.ts');
  const { stringify } = await import('@primum/formats/yaml/stringify-document');
  const shown = await findShown(String(what), packFolders({ options }));
  if (options['format'] === 'json') io.out(jsonText(shown.value));
  else if (shown.kind === 'list') for (const { id, title } of shown.value) io.out(`${id.padEnd(52)} ${title}\n`);
  else io.out(`${shown.place === undefined ? '' : `# ${shown.place}\n`}${stringify(shown.value)}`);
  return EXIT.ok;
}
