/** What is signed when a decision is approved: the decision with what it refers to, as one text, and its hash. */
import { canonicalJson } from '../canonical-json.ts';
import type { Decision } from '../dossier/decisions-document.ts';
import type { Dossier } from '../dossier/dossier.ts';

/** SHA-256 of a text in UTF-8, lower-case hex: core has none of its own. */
export type Sha256 = (text: string) => string;

/**
 * The decision without its approval, the balance or conflict as it is written, and a written harm; RFC 8785. A harm that the packs
 * propose is told by its id and by what was seen. What an approval adds is left out, so that the hash is the same after it.
 */
export function contentOf({ balances, conflicts, harms }: Dossier, decision: Decision): string {
  const { about } = decision;
  const subject =
    'balance' in about
      ? { balance: balances.balances?.find(({ id }) => id === about.balance) }
      : 'conflict' in about
        ? { conflict: conflicts.conflicts?.find(({ id }) => id === about.conflict) }
        : { harm: harms.harms?.find(({ id }) => id === about.harm) };
  return canonicalJson({ decision: withoutApproval(decision), ...subject });
}

/** What the one who decided wrote. */
export function withoutApproval(decision: Decision): Omit<Decision, 'approved-by' | 'approved-on' | 'approved-hash'> {
  const { 'approved-by': _by, 'approved-on': _on, 'approved-hash': _hash, ...decided } = decision;
  return decided;
}

export function contentHash(dossier: Dossier, decision: Decision, sha256: Sha256): string {
  return sha256(contentOf(dossier, decision));
}
