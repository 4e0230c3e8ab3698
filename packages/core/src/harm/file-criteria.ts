/** The criteria that a risk file is judged by, named: the dossier's, then what uses have of their own. */
import type { Assessment } from '../assessment/assess.ts';
import type { Names } from '../assessment/names.ts';
import { criteriaFor, dossierMatrix } from './criteria-for.ts';
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
