import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { COMPLIANCE_OPTIONS, complied } from './complied.ts';

export const command: CommandSpec = {
  name: 'compliance',
  summary: 'tell what laws, guidance and standards ask of a party, and how far it is met',
  explain:
    'In text, by instrument; as csv or markdown the statement of applicability: every requirement with its state, what shows it, and what does not apply with the reason. ' +
    'What is only proposed, by a parliament or by this project, is never a requirement.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    {
      flags: '--format <format>',
      explain: 'how to tell',
      choices: ['text', 'json', 'csv', 'markdown'],
      default: 'text',
    },
    ...COMPLIANCE_OPTIONS,
  ],
  examples: [
    'compliance examples/infusion-pump',
    'compliance examples/infusion-pump --party hospital --law nis2 --format markdown',
  ],
  run: compliance,
};

async function compliance(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const progress = progressOn(io);
  const { ground, model, facts, question } = await complied(call, progress);
  const { complianceFor } = await import('@primum/core/compliance/compliance-for');
  const picture = complianceFor(ground, model, facts, question);
  progress.end();
  const { applicabilityRegister } = await import('@primum/formats/report/compliance-registers');
  switch (options['format']) {
    case 'json':
      io.out(jsonText(picture));
      break;
    case 'csv':
      io.out((await import('@primum/formats/report/csv')).csvOf(applicabilityRegister(picture)));
      break;
    case 'markdown':
      io.out(`${(await import('@primum/formats/report/markdown')).markdownRegister(applicabilityRegister(picture))}\n`);
      break;
    default: {
      const { complianceText } = await import('./compliance-text.ts');
      io.out(complianceText(picture, { columns: io.columns, colours: io.colours }));
    }
  }
  return EXIT.ok;
}
