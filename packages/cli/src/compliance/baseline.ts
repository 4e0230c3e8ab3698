import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { COMPLIANCE_OPTIONS, complied } from './complied.ts';

/** A baseline hangs on class and exposure, and on no law or stage. */
const LEFT_OUT = ['--law', '--stage'];

export const command: CommandSpec = {
  name: 'baseline',
  summary: 'tell the least that the class and exposure of a device ask for, and where the risk asks for more or less',
  explain:
    'What is asked for and missing comes first, the worst harm behind it on top; then what only the risk asks for. ' +
    'Where no harm that is not acceptable stands behind it, the baseline is more than the risk needs. ' +
    'Baselines are a proposal of this project and no requirement of any law.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json', 'markdown'], default: 'text' },
    ...COMPLIANCE_OPTIONS.filter(({ flags }) => !LEFT_OUT.some((one) => flags.startsWith(one))),
  ],
  examples: ['baseline examples/sequencer', 'baseline examples/infusion-pump --party pump-maker --format markdown'],
  run: baseline,
};

async function baseline(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const progress = progressOn(io);
  const { assessment, ground, model, facts, question } = await complied(call, progress);
  const { baselineFor } = await import('@primum/core/compliance/baseline-for');
  const picture = baselineFor(ground, model, facts.told, question);
  progress.end();
  if (model.baselines.length === 0)
    io.err('no pack of this dossier holds baselines: name class-baselines in dossier.yaml\n');
  const { title } = assessment.dossier.dossier;
  switch (options['format']) {
    case 'json':
      io.out(jsonText(picture));
      break;
    case 'markdown': {
      const { baselineRegister } = await import('@primum/formats/report/baseline-register');
      const { markdownRegister } = await import('@primum/formats/report/markdown');
      io.out(`${markdownRegister(baselineRegister(picture, title))}\n`);
      break;
    }
    default: {
      const { baselineText } = await import('./baseline-text.ts');
      io.out(baselineText(picture, { title, columns: io.columns, colours: io.colours }));
    }
  }
  return EXIT.ok;
}
