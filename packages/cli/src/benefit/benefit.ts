import { DomainError } from '@primum/core/domain-error';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { progressOn } from '../progress.ts';

export const command: CommandSpec = {
  name: 'benefit',
  summary:
    'weigh what the options of a benefit-risk analysis do to patients, privacy, care and cost against the benefit',
  explain:
    'Shows the effects table of each balance in balances.yaml with its ranges, which options drop out, which judgement would turn the decision, and where views part. ' +
    'Patient harm, privacy harm, burden on care and cost are never added to each other, except where a view states exchange rates. ' +
    'Frequencies and weights are a proposal of a pack unless the dossier has its own.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--balance <id>', explain: 'only this balance of balances.yaml; default: all' },
    {
      flags: '--format <format>',
      explain: 'how to tell; csv: the effects only',
      choices: ['text', 'json', 'csv', 'markdown', 'html'],
      default: 'text',
    },
    ...ASSESSMENT_OPTIONS.filter(({ flags }) => !flags.startsWith('--with-proposed')),
  ],
  examples: ['benefit examples/infusion-pump', 'benefit examples/infusion-pump --format markdown'],
  run: benefit,
};

async function benefit(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const { balancesFor } = await import('@primum/core/benefit/balance-for');
  const wanted = options['balance'];
  const all = balancesFor(assessment);
  progress.end();
  const pictures = all.filter(({ id }) => wanted === undefined || id === wanted);
  if (typeof wanted === 'string' && pictures.length === 0) {
    throw new DomainError('NOT_FOUND', `balances.yaml has no balance "${wanted}"`, {
      hint: all.length === 0 ? 'it has none' : `there are ${all.map(({ id }) => id).join(', ')}`,
    });
  }
  if (pictures.length === 0) io.err('balances.yaml has no balance yet: write its options down there\n');
  for (const picture of pictures)
    if (picture.state === 'no-figures')
      io.err(`${picture.id}: no figures, since ${picture.because}; ${picture.hint}\n`);
  switch (options['format']) {
    case 'json':
      io.out(jsonText(pictures));
      break;
    case 'csv':
    case 'markdown': {
      const { balanceRegisters } = await import('@primum/formats/report/balance-registers');
      const registers = pictures.flatMap((picture) => (picture.state === 'figures' ? balanceRegisters(picture) : []));
      if (options['format'] === 'markdown') {
        const { markdownRegister } = await import('@primum/formats/report/markdown');
        io.out(registers.map((register) => `${markdownRegister(register)}\n`).join('\n'));
      } else {
        const { csvOf } = await import('@primum/formats/report/csv');
        const [effects, ...others] = registers.filter(({ name }) => name.endsWith('-effects'));
        const rows = [effects, ...others].flatMap((register) => register?.rows ?? []);
        if (effects !== undefined) io.out(csvOf({ ...effects, rows }));
      }
      break;
    }
    case 'html': {
      const { htmlBalances } = await import('@primum/formats/report/html-balance');
      const shown = pictures.flatMap((picture) => (picture.state === 'figures' ? [picture] : []));
      io.out(htmlBalances(shown, assessment.dossier.dossier.title, isoDay(io.now())));
      break;
    }
    default: {
      const { benefitText } = await import('./benefit-text.ts');
      for (const picture of pictures)
        if (picture.state === 'figures') io.out(benefitText(picture, { columns: io.columns, colours: io.colours }));
    }
  }
  return EXIT.ok;
}
