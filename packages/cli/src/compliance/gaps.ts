import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { topIn } from '../top-in.ts';
import { COMPLIANCE_OPTIONS, complied } from './complied.ts';

export const command: CommandSpec = {
  name: 'gaps',
  summary: 'tell which requirements are not met, the one with the worst harm behind it first',
  explain:
    'A gap is a requirement that is not met, met in part, or of which nothing is known. With --on it is told how it will stand on that day: evidence runs out, and laws begin and end.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--top <count>', explain: 'gaps that the text shows', default: '20' },
    {
      flags: '--format <format>',
      explain: 'how to tell',
      choices: ['text', 'json', 'csv', 'markdown'],
      default: 'text',
    },
    { flags: '--fail-on-gap', explain: 'exit with 1 when a duty of law is not met or only partly' },
    ...COMPLIANCE_OPTIONS,
  ],
  examples: ['gaps examples/infusion-pump', 'gaps examples/infusion-pump --law mdr --on 2027-12-11'],
  run: gaps,
};

async function gaps(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const top = topIn(call);
  if (top === undefined) return EXIT.usage;
  const progress = progressOn(io);
  const { ground, model, facts, question } = await complied(call, progress);
  const { complianceFor } = await import('@primum/core/compliance/compliance-for');
  const picture = complianceFor(ground, model, facts, question);
  progress.end();
  const { gapsText } = await import('./gaps-text.ts');
  const { gapRegister } = await import('@primum/formats/report/compliance-registers');
  switch (options['format']) {
    case 'json':
      io.out(jsonText(picture));
      break;
    case 'csv':
      io.out((await import('@primum/formats/report/csv')).csvOf(gapRegister(picture)));
      break;
    case 'markdown':
      io.out(`${(await import('@primum/formats/report/markdown')).markdownRegister(gapRegister(picture))}\n`);
      break;
    default:
      io.out(gapsText(picture, { columns: io.columns, colours: io.colours, top }));
  }
  const failing = picture.rows.some(
    ({ force, state }) => force === 'must' && (state === 'not-met' || state === 'partly'),
  );
  return options['failOnGap'] === true && failing ? EXIT.findings : EXIT.ok;
}
