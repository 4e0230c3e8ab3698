import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';
import { hintFor } from './thing-hint.ts';

export const command: CommandSpec = {
  name: 'paths',
  summary: 'list the attack paths to a harm or a loss: the shortest, and every smallest set of beginnings',
  explain:
    'Only ways that carry the level count: others are less likely. A beginning is a threat that needs nothing but what the packs or the dossier assume.',
  arguments: [
    { name: '<dossier>', explain: 'folder of the dossier' },
    { name: '<thing>', explain: 'id of a harm, threat or asset; or consequence@asset, attribute@asset' },
  ],
  options: [
    { flags: '--limit <count>', explain: 'smallest sets that are listed at most', default: '20' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: ['paths my-device over-infusion', 'paths my-device integrity@drug-library --limit 100'],
  run: pathsCommand,
};

async function pathsCommand(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const limit = Number(options['limit']);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    io.err(`--limit: expected a number from 1 to 1000, got "${String(options['limit'])}"\n`);
    return EXIT.usage;
  }
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const { attackPathsTo } = await import('@primum/core/assessment/paths');
  const wanted = String(call.arguments[1]);
  const found = attackPathsTo(assessment, wanted, limit);
  progress.end();
  if (found.kind !== 'paths') {
    const { DomainError } = await import('@primum/core/domain-error');
    if (found.kind === 'no-consequence')
      throw new DomainError('NOT_FOUND', `"${wanted}" is nothing that can be lost, so no attack leads to it`);
    throw new DomainError('NOT_FOUND', `nothing in this dossier is called "${wanted}"`, {
      hint: hintFor(found.suggestions, String(call.arguments[0])),
    });
  }
  if (options['format'] === 'json') io.out(jsonText({ thing: wanted, ...found.paths }));
  else {
    const { pathsText } = await import('./paths-text.ts');
    io.out(pathsText(found.paths, { columns: io.columns, colours: io.colours }));
  }
  return EXIT.ok;
}
