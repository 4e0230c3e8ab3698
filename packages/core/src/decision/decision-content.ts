/** What is signed when a decision is approved: the decision with what it refers to, as one text, and its hash. */
import { canonicalJson } from '../canonical-json.ts';
import type { Decision } from '../dossier/decisions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';

/** SHA-256 of a text in UTF-8, lower-case hex: core has none of its own. */
export type Sha256 = (text: string) => string;

/**
 * The decision without its approval, the balance or conflict as it is written, with the option that a conflict is judged beside, and a
 * written harm; RFC 8785. A harm that the packs propose is told by its id and by what was seen. What an approval adds is left out, so that the hash is the same after it.
 */
export function contentOf({ balances, conflicts, harms }: Dossier, decision: Decision): string {
  const { about } = decision;
  const subject =
    'balance' in about
      ? { balance: balances.balances?.find(({ id }) => id === about.balance) }
      : 'conflict' in about
        ? conflictContent({ balances, conflicts }, about.conflict)
        : { harm: harms.harms?.find(({ id }) => id === about.harm) };
  return canonicalJson({ decision: withoutApproval(decision), ...subject });
}

/** With the option that it is judged beside, and what that is counted by: both change what the worksheet says. */
function conflictContent({ balances, conflicts }: Pick<Dossier, 'balances' | 'conflicts'>, wanted: string) {
  const conflict = conflicts.conflicts?.find(({ id }) => id === wanted);
  const { beside } = conflict ?? {};
  if (beside === undefined) return { conflict };
  const { options, views: _views, ...balance } = balances.balances?.find(({ id }) => id === beside.balance) ?? {};
  return { conflict, balance, option: options?.find(({ id }) => id === beside.option) };
}

/** What the one who decided wrote. */
export function withoutApproval(decision: Decision): Omit<Decision, 'approved-by' | 'approved-on' | 'approved-hash'> {
  const { 'approved-by': _by, 'approved-on': _on, 'approved-hash': _hash, ...decided } = decision;
  return decided;
}

export function contentHash(dossier: Dossier, decision: Decision, sha256: Sha256): string {
  return sha256(contentOf(dossier, decision));
}
