/** What criteria of a use are written from: the dossier's matrix, and the matrices of packs that have its scales. */
import type { Assessment } from '../assessment/assess.ts';
import { hasScales } from '../dossier/own-criteria.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import type { Criteria } from '../harm/evaluate.ts';

export interface CriteriaToChoose {
  /** Ids of the levels of probability, lowest first: the columns of every matrix here. */
  readonly probabilities: readonly string[];
  /** Of the dossier; rows[severity][probability], mildest and lowest first. */
  readonly rows: Criteria['rows'];
  /** Entries that a use may name, in the order of the packs. */
  readonly entries: readonly { readonly id: string; readonly title: string; readonly rows: Criteria['rows'] }[];
}

/** Undefined: harms cannot be evaluated, and a fault says why. */
export function criteriaToChoose({
  dossier,
  knowledge,
}: Pick<Assessment, 'dossier' | 'knowledge'>): CriteriaToChoose | undefined {
  const { criteria } = criteriaFor(dossier, knowledge);
  if (criteria === undefined) return undefined;
  const { probabilities, rows } = criteria;
  return {
    probabilities: probabilities.map(({ id }) => id),
    rows,
    entries: knowledge.clinical.acceptability
      .filter((entry) => hasScales(entry, criteria))
      .map(({ id, title, rows: of }) => ({ id, title, rows: of })),
  };
}
