/** What a proof is called, for people. */
import type { Proof } from '../knowledge/requirement-entry.ts';
import type { ComplianceModel } from './compliance-model.ts';

type Titles = Pick<ComplianceModel, 'evidenceKinds' | 'controls' | 'capabilities'>;

export function proofTitle(proof: Proof, titles: Titles): string {
  if ('any' in proof) return proof.any.map((one) => proofTitle(one, titles)).join(' or ');
  if ('evidence' in proof) return titles.evidenceKinds.get(proof.evidence)?.title ?? proof.evidence;
  if ('control' in proof) return titles.controls.get(proof.control) ?? proof.control;
  if ('capability' in proof) return titles.capabilities.get(proof.capability) ?? proof.capability;
  return proof.computed.replaceAll('-', ' ');
}
