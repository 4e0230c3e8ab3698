import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { progressOn } from '../progress.ts';
import { COMPLIANCE_OPTIONS } from './complied.ts';
import { EXPORT_KINDS, type ExportKind } from './export-kind.ts';

export const command: CommandSpec = {
  name: 'compliance export',
  summary: 'write requirements, compliance or controls of a dossier in a format of the field',
  explain:
    'oscal-catalog: requirements and items of its packs. oscal-profile: those that apply. oscal-component: controls in place with the capabilities that they give. ' +
    'oscal-ssp: security plan. oscal-results: findings. oscal-poam: gaps, the worst harm behind them first. mds2: draft of the form of 2019 (XLSX). ' +
    'requirements: table whose states and reasons can be changed and imported again (XLSX). reqif: requirements with their state (ReqIF 1.2). ' +
    'Two exports of the same thing are equal. What has no place in the format is told.',
  arguments: [
    { name: '<what>', explain: 'format and content', choices: EXPORT_KINDS },
    { name: '<dossier>', explain: 'folder of the dossier' },
  ],
  options: [
    { flags: '--out <file>', explain: 'file to write; default: standard output, but for XLSX' },
    {
      flags: '--refers-to <address>',
      explain: 'where the catalogue (for oscal-profile) or the profile (for oscal-ssp) is; default: a file beside it',
    },
    { flags: '--form <pack>', explain: 'pack with the codes of the form, for mds2', default: 'mds2' },
    ...COMPLIANCE_OPTIONS,
  ],
  examples: [
    'compliance export oscal-ssp my-device --out ssp.json',
    'compliance export requirements my-device --law mdr --out requirements.xlsx',
    'compliance export mds2 my-device --out mds2.xlsx',
  ],
  run: exportCompliance,
};

async function exportCompliance(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const [what, dossier] = call.arguments.map(String);
  // The choices of the argument are the kinds.
  const kind = what as ExportKind;
  const out = options['out'] === undefined ? undefined : String(options['out']);
  if (out === undefined && (kind === 'mds2' || kind === 'requirements')) {
    io.err(`--out: name the file for ${kind}: a workbook cannot be printed\n`);
    return EXIT.usage;
  }
  const progress = progressOn(io);
  const { exported } = await import('./exported.ts');
  const { content, leftOut, files } = await exported(kind, { ...call, arguments: [dossier] }, progress);
  progress.end();
  if (content === undefined) {
    for (const { what: thing, why } of leftOut) io.err(`nothing to write: ${thing}: ${why}\n`);
    return EXIT.findings;
  }
  if (out === undefined) io.out(String(content));
  else {
    const { writeFileAtomically } = await import('@primum/formats/folder/write-atomically');
    await writeFileAtomically(out, content, files);
    io.err(`wrote ${out}\n`);
  }
  const { plainText } = await import('../plain-text.ts');
  for (const { what: thing, why } of leftOut) io.err(`left out: ${plainText(thing)}: ${plainText(why)}\n`);
  return EXIT.ok;
}
