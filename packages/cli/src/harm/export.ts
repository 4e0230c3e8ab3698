import type { CommandCall, CommandSpec } from '../command.ts';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import { EXIT } from '../exit-codes.ts';
import { progressOn } from '../progress.ts';
import { RISK_FILE_KINDS, type RiskFileKind } from './risk-file-kind.ts';

export const command: CommandSpec = {
  name: 'harm export',
  summary: 'write the risk management file of a dossier as others read it',
  explain:
    'xlsx, csv, html: table of risks by ISO 14971, each without and with the controls that count; the workbook has controls and levels beside it. ' +
    'riskman: RDF (Turtle) in the words of the Riskman ontology 1.0.0 (ISO 14971, VDE Spec 90025) and its security extension, with controls that are ' +
    'in place. What has no place in the format is told.',
  arguments: [
    { name: '<what>', explain: 'format', choices: RISK_FILE_KINDS },
    { name: '<dossier>', explain: 'folder of the dossier' },
  ],
  options: [
    { flags: '--out <file>', explain: 'file to write; default: standard output, but for XLSX' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: ['harm export xlsx my-device --out risks.xlsx', 'harm export riskman my-device --out risks.ttl'],
  run: exportRisks,
};

async function exportRisks(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const [what, dossier] = call.arguments;
  // The choices of the argument are the kinds.
  const kind = what as RiskFileKind;
  const out = options['out'] === undefined ? undefined : String(options['out']);
  if (kind === 'xlsx' && out === undefined) {
    io.err('--out: name the file: a workbook cannot be printed\n');
    return EXIT.usage;
  }
  if (kind === 'riskman' && options['withProposed'] === true) {
    io.err('--with-proposed: a Riskman file tells what is in place; leave it out, or write a table\n');
    return EXIT.usage;
  }
  const progress = progressOn(io);
  const { assessment, opened } = await assessed({ ...call, arguments: [dossier] }, progress);
  const { riskFileFor } = await import('@primum/core/harm/risk-file-for');
  const { writtenRiskFile } = await import('./written-risk-file.ts');
  const today = io.now().toISOString().slice(0, 10);
  const { content, leftOut } = await writtenRiskFile(kind, riskFileFor(assessment), today);
  progress.end();
  if (out === undefined) io.out(String(content));
  else {
    const { writeFileAtomically } = await import('@primum/formats/folder/write-atomically');
    await writeFileAtomically(out, content, opened.files);
    io.err(`wrote ${out}\n`);
  }
  const { plainText } = await import('../plain-text.ts');
  for (const { what: thing, why } of leftOut) io.err(`left out: ${plainText(thing)}: ${plainText(why)}\n`);
  return EXIT.ok;
}
