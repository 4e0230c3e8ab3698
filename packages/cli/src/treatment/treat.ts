import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { topIn } from '../top-in.ts';

export const command: CommandSpec = {
  name: 'treat',
  summary: 'tell for each harm the ways to lower it, in the order that the law asks',
  explain:
    'Each strategy of the packs that stands on the paths of a harm and is not in place is tried in the engine. Safe design comes first, then protection measures, then information for safety (MDR Annex I, 4). Controls that are only proposed count as not there.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--harm <id>', explain: 'only this harm' },
    { flags: '--top <count>', explain: 'harms, and ways of each kind, that the text shows', default: '5' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...ASSESSMENT_OPTIONS.filter(({ flags }) => !flags.startsWith('--with-proposed')),
  ],
  examples: ['treat examples/infusion-pump', 'treat my-device --harm overdose-by-library --top 20'],
  run: treat,
};

async function treat(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const top = topIn(call);
  if (top === undefined) return EXIT.usage;
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  progress.tell('trying strategies');
  const { treatmentFor } = await import('@primum/core/treatment/treatment-for');
  const whole = treatmentFor(assessment);
  progress.end();
  const { forHarm } = await import('@primum/core/treatment/for-harm');
  const picture = typeof options['harm'] === 'string' ? forHarm(whole, options['harm']) : whole;
  if (options['format'] === 'json') io.out(jsonText(picture));
  else {
    const { treatmentText } = await import('./treatment-text.ts');
    io.out(treatmentText(picture, { columns: io.columns, colours: io.colours, top }));
  }
  return EXIT.ok;
}
