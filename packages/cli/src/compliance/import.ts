import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { COMPLIANCE_OPTIONS } from './complied.ts';
import { IMPORT_KINDS, type Imported } from './import-result.ts';

export const command: CommandSpec = {
  name: 'compliance import',
  summary: 'read an OSCAL file, a filled-in MDS2 form or a table of requirements, and tell what it means for a dossier',
  explain:
    'oscal: a catalogue or profile becomes a knowledge pack (--pack, --out names its folder); a component definition becomes proposals for controls; ' +
    'assessment results become evidence and statements, a plan of action what is to be done. mds2: the form becomes evidence, with what it claims of each ' +
    'security capability. requirements: states and reasons that were changed in the table become statements. Nothing is taken for true: without --out ' +
    'nothing is written; with it, a new compliance.yaml is written beside what is there. What was not taken over is told.',
  arguments: [
    { name: '<what>', explain: 'format and content', choices: IMPORT_KINDS },
    { name: '<file>', explain: 'file to read' },
    { name: '[dossier]', explain: 'folder of the dossier; a catalogue or profile needs none' },
  ],
  options: [
    { flags: '--out <path>', explain: 'folder of the new pack, or file of the new compliance.yaml' },
    { flags: '--pack <id>', explain: 'id of the new pack' },
    { flags: '--with <file>', explain: 'OSCAL file that this one refers to; nothing is fetched', repeatable: true },
    { flags: '--kind <kind>', explain: 'kind of evidence that the file is; default: as its format says' },
    { flags: '--form <pack>', explain: 'pack with the codes of the form, for mds2', default: 'mds2' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...COMPLIANCE_OPTIONS,
  ],
  examples: [
    'compliance import oscal profile.json --with catalog.json --pack house-rules --out packs/house-rules',
    'compliance import mds2 pump-mds2.xlsx my-device',
    'compliance import requirements requirements.xlsx my-device --out compliance-new.yaml',
  ],
  run: importCompliance,
};

async function importCompliance(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const out = options['out'] === undefined ? undefined : String(options['out']);
  const progress = progressOn(io);
  const { imported } = await import('./imported.ts');
  const result = await imported(call, progress);
  progress.end();
  const { countsAsText, countsOf, faultsAsText } = await import('../faults-as-text.ts');
  const { faults, leftOut, files, document } = result;
  const failed = countsOf(faults).errors > 0;
  // Written before anything is told: whoever reads what is told may stop reading.
  if (out !== undefined && !failed) await write(out, result);
  if (options['format'] === 'json')
    io.out(jsonText({ file: result.file, ...countsOf(faults), faults, leftOut, ...result.value }));
  else {
    const { plainText } = await import('../plain-text.ts');
    const told = faultsAsText(faults, { colours: io.colours, texts: result.texts });
    const lines = [
      ...(told === '' ? [] : [told]),
      ...result.lines.map((line) => `${line.startsWith('  ') ? '  ' : ''}${plainText(line)}`),
      ...(leftOut.length === 0 ? [] : [`left out (${leftOut.length}):`]),
      ...leftOut.map(({ what, why }) => `  ${plainText(what)}: ${plainText(why)}`),
      `${plainText(result.file)}: ${countsAsText(faults)}, ${leftOut.length} left out`,
    ];
    io.out(`${lines.join('\n')}\n`);
  }
  if (failed) return EXIT.findings;
  if (out !== undefined && (files ?? document) !== undefined) io.err(`wrote ${out}\n`);
  else if (out !== undefined) io.err('nothing was written: this gives proposals that people put into controls.yaml\n');
  else if ((files ?? document) !== undefined) io.err('nothing was written; to keep it, add --out <path>\n');
  return EXIT.ok;
}

async function write(
  out: string,
  { files, document, inputs }: Pick<Imported, 'files' | 'document' | 'inputs'>,
): Promise<void> {
  if (files !== undefined) {
    const { writeFolderAtomically } = await import('@primum/formats/folder/write-folder-atomically');
    await writeFolderAtomically(out, files);
  } else if (document !== undefined) {
    const { writeFileAtomically } = await import('@primum/formats/folder/write-atomically');
    await writeFileAtomically(out, document, inputs);
  }
}
