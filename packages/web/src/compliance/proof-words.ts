/** What a proof is called, where it is found, and where it is seen to. */
import type { ComplianceAnswer } from '@primum/core/api/compliance';
import type { ProofState, RequirementRow } from '@primum/core/compliance/compliance-picture';
import type { Proof } from '@primum/core/knowledge/requirement-entry';
import type { TFunction } from 'i18next';

export type Titles = Pick<ComplianceAnswer, 'evidenceKinds' | 'things'>;

export function proofWords(proof: Proof, titles: Titles, t: TFunction<'compliance'>): string {
  if ('any' in proof) return proof.any.map((one) => proofWords(one, titles, t)).join(` ${t('or')} `);
  if ('evidence' in proof) return titles.evidenceKinds.find(({ id }) => id === proof.evidence)?.title ?? proof.evidence;
  if ('control' in proof) return titles.things[proof.control] ?? proof.control;
  if ('capability' in proof) return titles.things[proof.capability] ?? proof.capability;
  return t(`computed.${proof.computed}` as 'computed.classified', {
    defaultValue: proof.computed.replaceAll('-', ' '),
  });
}

/** What of a requirement is not there. */
export function missingProofs({ proofs }: Pick<RequirementRow, 'proofs'>): readonly ProofState[] {
  return proofs.filter(({ found }) => found === 'missing' || found === 'expired');
}

/** Kinds of evidence that would do, alternatives included. */
export function evidenceIn(proof: Proof): readonly string[] {
  if ('any' in proof) return proof.any.flatMap(evidenceIn);
  return 'evidence' in proof ? [proof.evidence] : [];
}
