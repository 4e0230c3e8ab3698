/** What the workbench writes of the criteria of a use, in dossier.yaml: new ones, others, none any more. */
import type { DossierDocument } from '../dossier/dossier-document.ts';
import { CHANGED, type EditPlan, GONE, planned, refused, written } from '../dossier/edit-context.ts';
import type { EditPath } from '../dossier/edit.ts';
import { sameValue } from '../dossier/same-value.ts';
import type { UseCriteria } from '../dossier/use-criteria.ts';
import type { Stage } from '../knowledge/clinical-kinds.ts';

type Uses = DossierDocument['uses'];

/** Criteria have no id: a use has at most one for each stage, and one without a stage for all the others. */
export interface CriteriaPlace {
  readonly use: string;
  /** Undefined: in every stage for which the use has none. */
  readonly stage: Stage | undefined;
}

export interface PlacedCriteria {
  readonly use: string;
  readonly criteria: UseCriteria;
}

/** New criteria, or such in place of `was`, which is as it stood when somebody began to change it; they may move to another use or stage. */
export function editsForCriteria(
  { uses }: { readonly uses: Uses },
  { use, criteria }: PlacedCriteria,
  was?: PlacedCriteria,
): EditPlan {
  const before = was === undefined ? undefined : standing(uses, placeOf(was));
  if (was !== undefined && before === undefined) return refused(GONE);
  if (!sameValue(before?.criteria, was?.criteria)) return refused(CHANGED);
  const because = wrongCriteria(criteria);
  if (because !== undefined) return refused(because);
  const at = uses.findIndex(({ id }) => id === use);
  if (at === -1) return refused('the use is not there any more');
  if (isTaken(uses, { use, stage: criteria.stage }, was && placeOf(was)))
    return refused(`the use "${use}" has criteria for ${criteria.stage ?? 'all other stages'} already`);
  const value = written({ ...criteria, reason: criteria.reason.trim() });
  if (before !== undefined && was?.use === use)
    return planned([{ document: 'dossier', do: 'set', path: before.path, value }]);
  const path = ['uses', at, 'criteria', uses[at]?.criteria?.length ?? 0];
  return planned([
    { document: 'dossier', do: 'insert', path, value },
    ...(before === undefined ? [] : [{ document: 'dossier', do: 'remove', path: before.path } as const]),
  ]);
}

/** The use is judged by what it says for all other stages then, or by the dossier's criteria. */
export function editsForNoCriteria({ uses }: { readonly uses: Uses }, place: CriteriaPlace): EditPlan {
  const found = standing(uses, place);
  return found === undefined ? refused(GONE) : planned([{ document: 'dossier', do: 'remove', path: found.path }]);
}

/** Whether other criteria count there already; `but`: the place of those that are being changed. */
export function isTaken(uses: Uses, place: CriteriaPlace, but?: CriteriaPlace): boolean {
  if (but !== undefined && but.use === place.use && but.stage === place.stage) return false;
  return standing(uses, place) !== undefined;
}

export function placeOf({ use, criteria: { stage } }: PlacedCriteria): CriteriaPlace {
  return { use, stage };
}

function standing(
  uses: Uses,
  place: CriteriaPlace,
): { readonly path: EditPath; readonly criteria: UseCriteria } | undefined {
  const at = uses.findIndex(({ id }) => id === place.use);
  const list = uses[at]?.criteria ?? [];
  const index = list.findIndex(({ stage }) => stage === place.stage);
  const criteria = list[index];
  return criteria === undefined ? undefined : { path: ['uses', at, 'criteria', index], criteria };
}

function wrongCriteria({ acceptability, matrix, reason }: UseCriteria): string | undefined {
  if (reason.trim() === '') return 'criteria of a use need their reason';
  if ((acceptability === undefined) === (matrix === undefined))
    return 'criteria of a use are either an entry of a pack or a matrix';
  return undefined;
}
