/** Benefit and risk of an opened dossier, by what is in place now: each balance adds its options' controls to that. */
import { balancesFor } from '@primum/core/benefit/balance-for';
import { criteriaToChoose } from '@primum/core/benefit/criteria-to-choose';
import { usesFor } from '@primum/core/benefit/uses-for';
import { criteriaFor } from '@primum/core/harm/criteria-for';
import type { OpenedDossier } from '@primum/formats/folder/open-dossier';
import { assessmentOf } from './assessment-of.ts';
import { decisionsOn } from './decision-of.ts';

/** In the shape of BenefitAnswer. `today`: ISO date. */
export function benefitOf(opened: OpenedDossier, today: string) {
  const assessment = assessmentOf(opened, { mode: 'current', proposed: '0' });
  const { criteria } = criteriaFor(assessment.dossier, assessment.knowledge);
  return {
    balances: balancesFor(assessment),
    uses: usesFor(assessment, decisionsOn(opened, today)),
    severities: criteria?.severities ?? [],
    toChoose: criteriaToChoose(assessment),
  };
}
