import type { RiskmanImport } from '@primum/formats/riskman/import-riskman';
import type { CommandCall, CommandSpec } from '../command.ts';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';

export const command: CommandSpec = {
  name: 'harm import',
  summary: 'read a Riskman risk file and tell what it means for a dossier',
  explain:
    'Harms and arguments of the file become proposals for harms.yaml and controls.yaml; what the dossier has already is counted, where levels are otherwise ' +
    'is told, and so is all that was not understood. Nothing is taken for true: without --out nothing is written; with it, the proposals are, ' +
    'as harms.yaml and controls.yaml in a new folder.',
  arguments: [
    { name: '<file>', explain: 'Turtle file in the words of the Riskman ontology' },
    { name: '<dossier>', explain: 'folder of the dossier' },
  ],
  options: [
    { flags: '--out <folder>', explain: 'new folder for the proposals' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: ['harm import risks.ttl my-device', 'harm import risks.ttl my-device --out proposals'],
  run: importRisks,
};

async function importRisks(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const [file, dossier] = call.arguments.map(String);
  const name = { document: 'riskman', file: file ?? '' };
  const { readBytes } = await import('@primum/formats/folder/read-bytes');
  const { DEFAULT_LIMITS } = await import('@primum/formats/yaml/limits');
  const { countsAsText, faultsAsText } = await import('../faults-as-text.ts');
  const tell = { colours: io.colours, texts: new Map<string, string>() };
  const bytes = await readBytes(name, DEFAULT_LIMITS.bytes);
  if (!bytes.ok) {
    io.out(`${faultsAsText([bytes.fault], tell)}\n`);
    return EXIT.findings;
  }
  const progress = progressOn(io);
  const { assessment } = await assessed({ ...call, arguments: [dossier] }, progress);
  const { importRiskman } = await import('@primum/formats/riskman/import-riskman');
  const found = importRiskman(bytes.bytes, name, assessment);
  progress.end();
  const failed = found.faults.length > 0;
  const out = options['out'] === undefined ? undefined : String(options['out']);
  const files = failed ? new Map<string, string>() : await proposalsOf(found);
  if (out !== undefined && files.size > 0) {
    const { writeFolderAtomically } = await import('@primum/formats/folder/write-folder-atomically');
    await writeFolderAtomically(out, files);
  }
  if (options['format'] === 'json') io.out(jsonText({ file, ...found }));
  else if (failed) io.out(`${faultsAsText(found.faults, tell)}\n${name.file}: ${countsAsText(found.faults)}\n`);
  else {
    const { importedText } = await import('./imported-text.ts');
    io.out(importedText(found));
  }
  if (failed) return EXIT.findings;
  if (out !== undefined && files.size > 0) io.err(`wrote ${out}\n`);
  else if (files.size > 0) io.err('nothing was written; to keep the proposals, add --out <folder>\n');
  return EXIT.ok;
}

async function proposalsOf({ harms, controls }: RiskmanImport): Promise<Map<string, string>> {
  const { stringify } = await import('@primum/formats/yaml/stringify-document');
  return new Map([
    ...(harms.length === 0 ? [] : [['harms.yaml', stringify({ harms })] as const]),
    ...(controls.length === 0 ? [] : [['controls.yaml', stringify({ controls })] as const]),
  ]);
}
