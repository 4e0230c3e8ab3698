/** What is not met, the worst harm behind it first; of equals what is law, what applies surely, what is known to be missing. */
import type { RequirementRow } from './compliance-picture.ts';
import { compareGapHarms } from './gap-harm.ts';

const FORCES = ['may', 'should', 'must'] as const;
const STATES = ['unknown', 'partly', 'not-met'] as const;

export function rankGaps(rows: readonly RequirementRow[]): RequirementRow[] {
  const rank = (row: RequirementRow) => STATES.findIndex((state) => state === row.state);
  return rows
    .filter((row) => rank(row) >= 0)
    .toSorted(
      (a, b) =>
        compareGapHarms(b.harm, a.harm) ||
        FORCES.indexOf(b.force) - FORCES.indexOf(a.force) ||
        Number(b.applies === 'yes') - Number(a.applies === 'yes') ||
        rank(b) - rank(a) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}
