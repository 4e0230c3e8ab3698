/** Whether a requirement is met: what is there of its proofs, and what people judged, held against each other. */
import type { Statement } from '../dossier/compliance-document.ts';
import type { ComplianceState, ProofState } from './compliance-picture.ts';
import type { EvidenceAt } from './evidence-at.ts';

export interface Judged {
  readonly state: ComplianceState;
  /** Every proof is there, and one of them only because somebody claims it. */
  readonly claimed: boolean;
  /** What people judged does not fit what is there: why. */
  readonly disputed?: string;
}

/**
 * People can say that a requirement does not apply or is not met, and are believed. That it is met they can say where nothing
 * checkable is asked; where something is, it must be there. `named`: evidence that serves the requirement by name.
 */
export function judge(
  proofs: readonly ProofState[],
  statement: Statement | undefined,
  named: readonly EvidenceAt[],
): Judged {
  const shown = byProofs(proofs, named);
  const claimed = shown === 'met' && proofs.some(({ found }) => found === 'claimed');
  if (statement === undefined) return { state: shown, claimed };
  if (statement.state === 'not-applicable') return { state: 'not-applicable', claimed: false };
  if (statement.state === 'met') return saidToBeMet(proofs, statement, shown, claimed);
  const disputed =
    shown === 'met' ? { disputed: `said to be ${statement.state}, though all that is asked for is there` } : {};
  return { state: statement.state, claimed: false, ...disputed };
}

function saidToBeMet(
  proofs: readonly ProofState[],
  statement: Statement,
  shown: ComplianceState,
  claimed: boolean,
): Judged {
  if (proofs.length === 0) {
    // Evidence that the statement leans on and that counts no more takes the statement with it.
    const leansOnNothing = (statement.evidence ?? []).length > 0 && shown !== 'met';
    return leansOnNothing
      ? { state: 'partly', claimed: false, disputed: 'said to be met by evidence that does not count on this day' }
      : { state: 'met', claimed: (statement.evidence ?? []).length === 0 };
  }
  if (shown === 'met') return { state: 'met', claimed };
  return { state: 'partly', claimed: false, disputed: 'said to be met, though not all that is asked for is there' };
}

function byProofs(proofs: readonly ProofState[], named: readonly EvidenceAt[]): ComplianceState {
  const fresh = named.some(({ state }) => state === 'fresh');
  if (proofs.length === 0) {
    if (fresh) return 'met';
    return named.some(({ state }) => state === 'expired') ? 'not-met' : 'unknown';
  }
  const there = proofs.filter(({ found }) => found === 'there' || found === 'claimed').length;
  if (there === proofs.length) return 'met';
  if (there > 0 || fresh) return 'partly';
  // Where only papers are asked for and none was ever named, nobody has looked yet.
  return proofs.every(isUnlooked) ? 'unknown' : 'not-met';
}

function isUnlooked({ proof, found, parts }: ProofState): boolean {
  if (parts !== undefined) return parts.every(isUnlooked);
  return 'evidence' in proof && found === 'missing';
}
