/** Opens and assesses the dossier that a command names: what assess, explain and what-if start from. */
import type { Assessment } from '@primum/core/assessment/assess';
import type { RiskMode } from '@primum/core/risk/levels';
import type { CommandCall, OptionSpec } from './command.ts';
import type { JudgedDossier } from './open-judged.ts';
import { PACKS_OPTION } from './pack-folders.ts';
import type { Progress } from './progress.ts';

export const ASSESSMENT_OPTIONS: readonly OptionSpec[] = [
  { flags: '--with-proposed', explain: 'count controls that are only proposed as if they were in place' },
  {
    flags: '--mode <mode>',
    explain: 'current: risk now; future: risk over time, where measures that limit damage later count too',
    choices: ['current', 'future'],
    default: 'current',
  },
  PACKS_OPTION,
];

export interface Assessed {
  readonly opened: JudgedDossier;
  readonly assessment: Assessment;
}

/** The command needs ASSESSMENT_OPTIONS and the dossier's folder as its first argument. */
export async function assessed(call: CommandCall, progress: Progress): Promise<Assessed> {
  const { openJudged } = await import('./open-judged.ts');
  const { assess } = await import('@primum/core/assessment/assess');
  const opened = await openJudged(String(call.arguments[0]), call);
  progress.tell('assessing');
  const { dossier, knowledge } = opened.judged;
  const mode: RiskMode = call.options['mode'] === 'future' ? 'future' : 'current';
  const assessment = assess(dossier, knowledge, { mode, withProposed: call.options['withProposed'] === true });
  return { opened, assessment };
}
