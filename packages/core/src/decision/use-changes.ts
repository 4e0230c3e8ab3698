/** Which uses of a harm judge it otherwise than when it was decided, and from which evaluation to which. */
import type { SeenHarm } from '../dossier/decisions-document.ts';
import { evaluationRank } from '../harm/rank-harms.ts';

export interface UseChange {
  readonly use: string;
  /** Absent: the use is new, or the harm did not arise in it. */
  readonly was?: SeenHarm['evaluation'];
  /** Absent: the use is gone, or the harm does not arise in it any more. */
  readonly is?: SeenHarm['evaluation'];
}

/** In the order in which they were seen, what is new last. None where neither tells uses apart. */
export function useChanges(was: SeenHarm, is: SeenHarm): UseChange[] {
  const [before, now] = [judgementIn(was), judgementIn(is)];
  const uses = new Set([was, is].flatMap(({ 'by-use': byUse = [] }) => byUse.map(({ use }) => use)));
  return [...uses].flatMap((use): UseChange[] => {
    const [old, fresh] = [before(use), now(use)];
    if (old === fresh) return [];
    return [{ use, ...(old === undefined ? {} : { was: old }), ...(fresh === undefined ? {} : { is: fresh }) }];
  });
}

/** A use that nobody looked at counts as worse, however mild: the harm arises in one more place. */
export function isWorseIn({ was, is }: UseChange): boolean {
  return is !== undefined && (was === undefined || evaluationRank(is) > evaluationRank(was));
}

/** Where uses are not told apart, the evaluation is that of each, whichever uses there are. */
function judgementIn({ evaluation, 'by-use': byUse }: SeenHarm) {
  if (byUse === undefined) return () => evaluation;
  const all = new Map(byUse.map((one) => [one.use, one.evaluation]));
  return (use: string) => all.get(use);
}
