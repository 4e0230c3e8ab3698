/** What tables say of one requirement: what shows it, what is missing, and why another one does not apply. */
import type { NotApplicable, ProofState, RequirementRow } from '@primum/core/compliance/compliance-picture';

type Shown = Pick<RequirementRow, 'proofs' | 'named'>;

export function shownBy({ proofs, named }: Shown): string {
  const there = proofs.filter(({ found }) => found === 'there' || found === 'claimed');
  return [...new Set([...there.flatMap(({ by, says }) => (by.length > 0 ? by : (says ?? []))), ...named])].join('; ');
}

/** One name for each thing that is not there. */
export function missingOf({ proofs }: Pick<Shown, 'proofs'>): readonly string[] {
  return proofs
    .filter(({ found }) => found === 'missing' || found === 'expired')
    .map(({ proof, found }) => `${found === 'expired' ? 'expired: ' : ''}${proofName(proof)}`);
}

export function whyNotApplicable({ because, reason, facts }: NotApplicable): string {
  return because === 'statement' ? (reason ?? '') : `by the facts: ${facts.join(', ')}`;
}

function proofName(proof: ProofState['proof']): string {
  return 'any' in proof ? proof.any.map(proofName).join(' or ') : String(Object.values(proof)[0]);
}
