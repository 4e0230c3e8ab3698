import type { CompliancePicture, RequirementRow } from '@primum/core/compliance/compliance-picture';
import type { ComplianceSearch } from '../search.ts';

/** Gaps first, in their order, then what is met and what was judged not to apply, in the order of the packs. */
export function shownRows(
  { rows, gaps }: Pick<CompliancePicture, 'rows' | 'gaps'>,
  { state, law }: { readonly [K in 'state' | 'law']?: ComplianceSearch[K] | undefined },
): readonly RequirementRow[] {
  const place = new Map(gaps.map((id, index) => [id, index]));
  return rows
    .filter((row) => (law === undefined || row.instrument === law) && isShown(row, state, place))
    .toSorted((a, b) => (place.get(a.id) ?? gaps.length) - (place.get(b.id) ?? gaps.length));
}

function isShown(row: RequirementRow, state: ComplianceSearch['state'], gaps: ReadonlyMap<string, number>): boolean {
  if (state === undefined) return true;
  return state === 'gaps' ? gaps.has(row.id) : row.state === state;
}
