import type { MovedHarm, PackEffect } from '@primum/core/assessment/effect-of-pack';
import { assessed, ASSESSMENT_OPTIONS } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { packFolders } from '../pack-folders.ts';
import { plainText } from '../plain-text.ts';

export const command: CommandSpec = {
  name: 'pack effect',
  summary: 'show what another edition of a pack would do to a dossier, before it moves over',
  explain:
    'The dossier is assessed with the packs that it names and with this one in place of its edition; nothing is written.',
  arguments: [
    { name: '<dossier>', explain: 'folder of the dossier' },
    { name: '<pack>', explain: '<pack>, <pack>@<edition> or the folder of a pack' },
  ],
  options: [
    ...ASSESSMENT_OPTIONS,
    { flags: '--format <format>', explain: 'how to show', choices: ['text', 'json'], default: 'text' },
  ],
  examples: ['pack effect examples/amps connected-care'],
  run: showEffect,
};

type EffectFound = Extract<PackEffect, { readonly kind: 'effect' }>;

async function showEffect(call: CommandCall): Promise<number> {
  const { effectOfPack } = await import('@primum/core/assessment/effect-of-pack');
  const { findPack } = await import('./find-pack.ts');
  const { progressOn } = await import('../progress.ts');
  const { options, io } = call;
  const { pack } = await findPack(String(call.arguments[1]), packFolders({ options }));
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const told = effectOfPack(assessment, pack, isoDay(io.now()));
  progress.end();
  io.out(options['format'] === 'json' ? jsonText(told) : textOf(told, pack.manifest));
  return told.kind === 'faults' ? EXIT.findings : EXIT.ok;
}

function textOf(effect: PackEffect, { id, edition }: { readonly id: string; readonly edition: string }): string {
  const lines =
    effect.kind === 'faults'
      ? [
          `with ${id} ${edition} this dossier could not be judged:`,
          ...effect.faults.map(
            ({ message, hint }) => `  ${plainText(message)}${hint === undefined ? '' : ` (${plainText(hint)})`}`,
          ),
        ]
      : effectLines(effect, `${id} ${edition}`);
  return `${lines.join('\n')}\n`;
}

function effectLines({ harms, threats, consequences }: EffectFound, named: string): readonly string[] {
  const level = (at: MovedHarm['before']) => (at === undefined ? 'not there' : `${at.likelihood}, ${at.evaluation}`);
  return [
    `with ${named}: ${harms.length} harms move, ${threats.added.count} threats more and ${threats.gone.count} fewer, ${consequences.raised} losses more likely and ${consequences.lowered} less`,
    ...harms.map(({ id, harm, before, after }) => `  ${id}  ${plainText(harm)}: ${level(before)} -> ${level(after)}`),
    ...threats.added.listed.map(({ explain }) => `  + ${plainText(explain)}`),
    ...threats.gone.listed.map(({ explain }) => `  - ${plainText(explain)}`),
  ];
}
