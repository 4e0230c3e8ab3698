import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { hintFor } from './thing-hint.ts';

export const command: CommandSpec = {
  name: 'explain',
  summary: 'show the chain behind a harm, consequence, threat, asset or control, and what would lower it',
  arguments: [
    { name: '<dossier>', explain: 'folder of the dossier' },
    {
      name: '<thing>',
      explain: 'id of a harm, asset, threat or control; or consequence@asset, control@asset, attribute@asset',
    },
  ],
  options: [
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: ['explain my-device over-infusion', 'explain my-device integrity@drug-library'],
  run: explainCommand,
};

const ACTIONS = 3;

async function explainCommand(call: CommandCall): Promise<number> {
  const { io } = call;
  const progress = progressOn(io);
  const { opened, assessment } = await assessed(call, progress);
  const { explain } = await import('@primum/core/assessment/explain');
  const wanted = String(call.arguments[1]);
  const explained = explain(assessment, wanted);
  if (!explained.found) {
    const { DomainError } = await import('@primum/core/domain-error');
    throw new DomainError('NOT_FOUND', `nothing in this dossier is called "${wanted}"`, {
      hint: hintFor(explained.suggestions, String(call.arguments[0])),
    });
  }
  const { whatLowers } = await import('@primum/core/assessment/what-first');
  const { step, consequences } = explained.explanation;
  const onProgress = (done: number, of: number) => progress.tell('trying controls', done, of);
  const lowering =
    consequences.length === 0 ? undefined : whatLowers(assessment, consequences, { most: ACTIONS, onProgress });
  progress.end();
  if (call.options['format'] === 'json') io.out(jsonText({ thing: wanted, chain: step, lowering }));
  else {
    const { treeText } = await import('./tree-text.ts');
    io.out(treeText(step, lowering, { columns: io.columns, colours: io.colours, locate: opened.locate }));
  }
  return EXIT.ok;
}
