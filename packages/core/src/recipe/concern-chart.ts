/** The chart of bringing a device into a hospital: every concern by phase, whose it is and who works on it. */
import { type ConcernEntry, PHASES } from '../knowledge/recipe-entry.ts';

/** accountable: answers for it; involved: works on it or is asked. */
export type Part = 'accountable' | 'involved';

export interface ChartRow {
  readonly concern: ConcernEntry;
  /** By role; a role that is not here has no part. */
  readonly parts: ReadonlyMap<string, Part>;
}

export interface ConcernChart {
  /** Columns: who answers for most stands first. */
  readonly roles: readonly string[];
  readonly phases: readonly { readonly phase: ConcernEntry['phase']; readonly rows: readonly ChartRow[] }[];
}

/** Phases without a concern are left out. */
export function concernChart(concerns: readonly ConcernEntry[]): ConcernChart {
  const rows = concerns.map((concern) => ({ concern, parts: partsOf(concern) }));
  const phases = PHASES.map((phase) => ({ phase, rows: rows.filter((row) => row.concern.phase === phase) }));
  return { roles: rolesOf(rows), phases: phases.filter((one) => one.rows.length > 0) };
}

function partsOf(concern: ConcernEntry): ReadonlyMap<string, Part> {
  const involved = (concern.with ?? []).map((role) => [role, 'involved'] as const);
  return new Map<string, Part>([...involved, [concern.accountable, 'accountable']]);
}

function rolesOf(rows: readonly ChartRow[]): readonly string[] {
  const roles = new Set(rows.flatMap(({ parts }) => [...parts.keys()]));
  const answersFor = (role: string) => rows.filter(({ parts }) => parts.get(role) === 'accountable').length;
  return [...roles].sort((a, b) => answersFor(b) - answersFor(a) || a.localeCompare(b));
}
