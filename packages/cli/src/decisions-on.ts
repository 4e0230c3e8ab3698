/** How the decisions of an assessed dossier stand on a day, for commands that tell of them beside other things. */
import type { Assessment } from '@primum/core/assessment/assess';
import type { DecisionRow } from '@primum/core/decision/decision-picture';

/** By what is in place, however else the command looks: a decision is about the device as it is. `on`: ISO day. */
export async function decisionsOn(assessment: Assessment, on: string): Promise<readonly DecisionRow[]> {
  const { dossier, knowledge, options } = assessment;
  if ((dossier.decisions.decisions ?? []).length === 0) return [];
  const { assess } = await import('@primum/core/assessment/assess');
  const { decisionsFor } = await import('@primum/core/decision/decisions-for');
  const { sha256 } = await import('@primum/formats/hash/sha256');
  const isAsItIs = options.mode === 'current' && !options.withProposed;
  const asItIs = isAsItIs ? assessment : assess(dossier, knowledge, undefined, assessment);
  return decisionsFor(asItIs, { on, sha256 }).decisions;
}
