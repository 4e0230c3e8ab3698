import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'pack log',
  summary: 'print the change log of a pack: its editions, what each changed, and who looked at which source',
  arguments: [{ name: '<pack>', explain: 'id of a pack, or its folder' }],
  options: [
    { flags: '--format <format>', explain: 'how to print', choices: ['markdown', 'json'], default: 'markdown' },
    PACKS_OPTION,
  ],
  examples: ['pack log mdcg-2019-16'],
  run: log,
};

async function log({ arguments: [named], options, io }: CommandCall): Promise<number> {
  const { changeLog } = await import('@primum/core/knowledge/change-log');
  const { changeLogMarkdown } = await import('@primum/formats/report/change-log-markdown');
  const { findPack } = await import('./find-pack.ts');
  const { pack, folder } = await findPack(String(named), packFolders({ options }));
  const told = changeLog({ pack, older: folder.older, records: folder.records });
  io.out(options['format'] === 'json' ? jsonText(told) : changeLogMarkdown(told));
  return EXIT.ok;
}
