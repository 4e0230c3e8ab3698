/** Gaps turned round: each thing that is missing, once, with every requirement of every law that it would serve. */
import type { ComplianceModel } from './compliance-model.ts';
import type { RequirementRow, ToDo } from './compliance-picture.ts';
import { compareGapHarms } from './gap-harm.ts';
import { proofTitle } from './proof-title.ts';

/** `gaps`: worst first. What stands before the worst harm comes first, then what serves most. */
export function toDoFor(gaps: readonly RequirementRow[], model: ComplianceModel): ToDo[] {
  const found = new Map<string, Collected>();
  for (const row of gaps)
    for (const { proof, found: state } of row.proofs) {
      if (state !== 'missing' && state !== 'expired') continue;
      const key = JSON.stringify(proof);
      const known = found.get(key);
      if (known === undefined) found.set(key, { proof, expired: state === 'expired', rows: [row] });
      else known.rows.push(row);
    }
  return [...found.values()]
    .toSorted((a, b) => compareGapHarms(b.rows[0]?.harm, a.rows[0]?.harm) || b.rows.length - a.rows.length)
    .map(({ proof, expired, rows }) => {
      // Gaps come worst first, so that the first of them has the worst harm.
      const harm = rows[0]?.harm;
      return {
        proof,
        title: proofTitle(proof, model),
        expired,
        requirements: rows.map(({ id }) => id),
        instruments: [...new Set(rows.map(({ short }) => short))],
        ...(harm === undefined ? {} : { harm }),
      };
    });
}

interface Collected {
  readonly proof: ToDo['proof'];
  readonly expired: boolean;
  readonly rows: RequirementRow[];
}
