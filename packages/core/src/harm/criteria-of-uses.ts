/**
 * Criteria of a dossier whose uses may have their own. A harm that arises in several uses is judged by each; taken as a whole it
 * is judged by the strictest, so that nothing is hidden. All share one scale of severity and one of probability: see
 * docs/adr/0035-a-use-may-have-its-own-criteria.md.
 */
import type { OwnCriteria } from '../dossier/own-criteria.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';
import { type Criteria, evaluate } from './evaluate.ts';
import type { HarmFinding, UseEvaluation } from './harm-picture.ts';
import { evaluationRank } from './rank-harms.ts';

type PlacedHarm = Pick<HarmFinding, 'uses' | 'stage'>;

/** The rows are the dossier's own: what harms are judged by where their use says nothing. */
export interface DossierCriteria extends Criteria {
  /** All that uses have of their own, in the order of the document. */
  readonly own: readonly OwnCriteria[];
  /** What a use says for a stage; undefined: the dossier's count. */
  readonly ownOf: (use: string, stage: Stage) => OwnCriteria | undefined;
  readonly inUse: (use: string, stage: Stage) => Criteria;
  /** Of each severity and probability the strictest that a use of the harm says. */
  readonly forHarm: (harm: PlacedHarm) => Criteria;
}

export function criteriaOfUses(criteria: Criteria, own: readonly OwnCriteria[]): DossierCriteria {
  const ownOf = (use: string, stage: Stage) =>
    own.find((one) => one.use === use && one.stage === stage) ??
    own.find((one) => one.use === use && one.stage === undefined);
  const rowsIn = (use: string, stage: Stage) => ownOf(use, stage)?.rows ?? criteria.rows;
  const known = new Map<string, Criteria>();
  const withRows = (key: string, rows: () => Criteria['rows']): Criteria => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const fresh = { ...criteria, rows: rows() };
    known.set(key, fresh);
    return fresh;
  };
  return {
    ...criteria,
    own,
    ownOf,
    inUse: (use, stage) =>
      ownOf(use, stage) === undefined ? criteria : withRows(`${stage} ${use}`, () => rowsIn(use, stage)),
    forHarm: ({ uses, stage }) => {
      if (!uses.some((use) => ownOf(use, stage) !== undefined)) return criteria;
      return withRows([stage, ...uses].join(' '), () => strictestOf(uses.map((use) => rowsIn(use, stage))));
    },
  };
}

/** By use, where one of the harm's uses has criteria of its own; else nothing, since all say the same. */
export function evaluationsByUse(
  { ownOf, inUse }: DossierCriteria,
  { uses, stage }: PlacedHarm,
  given: Parameters<typeof evaluate>[1],
): UseEvaluation[] {
  if (!uses.some((use) => ownOf(use, stage) !== undefined)) return [];
  return uses.flatMap((use): UseEvaluation[] => {
    const found = evaluate(inUse(use, stage), given);
    if (found === undefined) return [];
    return [{ use, evaluation: found.evaluation, evaluationAtHighEnd: found.evaluationAtHighEnd }];
  });
}

function strictestOf([first = [], ...others]: readonly Criteria['rows'][]): Criteria['rows'] {
  return first.map((row, severity) =>
    row.map((cell, probability) =>
      others.reduce((worst, rows) => {
        const other = rows[severity]?.[probability] ?? worst;
        return evaluationRank(other) > evaluationRank(worst) ? other : worst;
      }, cell),
    ),
  );
}
