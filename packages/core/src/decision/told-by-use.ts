/** What each use says of a harm, as a decision keeps it. */
import type { SeenHarm, SeenUse } from '../dossier/decisions-document.ts';

interface Judged {
  /** Ids of all uses that the harm arises in. */
  readonly uses: readonly string[];
  /** The strictest of them. */
  readonly evaluation: SeenHarm['evaluation'];
  /** Empty where no use has criteria of its own. */
  readonly byUse: readonly SeenUse[];
}

/**
 * Uses are told apart where one has criteria of its own, or where `before` told them apart, so that the two can be compared. Else
 * all judge alike, and nothing is added: what was written before uses could have criteria of their own stays as it is.
 */
export function toldByUse({ uses, evaluation, byUse }: Judged, before?: SeenHarm): Pick<SeenHarm, 'by-use'> {
  if (byUse.length > 0) return { 'by-use': byUse.map((one) => ({ use: one.use, evaluation: one.evaluation })) };
  return before?.['by-use'] === undefined ? {} : { 'by-use': uses.map((use) => ({ use, evaluation })) };
}
