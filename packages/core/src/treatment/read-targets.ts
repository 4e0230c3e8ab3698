/** Targets as people write them: `patient:low` for all harms that strike patients, `harm-id:low` for one. */
import type { Assessment } from '../assessment/assess.ts';
import type { TriedHarm } from '../assessment/trial.ts';
import { DomainError } from '../domain-error.ts';
import { HarmTo } from '../knowledge/clinical-kinds.ts';
import { nearest } from '../suggestion.ts';
import type { Target } from './set-program.ts';

/** Throws INPUT_INVALID with all faults at once. Of several targets of one harm the lowest counts. */
export function readTargets(
  { knowledge }: Pick<Assessment, 'knowledge'>,
  harms: readonly TriedHarm[],
  written: readonly string[],
): Target[] {
  const faults: string[] = [];
  const lowest = new Map<TriedHarm, number>();
  for (const text of written) {
    const colon = text.lastIndexOf(':');
    const levels = knowledge.domain.scales.likelihood.levels.map(({ id }) => id);
    const level = levels.indexOf(text.slice(colon + 1));
    if (colon < 1) faults.push(`"${text}": write patient:low, or the id of a harm and a level`);
    else if (level < 0) faults.push(`no level "${text.slice(colon + 1)}" of likelihood: one of ${levels.join(', ')}`);
    else {
      const whom = text.slice(0, colon);
      const struck = harms.filter(({ finding }) => finding.id === whom || finding.to === whom);
      if (struck.length === 0) faults.push(unknown(whom, harms));
      for (const harm of struck) lowest.set(harm, Math.min(level, lowest.get(harm) ?? level));
    }
  }
  if (faults.length > 0) throw new DomainError('INPUT_INVALID', faults.join('\n'));
  return [...lowest].map(([harm, level]) => ({ harm, level }));
}

function unknown(whom: string, harms: readonly TriedHarm[]): string {
  const kinds: readonly string[] = HarmTo.options;
  if (kinds.includes(whom)) return `no harm of this dossier strikes "${whom}"`;
  const near = nearest(whom, [...kinds, ...harms.map(({ finding }) => finding.id)]);
  return `no harm "${whom}"${near === undefined ? `, nor one of ${kinds.join(', ')}` : `: did you mean "${near}"?`}`;
}
