/** Where laws that bind the same party meet or collide. */
import { type FactsTold, holds } from '../knowledge/holds.ts';
import type { Role } from '../knowledge/requirement-entry.ts';
import type { ComplianceModel } from './compliance-model.ts';
import type { ConflictRow, RequirementRow } from './compliance-picture.ts';

/** At least two of the instruments must ask something of the party. */
export function conflictsBetween(
  { conflicts, instruments }: ComplianceModel,
  {
    rows,
    roles,
    told,
  }: { readonly rows: readonly RequirementRow[]; readonly roles: readonly Role[]; readonly told: FactsTold },
): ConflictRow[] {
  const asking = new Set(rows.map(({ instrument }) => instrument));
  return conflicts.flatMap((conflict): ConflictRow[] => {
    const meeting = conflict.between.filter((instrument) => asking.has(instrument));
    const concerns = conflict.roles === undefined || conflict.roles.some((role) => roles.includes(role));
    const applies = conflict.applies === undefined ? 'yes' : holds(conflict.applies, told);
    if (meeting.length < 2 || !concerns || applies === 'no') return [];
    const { id, title, explain, clauses, handling } = conflict;
    const between = conflict.between.map((one) => instruments.get(one)?.short ?? one);
    return [{ id, title, explain, between, clauses, handling, applies }];
  });
}
