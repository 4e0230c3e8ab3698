/** What is not met, the worst harm behind it first, without what a text merely allows; of equals what is law, what applies surely, what is known to be missing. */
import type { RequirementRow } from './compliance-picture.ts';
import { compareGapHarms } from './gap-harm.ts';

const FORCES = ['should', 'must'] as const;
const STATES = ['unknown', 'partly', 'not-met'] as const;

export function rankGaps(rows: readonly RequirementRow[]): RequirementRow[] {
  const force = (row: RequirementRow) => FORCES.findIndex((one) => one === row.force);
  const rank = (row: RequirementRow) => STATES.findIndex((state) => state === row.state);
  return rows
    .filter((row) => rank(row) >= 0 && force(row) >= 0)
    .toSorted(
      (a, b) =>
        compareGapHarms(b.harm, a.harm) ||
        force(b) - force(a) ||
        Number(b.applies === 'yes') - Number(a.applies === 'yes') ||
        rank(b) - rank(a) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}
