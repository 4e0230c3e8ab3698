/** How many requirements are in which state. */
import type { ComplianceFigures, RequirementRow } from './compliance-picture.ts';

export function figuresOf(rows: readonly RequirementRow[], notApplicable: number, later: number): ComplianceFigures {
  const count = (state: RequirementRow['state']) => rows.filter((row) => row.state === state).length;
  return {
    met: count('met'),
    partly: count('partly'),
    notMet: count('not-met'),
    unknown: count('unknown'),
    notApplicable,
    open: rows.filter(({ applies }) => applies === 'open').length,
    later,
  };
}
