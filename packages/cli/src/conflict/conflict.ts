import type { ConflictFinding } from '@primum/core/benefit/conflict/conflict-finding';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { progressOn } from '../progress.ts';

export const command: CommandSpec = {
  name: 'conflict',
  summary: 'find controls that lower one harm and raise another, or stand in the way of care',
  explain:
    'Found from the graph: what a control stops and what it brings about, with the harms that each leads to. Without an id all are listed, those that raise something only at the lowest level are counted; with an id both sides of one, with their chains.',
  arguments: [
    { name: '<dossier>', explain: 'folder of the dossier' },
    { name: '[id]', explain: 'control@asset, as the list has it' },
  ],
  options: [
    { flags: '--all', explain: 'list the slight ones and those of controls that nobody proposes too' },
    { flags: '--format <format>', explain: 'how to tell', choices: ['text', 'json'], default: 'text' },
    ...ASSESSMENT_OPTIONS,
  ],
  examples: ['conflict examples/infusion-pump', 'conflict examples/infusion-pump lock-out@pump'],
  run: conflict,
};

async function conflict(call: CommandCall): Promise<number> {
  const { io, options } = call;
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const { findConflicts } = await import('@primum/core/benefit/conflict/find-conflicts');
  const { findOne } = await import('@primum/core/benefit/conflict/find-one');
  const id = call.arguments[1];
  const wanted = typeof id === 'string' ? id : undefined;
  const found = findConflicts(assessment, { chainsOf: () => wanted !== undefined });
  progress.end();
  const view = { columns: io.columns, colours: io.colours };
  const texts = await import('./conflict-text.ts');
  if (wanted === undefined) {
    const shown = options['all'] === true ? found : found.filter(isPressing);
    if (options['format'] === 'json') io.out(jsonText({ conflicts: shown, more: found.length - shown.length }));
    else io.out(texts.listText(shown, found.length - shown.length, view));
    return EXIT.ok;
  }
  const one = findOne(found, wanted);
  if (one.kind === 'unknown') {
    const { DomainError } = await import('@primum/core/domain-error');
    const hint =
      one.suggestion === undefined
        ? '`primum conflict` with the dossier alone lists them'
        : `did you mean "${one.suggestion}"?`;
    throw new DomainError('NOT_FOUND', `no conflict is found at "${wanted}"`, { hint });
  }
  io.out(options['format'] === 'json' ? jsonText(one.finding) : texts.conflictText(one.finding, view));
  return EXIT.ok;
}

function isPressing({ slight, standing }: ConflictFinding): boolean {
  return !slight && standing !== 'missing';
}
