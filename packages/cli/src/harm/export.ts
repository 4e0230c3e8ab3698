import type { CommandCall, CommandSpec } from '../command.ts';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import { EXIT } from '../exit-codes.ts';
import { progressOn } from '../progress.ts';

const KINDS = ['riskman'] as const;

export const command: CommandSpec = {
  name: 'harm export',
  summary: 'write the risk management file of a dossier as others read it',
  explain:
    'riskman: RDF (Turtle) in the words of the Riskman ontology 1.0.0 (ISO 14971, VDE Spec 90025) and its security extension: each risk without ' +
    'and with the controls that are in place. What has no place in the format is told.',
  arguments: [
    { name: '<what>', explain: 'format and content', choices: KINDS },
    { name: '<dossier>', explain: 'folder of the dossier' },
  ],
  options: [{ flags: '--out <file>', explain: 'file to write; default: standard output' }, ...ASSESSMENT_OPTIONS],
  examples: ['harm export riskman examples/amps --out risks.ttl'],
  run: exportRisks,
};

async function exportRisks(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const [, dossier] = call.arguments;
  if (options['withProposed'] === true) {
    io.err('--with-proposed: a Riskman file tells what is in place; leave it out\n');
    return EXIT.usage;
  }
  const progress = progressOn(io);
  const { assessment, opened } = await assessed({ ...call, arguments: [dossier] }, progress);
  const { riskFileFor } = await import('@primum/core/harm/risk-file-for');
  const { riskmanFor } = await import('@primum/formats/riskman/riskman-for');
  const { turtle, leftOut } = riskmanFor(riskFileFor(assessment));
  progress.end();
  if (options['out'] === undefined) io.out(turtle);
  else {
    const { writeFileAtomically } = await import('@primum/formats/folder/write-atomically');
    await writeFileAtomically(String(options['out']), turtle, opened.files);
    io.err(`wrote ${String(options['out'])}\n`);
  }
  const { plainText } = await import('../plain-text.ts');
  for (const { what, why } of leftOut) io.err(`left out: ${plainText(what)}: ${plainText(why)}\n`);
  return EXIT.ok;
}
