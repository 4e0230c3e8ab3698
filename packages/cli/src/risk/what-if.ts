import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';

export const command: CommandSpec = {
  name: 'what-if',
  summary: 'try a change of controls or assumptions: old beside new, nothing is written',
  arguments: [{ name: '<dossier>', explain: 'folder of the dossier' }],
  options: [
    {
      flags: '--add <control@asset>',
      explain: 'suppose this control is in place; control@* for all assets that can have it',
      repeatable: true,
    },
    { flags: '--remove <control@asset>', explain: 'suppose this control is not there', repeatable: true },
    { flags: '--assume <attribute@asset=level>', explain: 'suppose this level of trust', repeatable: true },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: [
    'what-if my-device --add mutual-authentication@pump --add mutual-authentication@pump-server',
    'what-if my-device --remove person-sign-in@pump --assume reach@guest-wifi=very-low',
  ],
  run: whatIf,
};

async function whatIf(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const written = { add: list(options['add']), remove: list(options['remove']), assume: list(options['assume']) };
  if (Object.values(written).every((texts) => texts.length === 0)) {
    io.err('what-if: name a change: --add control@asset, --remove control@asset or --assume attribute@asset=level\n');
    return EXIT.usage;
  }
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const { readChange } = await import('@primum/core/assessment/read-change');
  const { change, faults } = readChange(assessment, written);
  if (faults.length > 0) {
    const { DomainError } = await import('@primum/core/domain-error');
    throw new DomainError('NOT_FOUND', faults.join('\n        '));
  }
  const { compare } = await import('@primum/core/assessment/compare');
  const comparison = compare(assessment, change);
  progress.end();
  if (options['format'] === 'json') io.out(jsonText({ change: written, ...comparison }));
  else {
    const { comparisonText } = await import('./comparison-text.ts');
    io.out(comparisonText(comparison, { columns: io.columns, colours: io.colours }));
  }
  return EXIT.ok;
}

function list(given: CommandCall['options'][string]): readonly string[] {
  return Array.isArray(given) ? given : typeof given === 'string' ? [given] : [];
}
