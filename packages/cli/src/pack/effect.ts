import type { MovedHarm, PackEffect } from '@primum/core/assessment/effect-of-pack';
import type { EditionEffect } from '@primum/core/compliance/edition-effect';
import type { Fault } from '@primum/core/fault';
import type { Pack } from '@primum/core/knowledge/pack';
import { assessed, ASSESSMENT_OPTIONS } from '../assessed.ts';
import type { CommandCall, CommandSpec } from '../command.ts';
import { dayIn } from '../day-in.ts';
import { EXIT } from '../exit-codes.ts';
import { jsonText } from '../json-text.ts';
import { isoDay } from '../open-judged.ts';
import { packFolders } from '../pack-folders.ts';
import { plainText } from '../plain-text.ts';

export const command: CommandSpec = {
  name: 'pack effect',
  summary: 'show what another edition of a pack would do to a dossier, before it moves over',
  explain:
    'The dossier is judged with the packs that it names and with this one in place of its edition: harms, threats, and what is asked of its owner. Nothing is written.',
  arguments: [
    { name: '<dossier>', explain: 'folder of the dossier' },
    { name: '<pack>', explain: '<pack>, <pack>@<edition> or the folder of a pack' },
  ],
  options: [
    { flags: '--on <date>', explain: 'as requirements are on this day (year-month-day); default: today' },
    ...ASSESSMENT_OPTIONS,
    { flags: '--format <format>', explain: 'how to show', choices: ['text', 'json'], default: 'text' },
  ],
  examples: ['pack effect examples/amps connected-care'],
  run: showEffect,
};

type EffectFound = Extract<PackEffect, { readonly kind: 'effect' }>;

async function showEffect(call: CommandCall): Promise<number> {
  const { assessedWith, effectBetween } = await import('@primum/core/assessment/effect-of-pack');
  const { effectOnCompliance } = await import('@primum/core/compliance/effect-on-compliance');
  const { findPack } = await import('./find-pack.ts');
  const { progressOn } = await import('../progress.ts');
  const { options, io } = call;
  const { pack } = await findPack(String(call.arguments[1]), packFolders({ options }));
  const progress = progressOn(io);
  const { assessment } = await assessed(call, progress);
  const today = isoDay(io.now());
  const trial = assessedWith(assessment, pack, today);
  if (trial.kind === 'faults') {
    progress.end();
    io.out(options['format'] === 'json' ? jsonText(trial) : faultsText(trial.faults, pack.manifest));
    return EXIT.findings;
  }
  const effect = effectBetween(assessment, trial.after, pack, today);
  const question = { on: dayIn(options['on']) ?? today, party: assessment.dossier.dossier.owner };
  const compliance = effectOnCompliance(assessment, trial.after, question);
  progress.end();
  io.out(options['format'] === 'json' ? jsonText({ ...effect, compliance }) : effectText(effect, compliance, pack));
  return EXIT.ok;
}

function faultsText(faults: readonly Fault[], { id, edition }: Pack['manifest']): string {
  const lines = faults.map(
    ({ message, hint }) => `  ${plainText(message)}${hint === undefined ? '' : ` (${plainText(hint)})`}\n`,
  );
  return `with ${id} ${edition} this dossier could not be judged:\n${lines.join('')}`;
}

function effectText(effect: EffectFound, compliance: EditionEffect, { manifest }: Pack): string {
  const { harms, threats, consequences } = effect;
  const level = (at: MovedHarm['before']) => (at === undefined ? 'not there' : `${at.likelihood}, ${at.evaluation}`);
  const state = (at: string | undefined) => at ?? 'not asked';
  const { moved, gapsBefore, gapsAfter } = compliance;
  const lines = [
    `with ${manifest.id} ${manifest.edition}: ${harms.length} harms move, ${threats.added.count} threats more and ${threats.gone.count} fewer, ${consequences.raised} losses more likely and ${consequences.lowered} less`,
    ...harms.map(({ id, harm, before, after }) => `  ${id}  ${plainText(harm)}: ${level(before)} -> ${level(after)}`),
    ...threats.added.listed.map(({ explain }) => `  + ${plainText(explain)}`),
    ...threats.gone.listed.map(({ explain }) => `  - ${plainText(explain)}`),
    `requirements that change: ${moved.length}; gaps: ${gapsBefore} before, ${gapsAfter} after`,
    ...moved.map(({ short, clause, title, before, after, fields }) => {
      const worded = fields.length === 0 ? '' : ` (${fields.join(', ')})`;
      return `  ${plainText(`${short} ${clause}  ${title}`)}: ${state(before)} -> ${state(after)}${worded}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
