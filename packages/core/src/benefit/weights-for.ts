/** The severity weights of a balance: its own, else the first of the packs. */
import type { Balance, SeverityWeights } from '../dossier/balances-document.ts';
import type { ClinicalKnowledge } from '../knowledge/clinical-knowledge.ts';
import type { Source } from '../knowledge/entry.ts';
import type { z } from 'zod';

export interface WeightsFound {
  readonly weights: z.infer<typeof SeverityWeights>;
  /** Entry of a pack with its source; undefined: the balance states them itself. */
  readonly from: { readonly entry: string; readonly source: Source } | undefined;
}

/** Undefined: neither the balance nor a pack has any, so that no harms can be added up. */
export function weightsFor(
  { weights }: Pick<Balance, 'weights'>,
  { severityWeights }: ClinicalKnowledge,
): WeightsFound | undefined {
  if (weights !== undefined) return { weights, from: undefined };
  const found = severityWeights[0];
  if (found === undefined) return undefined;
  return {
    weights: Object.fromEntries(found.levels.map(({ level, weight }) => [level, weight])),
    from: { entry: found.id, source: found.source },
  };
}
