import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'pack check',
  summary: 'tell every fault of a knowledge pack at once, each with its place',
  explain: 'The packs that it requires are looked for beside it and where packs are always looked for.',
  arguments: [{ name: '<folder>', explain: 'folder of the pack' }],
  options: [
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'sarif'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['pack check knowledge/connected-care'],
  run: check,
};

async function check({ arguments: [path], options, io }: CommandCall): Promise<number> {
  const { checkPack } = await import('@primum/formats/folder/check-pack');
  const { countsAsText, countsOf, faultsAsText } = await import('../faults-as-text.ts');
  const folder = String(path);
  const { pack, faults, files, texts } = await checkPack(folder, packFolders({ options }));
  const entries = Object.entries(pack?.entries ?? {}).flatMap(([kind, list]) =>
    list.length === 0 ? [] : [{ kind, count: list.length }],
  );
  if (options['format'] === 'json') {
    io.out(jsonText({ folder, files, entries, ...countsOf(faults), faults }));
  } else if (options['format'] === 'sarif') {
    const { faultsToSarif } = await import('@primum/formats/sarif/faults-to-sarif');
    io.out(jsonText(faultsToSarif(faults)));
  } else {
    const told = faultsAsText(faults, { colours: io.colours, texts });
    const counted = entries.map(({ kind, count }) => `${count} ${kind}`).join(', ');
    io.out(
      `${told}${told === '' ? '' : '\n'}${folder}: ${countsAsText(faults)}${counted === '' ? '' : ` in ${counted}`}\n`,
    );
  }
  return countsOf(faults).errors > 0 ? EXIT.findings : EXIT.ok;
}
