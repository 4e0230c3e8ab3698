import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'import',
  summary: 'begin a dossier from a file of another tool, and list what could not be carried over',
  explain:
    'otm: Open Threat Model (YAML or JSON). threat-dragon: OWASP Threat Dragon, version 1 or 2. threagile: Threagile, version 1 ' +
    '(YAML or JSON). cyclonedx: a bill of materials (JSON). csv: a table with a row for each component and the columns name, type, zone, inside, sends, to, outside, explain; ' +
    'all but the first may be left out. What was left out or guessed is told, and listed in import-report.md of the new ' +
    'dossier. Without --out nothing is written.',
  arguments: [
    { name: '<format>', explain: 'whose file', choices: ['otm', 'threat-dragon', 'threagile', 'cyclonedx', 'csv'] },
    { name: '<file>', explain: 'file to read' },
  ],
  options: [
    { flags: '--out <folder>', explain: 'folder of the new dossier' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['import otm model.otm --out my-device', 'import csv components.csv --out my-device'],
  run: importSystem,
};

async function importSystem({ arguments: [format, given], options, io }: CommandCall): Promise<number> {
  const file = String(given);
  const out = options['out'] === undefined ? undefined : String(options['out']);
  const { importThreatModel } = await import('./import-threat-model.ts');
  const { refuseFullFolder, writeFolderAtomically } = await import('@primum/formats/folder/write-folder-atomically');
  if (out !== undefined) await refuseFullFolder(out);
  const imported = await importThreatModel(String(format), file, packFolders({ options }));
  const { files } = imported;
  // Written before anything is told: whoever reads what is told may stop reading.
  if (files !== undefined && out !== undefined) await writeFolderAtomically(out, files);
  if (options['format'] === 'json') {
    const { countsOf } = await import('../faults-as-text.ts');
    const { faults, leftOut, guesses } = imported;
    io.out(jsonText({ file, ...countsOf(faults), leftOut, guesses, faults }));
  } else {
    const { importedText } = await import('./imported-text.ts');
    io.out(importedText(imported, file, io.colours));
  }
  if (files === undefined) return EXIT.findings;
  if (out === undefined) io.err('nothing was written; to make the dossier, add --out <folder>\n');
  else {
    io.err(`wrote ${out}: ${[...files.keys()].join(', ')}\n`);
    io.err(
      `next: look at ${out}/import-report.md, then say in ${out}/system.yaml, under functions, what the device does\n`,
    );
  }
  return EXIT.ok;
}
