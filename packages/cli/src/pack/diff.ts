import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'pack diff',
  summary: 'tell what one pack has otherwise than another, entry by entry and field by field',
  explain:
    'Entries are known by the part of their id after the slash. A pack that proposes a revision of the other need not repeat what it carries over.',
  arguments: [
    { name: '<before>', explain: '<pack>, <pack>@<edition> or the folder of a pack' },
    { name: '<after>', explain: 'the same' },
  ],
  options: [
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'markdown'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['pack diff mdcg-2019-16@2019.12 mdcg-2019-16', 'pack diff mdcg-2019-16 mdcg-next --format markdown'],
  run: diff,
};

async function diff({ arguments: [before, after], options, io }: CommandCall): Promise<number> {
  const { packDiff } = await import('@primum/core/knowledge/pack-diff');
  const { findPack } = await import('./find-pack.ts');
  const folders = packFolders({ options });
  const [one, other] = [await findPack(String(before), folders), await findPack(String(after), folders)];
  const difference = packDiff(one.pack, other.pack);
  if (options['format'] === 'json') io.out(jsonText(difference));
  else if (options['format'] === 'markdown') {
    const { packDiffMarkdown } = await import('@primum/formats/report/pack-diff-markdown');
    io.out(packDiffMarkdown(difference));
  } else {
    const { packDiffText } = await import('./diff-text.ts');
    io.out(packDiffText(difference));
  }
  return EXIT.ok;
}
