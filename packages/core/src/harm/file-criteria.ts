/** The criteria that a risk file is judged by, named: the dossier's, then what uses have of their own. */
import type { Assessment } from '../assessment/assess.ts';
import type { Names } from '../assessment/names.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ClinicalKnowledge } from '../knowledge/clinical-knowledge.ts';
import { criteriaFor } from './criteria-for.ts';
import type { FileCriteria } from './risk-file.ts';

/** Empty where there are no criteria: then there are no risks either. */
export function fileCriteria({ dossier, knowledge }: Assessment, names: Names): FileCriteria[] {
  const { criteria } = criteriaFor(dossier, knowledge);
  if (criteria === undefined) return [];
  const { own, entry } = dossierMatrix(dossier, knowledge.clinical);
  const ofDossier = { use: undefined, stage: undefined, entry: own ? undefined : entry, reason: undefined };
  return [
    { ...ofDossier, rows: criteria.rows },
    ...criteria.own.map(({ use, ...one }) => ({ ...one, use: names.use(use) })),
  ];
}

/** Where the matrix of the dossier is from: written in harms.yaml, beside the entry whose probabilities it has; or that entry. */
export function dossierMatrix(
  { harms }: Pick<Dossier, 'harms'>,
  { acceptability }: Pick<ClinicalKnowledge, 'acceptability'>,
): { readonly own: boolean; readonly entry: string | undefined } {
  const wanted = harms.acceptability;
  return {
    own: harms.matrix !== undefined,
    entry: acceptability.find(({ id }) => wanted === undefined || id === wanted)?.id,
  };
}
