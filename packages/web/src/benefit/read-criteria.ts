/** Criteria of a use as they are chosen: where they count, a matrix of a pack or one of their own, and why. */
import type { BenefitAnswer } from '@primum/core/api/benefit';
import { type CriteriaPlace, isTaken, type PlacedCriteria, placeOf } from '@primum/core/benefit/edits-for-criteria';
import type { DossierDocument } from '@primum/core/dossier/dossier-document';
import type { AcceptabilityMatrix } from '@primum/core/dossier/use-criteria';
import type { Stage } from '@primum/core/knowledge/clinical-kinds';
import { type Faults, fieldReader } from '../kit/read-fields.ts';

export type ToChoose = NonNullable<BenefitAnswer['toChoose']>;
type Uses = DossierDocument['uses'];

export const WAYS_TO_JUDGE = ['own', 'pack'] as const;

export interface CriteriaDraft {
  readonly use: string;
  /** Empty: all that have no criteria of their own. */
  readonly stage: Stage | '';
  readonly by: (typeof WAYS_TO_JUDGE)[number];
  /** Entry of a pack; counts where `by` says so, as the matrix does. */
  readonly entry: string;
  readonly matrix: AcceptabilityMatrix;
  readonly reason: string;
}

/** New ones begin with the dossier's matrix, for the first use that has none for all stages. */
export function criteriaDraft(was: PlacedCriteria | undefined, uses: Uses, { rows, entries }: ToChoose): CriteriaDraft {
  const free = uses.find(({ id }) => !isTaken(uses, { use: id, stage: undefined })) ?? uses[0];
  const { stage = '', acceptability, matrix, reason = '' } = was?.criteria ?? {};
  return {
    use: was?.use ?? free?.id ?? '',
    stage,
    by: acceptability === undefined ? 'own' : 'pack',
    entry: acceptability ?? entries[0]?.id ?? '',
    matrix: matrix ?? rows,
    reason,
  };
}

/** The criteria are to be used without faults only. `was`: the place of those that are changed. */
export function readCriteria(
  draft: CriteriaDraft,
  uses: Uses,
  was: CriteriaPlace | undefined,
): { readonly said: PlacedCriteria; readonly faults: Faults } {
  const read = fieldReader();
  const use = read.text('use', draft.use);
  const stage = draft.stage === '' ? undefined : draft.stage;
  if (isTaken(uses, { use, stage }, was)) read.note('stage', 'taken');
  const by = draft.by === 'pack' ? { acceptability: read.text('entry', draft.entry) } : { matrix: draft.matrix };
  const criteria = { ...(stage === undefined ? {} : { stage }), ...by, reason: read.text('reason', draft.reason) };
  return { said: { use, criteria }, faults: read.faults };
}

/** The matrix that counts, whoever wrote it. */
export function rowsOf({ by, entry, matrix }: CriteriaDraft, { entries }: ToChoose): AcceptabilityMatrix {
  return by === 'own' ? matrix : (entries.find(({ id }) => id === entry)?.rows ?? []);
}

export function withField(
  matrix: AcceptabilityMatrix,
  { severity, probability }: { readonly severity: number; readonly probability: number },
  field: AcceptabilityMatrix[number][number],
): AcceptabilityMatrix {
  return matrix.map((row, at) => (at === severity ? row.with(probability, field) : row));
}

/** All criteria of uses, in the order of the document. */
export function criteriaIn(uses: Uses): PlacedCriteria[] {
  return uses.flatMap(({ id, criteria = [] }) => criteria.map((one) => ({ use: id, criteria: one })));
}

/** What tells criteria from all others of the dossier, since they have no id. */
export function keyOf({ use, stage }: CriteriaPlace): string {
  return `${use} ${stage ?? ''}`;
}

export function criteriaAt(uses: Uses, key: string | undefined): PlacedCriteria | undefined {
  return criteriaIn(uses).find((one) => keyOf(placeOf(one)) === key);
}
