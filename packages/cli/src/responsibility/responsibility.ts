import { jsonText } from '../json-text.ts';
import { partyAsked } from '@primum/core/dossier/party-asked';
import type { ResponsibilityPicture } from '@primum/core/responsibility/responsibility-picture';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { progressOn } from '../progress.ts';
import { topIn } from '../top-in.ts';

export const command: CommandSpec = {
  name: 'responsibility',
  summary: 'tell who must do what, what parties expect of each other, and what nobody owns',
  explain:
    'What agreements.yaml says is told as written; what follows from the other documents, as the party of an asset, as derived. What nobody owns is ranked by the worst harm behind it.',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    { flags: '--party <party>', explain: 'only what concerns this party (its id in system.yaml)' },
    {
      flags: '--format <format>',
      explain: 'how to tell',
      choices: ['text', 'json', 'csv', 'markdown'],
      default: 'text',
    },
    { flags: '--top <count>', explain: 'entries of each list in the text', default: '8' },
    {
      flags: '--fail-on-nobody',
      explain: 'exit with 1 when nobody owns something that an unacceptable harm stands behind',
    },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: [
    'responsibility examples/remote-patient-monitoring',
    'responsibility my-device --party hospital --format markdown',
  ],
  run: responsibilityCommand,
};

async function responsibilityCommand(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const top = topIn(call);
  if (top === undefined) return EXIT.usage;
  const progress = progressOn(io);
  const { opened, assessment } = await assessed(call, progress);
  const { responsibilityFor } = await import('@primum/core/responsibility/responsibility-for');
  const today = io.now().toISOString().slice(0, 10);
  const whole = responsibilityFor(assessment, { today, locate: opened.locate });
  const party = options['party'];
  const { forParty } = await import('@primum/core/responsibility/for-party');
  const picture = typeof party === 'string' ? forParty(whole, partyAsked(assessment.dossier, party)) : whole;
  progress.end();
  io.out(await textOf(picture, call, { top, titles: new Map(whole.parties.map(({ id, title }) => [id, title])) }));
  const failing = picture.nobody.some(({ behind }) => behind?.evaluation === 'unacceptable');
  return options['failOnNobody'] === true && failing ? EXIT.findings : EXIT.ok;
}

async function textOf(
  picture: ResponsibilityPicture,
  { io, options }: CommandCall,
  { top, titles }: { readonly top: number; readonly titles: ReadonlyMap<string, string> },
): Promise<string> {
  switch (options['format']) {
    case 'json':
      return jsonText(picture);
    case 'csv': {
      const { csvOf } = await import('@primum/formats/report/csv');
      const { responsibilityTable } = await import('@primum/formats/report/responsibility-registers');
      return csvOf(responsibilityTable(picture, titles));
    }
    case 'markdown': {
      const { escapeMarkdown, markdownRegister } = await import('@primum/formats/report/markdown');
      const { responsibilityRegisters } = await import('@primum/formats/report/responsibility-registers');
      const tables = responsibilityRegisters(picture, titles).map(markdownRegister);
      return `${[`# ${escapeMarkdown(picture.dossier.title)}: who must do what`, ...tables].join('\n\n')}\n`;
    }
    default: {
      const { responsibilityText } = await import('./responsibility-text.ts');
      return responsibilityText(picture, { columns: io.columns, colours: io.colours, top, titles });
    }
  }
}
