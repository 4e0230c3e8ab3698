/** What is other than it was when something was decided: harm by harm, and use by use, from which level and evaluation to which. */
import type { SeenHarm } from '../dossier/decisions-document.ts';
import { evaluationRank } from '../harm/rank-harms.ts';
import { isWorseIn, type UseChange, useChanges } from './use-changes.ts';

export type SeenChange =
  | {
      readonly kind: 'changed';
      readonly harm: string;
      readonly was: SeenHarm;
      readonly is: SeenHarm;
      /** A level or an evaluation is worse, of the harm as a whole or in one of its uses. */
      readonly worse: boolean;
      readonly uses: readonly UseChange[];
    }
  /** Nothing of this id is there any more, or people rejected it. */
  | { readonly kind: 'gone'; readonly harm: string; readonly was: SeenHarm }
  /** Nobody had seen it. */
  | { readonly kind: 'new'; readonly harm: string; readonly is: SeenHarm };

/** Ids of levels, lowest or mildest first. */
export interface Orders {
  readonly likelihood: readonly string[];
  readonly severity: readonly string[];
}

/** In the order in which they were seen, what is new last. */
export function changesSince(was: readonly SeenHarm[], is: readonly SeenHarm[], orders: Orders): SeenChange[] {
  const now = new Map(is.map((one) => [one.harm, one]));
  const before = new Set(was.map(({ harm }) => harm));
  const changed = was.flatMap((old): SeenChange[] => {
    const fresh = now.get(old.harm);
    if (fresh === undefined) return [{ kind: 'gone', harm: old.harm, was: old }];
    const uses = useChanges(old, fresh);
    if (isSame(old, fresh) && uses.length === 0) return [];
    const worse = isWorse(old, fresh, orders) || uses.some(isWorseIn);
    return [{ kind: 'changed', harm: old.harm, was: old, is: fresh, worse, uses }];
  });
  const added = is.filter(({ harm }) => !before.has(harm));
  return [...changed, ...added.map((fresh): SeenChange => ({ kind: 'new', harm: fresh.harm, is: fresh }))];
}

function isSame(a: SeenHarm, b: SeenHarm): boolean {
  return a.likelihood === b.likelihood && a.severity === b.severity && a.evaluation === b.evaluation;
}

/** In any of the three. */
function isWorse(was: SeenHarm, is: SeenHarm, { likelihood, severity }: Orders): boolean {
  return (
    likelihood.indexOf(is.likelihood) > likelihood.indexOf(was.likelihood) ||
    severity.indexOf(is.severity) > severity.indexOf(was.severity) ||
    evaluationRank(is.evaluation) > evaluationRank(was.evaluation)
  );
}
