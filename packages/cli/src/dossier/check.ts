import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'check',
  summary: 'tell every fault of a dossier at once, each with its place',
  arguments: [{ name: '<folder>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'sarif'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['check my-device', 'check my-device --format sarif > check.sarif'],
  run: check,
};

async function check({ arguments: [path], options, io }: CommandCall): Promise<number> {
  const { openDossier } = await import('@primum/formats/folder/open-dossier');
  const { countsAsText, countsOf, faultsAsText, plural } = await import('../faults-as-text.ts');
  const folder = String(path);
  const opened = await openDossier(folder, { packFolders: packFolders({ options }), today: isoDay(io.now()) });
  const { faults, files, texts } = opened;
  if (options['format'] === 'json') {
    io.out(jsonText({ folder, files, ...countsOf(faults), faults }));
  } else if (options['format'] === 'sarif') {
    const { faultsToSarif } = await import('@primum/formats/sarif/faults-to-sarif');
    io.out(jsonText(faultsToSarif(faults)));
  } else {
    const told = faultsAsText(faults, { colours: io.colours, texts });
    io.out(`${told}${told === '' ? '' : '\n'}${folder}: ${countsAsText(faults)} in ${plural(files.length, 'file')}\n`);
    if (!opened.compared && files.length > 0)
      io.out('What the documents say of each other and of the packs is looked at once these are mended.\n');
  }
  return countsOf(faults).errors > 0 ? EXIT.findings : EXIT.ok;
}
