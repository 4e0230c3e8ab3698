/** Opens, assesses and judges the dossier that a command names against the requirements of its packs. */
import type { Assessment } from '@primum/core/assessment/assess';
import type { ComplianceGround } from '@primum/core/compliance/compliance-ground';
import type { ComplianceModel } from '@primum/core/compliance/compliance-model';
import type { ComplianceQuestion } from '@primum/core/compliance/compliance-picture';
import type { FactsFor } from '@primum/core/compliance/facts-for';
import { DomainError } from '@primum/core/domain-error';
import { STAGES, type Stage } from '@primum/core/knowledge/clinical-kinds';
import { ASSESSMENT_OPTIONS, assessed } from '../assessed.ts';
import type { CommandCall, OptionSpec } from '../command.ts';
import { dayIn } from '../day-in.ts';
import { isoDay, type JudgedDossier } from '../open-judged.ts';
import { partyFacts } from '../party-facts.ts';
import type { Progress } from '../progress.ts';

export const COMPLIANCE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--on <date>', explain: 'as it is, or will be, on this day (year-month-day); default: today' },
  { flags: '--party <party>', explain: 'of whom it is asked (id in system.yaml); default: the owner of the dossier' },
  {
    flags: '--stage <stage>',
    explain: 'stage of the life cycle; default: that of the dossier',
    choices: STAGES,
  },
  { flags: '--law <law>', explain: 'only this instrument, as mdr or nis2', repeatable: true },
  ...ASSESSMENT_OPTIONS,
];

export interface Complied {
  readonly opened: JudgedDossier;
  readonly assessment: Assessment;
  readonly model: ComplianceModel;
  readonly ground: ComplianceGround;
  readonly facts: FactsFor;
  readonly question: ComplianceQuestion;
}

/** The command needs COMPLIANCE_OPTIONS and the dossier's folder as its first argument. Faults of facts are told on standard error. */
export async function complied(call: CommandCall, progress: Progress): Promise<Complied> {
  const { options, io } = call;
  const on = dayIn(options['on']) ?? isoDay(io.now());
  const judged = await assessed(call, progress);
  const { opened, assessment } = judged;
  const { complianceModel } = await import('@primum/core/compliance/compliance-model');
  const { complianceGround } = await import('@primum/core/compliance/compliance-ground');
  const { party, facts } = await partyFacts(call, judged);
  const model = complianceModel(assessment.knowledge);
  const instruments = instrumentsIn(model, options['law']);
  if (model.requirements.length === 0)
    io.err('no pack of this dossier holds requirements: name packs such as mdr or nis2 in dossier.yaml\n');
  const ground = complianceGround(assessment, model, { ...facts, on });
  // The choices of the option are the stages.
  const stage = options['stage'] as Stage | undefined;
  return { opened, assessment, model, ground, facts, question: { on, party, stage, instruments } };
}

/** By id, by the part behind the pack, by what people call it, or by pack. */
function instrumentsIn(
  { instruments }: ComplianceModel,
  wanted: CommandCall['options'][string],
): readonly string[] | undefined {
  if (!Array.isArray(wanted)) return undefined;
  const all = [...instruments.values()];
  return wanted.flatMap((law: string) => {
    const name = law.toLowerCase();
    const found = all.filter(({ id, short }) => [id, ...id.split('/'), short.toLowerCase()].includes(name));
    if (found.length > 0) return found.map(({ id }) => id);
    throw new DomainError('NOT_FOUND', `no pack of this dossier holds an instrument "${law}"`, {
      hint:
        all.length === 0
          ? 'name its pack in dossier.yaml'
          : `there are ${all.map(({ id }) => id.slice(id.indexOf('/') + 1)).join(', ')}`,
    });
  });
}
