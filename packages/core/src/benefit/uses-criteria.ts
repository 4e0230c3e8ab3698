/** What uses accept side by side: whose criteria are its own, and where one says otherwise than the dossier or another use. */
import type { Assessment } from '../assessment/assess.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import type { DossierCriteria } from '../harm/criteria-of-uses.ts';
import type { Acceptability } from '../harm/harm-picture.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { fieldsBeside } from './stricter-fields.ts';

/** Criteria that a use has of its own. */
export interface PlaceCriteria {
  /** Entry of a pack; undefined: the matrix is written in dossier.yaml. */
  readonly entry: string | undefined;
  readonly reason: string;
  /** Fields of the matrix that are stricter, and milder, than the dossier's. */
  readonly stricter: number;
  readonly milder: number;
}

/** A severity with a probability of harm that is not acceptable in all uses alike. */
export interface CriteriaApart {
  readonly severity: string;
  readonly probability: string;
  readonly dossier: Acceptability;
  /** Of uses with criteria of their own, in the order of the document; `stage` where they count in one only. */
  readonly uses: readonly {
    readonly use: string;
    readonly stage: Stage | undefined;
    readonly evaluation: Acceptability;
  }[];
}

export function placeCriteria(criteria: DossierCriteria, use: string, stage: Stage): PlaceCriteria | undefined {
  const own = criteria.ownOf(use, stage);
  if (own === undefined) return undefined;
  return { entry: own.entry, reason: own.reason, ...fieldsBeside(own.rows, criteria.rows) };
}

/** Worst severity first, then the likeliest; empty where no use has criteria that differ. */
export function criteriaApart({ dossier, knowledge }: Pick<Assessment, 'dossier' | 'knowledge'>): CriteriaApart[] {
  const { criteria } = criteriaFor(dossier, knowledge);
  if (criteria === undefined) return [];
  const fields = criteria.rows.flatMap((row, severity) =>
    row.flatMap((cell, at): CriteriaApart[] => {
      const uses = criteria.own.map(({ use, stage, rows }) => ({
        use,
        stage,
        evaluation: rows[severity]?.[at] ?? cell,
      }));
      if (uses.every(({ evaluation }) => evaluation === cell)) return [];
      const probability = criteria.probabilities[at]?.id ?? '';
      return [{ severity: criteria.severities[severity] ?? '', probability, dossier: cell, uses }];
    }),
  );
  return fields.toReversed();
}
