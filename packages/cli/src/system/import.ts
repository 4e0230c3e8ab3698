import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { PACKS_OPTION, packFolders } from '../pack-folders.ts';

export const command: CommandSpec = {
  name: 'import',
  summary: "begin a dossier from another tool's threat model, and list what could not be carried over",
  explain:
    'otm: Open Threat Model (YAML or JSON). threat-dragon: OWASP Threat Dragon, version 1 or 2. What was left out or guessed is ' +
    'told, and listed in import-report.md of the new dossier. Without --out nothing is written.',
  arguments: [
    { name: '<format>', explain: 'whose file', choices: ['otm', 'threat-dragon'] },
    { name: '<file>', explain: 'file to read' },
  ],
  options: [
    { flags: '--out <folder>', explain: 'folder of the new dossier' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    PACKS_OPTION,
  ],
  examples: ['import otm model.otm --out my-device', 'import threat-dragon model.json'],
  run: importSystem,
};

async function importSystem({ arguments: [format, given], options, io }: CommandCall): Promise<number> {
  const file = String(given);
  const { importThreatModel } = await import('./import-threat-model.ts');
  const { countsAsText, countsOf, faultsAsText } = await import('../faults-as-text.ts');
  const imported = await importThreatModel(String(format), file, packFolders({ options }));
  const { faults, leftOut, guesses, files } = imported;
  if (options['format'] === 'json') {
    io.out(`${JSON.stringify({ file, ...countsOf(faults), leftOut, guesses, faults }, undefined, 2)}\n`);
  } else {
    const told = faultsAsText(faults, { colours: io.colours, texts: new Map() });
    if (told !== '') io.out(`${told}\n`);
    if (leftOut.length > 0) io.out(`left out (${leftOut.length}):\n`);
    for (const { what, why, line } of leftOut) io.out(`  ${file}:${line}: ${what}: ${why}\n`);
    if (guesses.length > 0) io.out(`guessed, look at these (${guesses.length}):\n`);
    for (const { what, chosen, why, line } of guesses) io.out(`  ${file}:${line}: ${what}: ${chosen} (${why})\n`);
    io.out(`${file}: ${countsAsText(faults)}, ${leftOut.length} left out, ${guesses.length} guessed\n`);
  }
  if (files === undefined) return EXIT.findings;
  if (options['out'] === undefined) io.err('nothing was written; to make the dossier, add --out <folder>\n');
  else {
    const { writeFolderAtomically } = await import('@primum/formats/folder/write-atomically');
    await writeFolderAtomically(String(options['out']), files);
    io.err(`wrote ${String(options['out'])}: ${[...files.keys()].join(', ')}\n`);
  }
  return EXIT.ok;
}
