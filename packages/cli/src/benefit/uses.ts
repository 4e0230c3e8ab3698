import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { dayIn } from '../day-in.ts';
import { decisionsOn } from '../decisions-on.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { progressOn } from '../progress.ts';

export const command: CommandSpec = {
  name: 'uses',
  summary:
    'compare the uses and stages of a device: how harms stand in each, who accepts, and what is acceptable in one only',
  explain:
    'One device in many uses. For each use and stage of life: harms by evaluation, who must see to them, who accepted what is left and until when. ' +
    'Below stand harms that are acceptable in one use or stage and not in another. Where a use has criteria of its own in dossier.yaml, it is judged by them, ' +
    'and what they judge otherwise stands side by side. End of life is a stage like the others.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    {
      flags: '--format <format>',
      explain: 'how to tell',
      choices: ['text', 'json', 'csv', 'markdown'],
      default: 'text',
    },
    { flags: '--on <date>', explain: 'decisions as they stand on this day (year-month-day); default: today' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: ['uses examples/infusion-pump', 'uses examples/infusion-pump --format csv'],
  run: uses,
};

async function uses(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const on = dayIn(options['on']) ?? isoDay(io.now());
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const { usesFor } = await import('@primum/core/benefit/uses-for');
  const picture = usesFor(assessment, await decisionsOn(assessment, on));
  progress.end();
  switch (options['format']) {
    case 'json':
      io.out(jsonText(picture));
      break;
    case 'csv':
    case 'markdown': {
      const { usesRegisters } = await import('@primum/formats/report/uses-registers');
      const [places, ...others] = usesRegisters(picture);
      if (options['format'] === 'csv') io.out((await import('@primum/formats/report/csv')).csvOf(places));
      else {
        const { markdownRegister } = await import('@primum/formats/report/markdown');
        io.out(`${[places, ...others].map(markdownRegister).join('\n\n')}\n`);
      }
      break;
    }
    default: {
      const { usesText } = await import('./uses-text.ts');
      io.out(usesText(picture, { columns: io.columns, colours: io.colours }));
    }
  }
  return EXIT.ok;
}
