/** What harms are added up with: the criteria of the dossier, and the severity weights of a balance, else the first of the packs. */
import type { Assessment } from '../assessment/assess.ts';
import type { Balance, SeverityWeights } from '../dossier/balances-document.ts';
import { criteriaFor } from '../harm/criteria-for.ts';
import type { DossierCriteria } from '../harm/criteria-of-uses.ts';
import type { ClinicalKnowledge } from '../knowledge/clinical-knowledge.ts';
import type { Mark } from '../knowledge/entry.ts';
import type { z } from 'zod';

export interface WeightsFound {
  /** Of every severity of the criteria. */
  readonly weights: z.infer<typeof SeverityWeights>;
  readonly criteria: DossierCriteria;
  /** Entry of a pack, with its source and mark; undefined: the balance states them itself. */
  readonly from: { readonly entry: string; readonly document: string; readonly mark: Mark } | undefined;
}

/** What somebody does who wants figures and has none. */
export const NO_FIGURES_HINT =
  'figures need a severity scale, a map from likelihood to frequency, acceptability criteria and weights of severities: ' +
  'name a pack that has them, as clinical-harm, or state weights in the balance';

/** Why no harms can be added up: figures are never guessed. */
export interface NoWeights {
  readonly because: string;
}

export function weightsFor(
  balance: Pick<Balance, 'weights'>,
  { dossier, knowledge }: Pick<Assessment, 'dossier' | 'knowledge'>,
): WeightsFound | NoWeights {
  const { criteria, faults } = criteriaFor(dossier, knowledge);
  if (criteria === undefined) return { because: faults[0]?.message ?? 'harms cannot be evaluated' };
  const found = statedOrFirst(balance, knowledge.clinical);
  if (found === undefined) return { because: 'no pack of the dossier has weights of severities' };
  const lacking = criteria.severities.filter((severity) => found.weights[severity] === undefined);
  if (lacking.length > 0) return { because: `the weights of severities have no figure for ${lacking.join(', ')}` };
  return { ...found, criteria };
}

function statedOrFirst(
  { weights }: Pick<Balance, 'weights'>,
  { severityWeights }: ClinicalKnowledge,
): Omit<WeightsFound, 'criteria'> | undefined {
  if (weights !== undefined) return { weights, from: undefined };
  const found = severityWeights[0];
  if (found === undefined) return undefined;
  return {
    weights: Object.fromEntries(found.levels.map(({ level, weight }) => [level, weight])),
    from: { entry: found.id, document: found.source.document, mark: found.source.mark },
  };
}
