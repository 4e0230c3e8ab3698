/** Who had a hand in a decision, by the history of decisions.yaml: none of them can be its second pair of eyes. */
import { canonicalJson } from '../canonical-json.ts';
import { withoutApproval } from './decision-content.ts';
import type { Decision } from '../dossier/decisions-document.ts';

/** One state of the document; oldest first. */
export interface Written {
  /** Id of the account. */
  readonly account: string;
  /** The decision as it stood then; undefined where it was not there. */
  readonly decision: Decision | undefined;
}

/** Accounts whose change made the decision other than it was before. An approval is no such change. */
export function hadAHand(history: readonly Written[]): ReadonlySet<string> {
  const texts = history.map(({ decision }) => (decision === undefined ? '' : canonicalJson(withoutApproval(decision))));
  return new Set(history.flatMap(({ account }, at) => (texts[at] === (texts[at - 1] ?? '') ? [] : [account])));
}
