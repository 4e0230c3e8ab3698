/** The harm behind a gap: the worst that a missing control would stop, or else the worst that the instrument is there to prevent. */
import type { Assessment } from '../assessment/assess.ts';
import type { HarmFinding } from '../harm/harm-picture.ts';
import type { HarmTo } from '../knowledge/clinical-kinds.ts';
import type { Proof } from '../knowledge/requirement-entry.ts';
import { type Behind, compareBehind, harmsBehind } from '../responsibility/harms-behind.ts';
import type { ComplianceModel } from './compliance-model.ts';
import type { GapHarm, ProofState } from './compliance-picture.ts';

export interface HarmsByProof {
  readonly control: ReadonlyMap<string, Behind>;
  readonly capability: ReadonlyMap<string, Behind>;
  /** Worst of all, and by whom it strikes. */
  readonly worst: Behind | undefined;
  readonly worstTo: ReadonlyMap<HarmTo, Behind>;
}

export function harmsByProof(assessment: Assessment, { capabilitiesOf }: ComplianceModel): HarmsByProof {
  const behind = harmsBehind(assessment);
  const control = new Map<string, Behind>();
  const capability = new Map<string, Behind>();
  for (const [place, one] of behind.control) {
    const id = place.slice(0, place.indexOf('@'));
    keepWorse(control, id, one);
    for (const given of capabilitiesOf.get(id) ?? []) keepWorse(capability, given, one);
  }
  const worstTo = new Map<HarmTo, Behind>();
  for (const one of behind.harm.values()) keepWorse(worstTo, one.finding.to, one);
  const worst = [...worstTo.values()].toSorted((a, b) => compareBehind(b, a))[0];
  return { control, capability, worst, worstTo };
}

/** Undefined where the dossier has no harm that it could stand before. `protects`: whom the instrument is there for; none: everybody. */
export function gapHarm(
  proofs: readonly ProofState[],
  harms: HarmsByProof,
  protects: readonly HarmTo[] | undefined,
): GapHarm | undefined {
  const missing = proofs.filter(({ found }) => found !== 'there').flatMap(leaves);
  const onWay = worstOf(missing.map((proof) => behindProof(proof, harms)));
  if (onWay !== undefined) return told(onWay, 'way');
  const whole = protects === undefined ? harms.worst : worstOf(protects.map((to) => harms.worstTo.get(to)));
  return whole === undefined ? undefined : told(whole, 'whole');
}

/** The worst harm that a control with the capability would stop on its way; undefined: none. */
export function harmBehindCapability(capability: string, harms: HarmsByProof): GapHarm | undefined {
  const behind = harms.capability.get(capability);
  return behind === undefined ? undefined : told(behind, 'way');
}

/** Positive where a is the worse; what stands on the way comes before what stands before the whole. */
export function compareGapHarms(a: GapHarm | undefined, b: GapHarm | undefined): number {
  return compareBehind(a?.weight, b?.weight) || Number(a?.through === 'way') - Number(b?.through === 'way');
}

function leaves({ proof, parts, found }: ProofState): readonly Proof[] {
  if (parts !== undefined) return parts.flatMap(leaves);
  return found === 'there' ? [] : [proof];
}

function behindProof(proof: Proof, { control, capability }: HarmsByProof): Behind | undefined {
  if ('control' in proof) return control.get(proof.control);
  if ('capability' in proof) return capability.get(proof.capability);
  return undefined;
}

function worstOf(all: readonly (Behind | undefined)[]): Behind | undefined {
  return all.reduce((worst, one) => (compareBehind(one, worst) > 0 ? one : worst), undefined);
}

function keepWorse<K>(map: Map<K, Behind>, key: K, one: Behind): void {
  if (compareBehind(one, map.get(key)) > 0) map.set(key, one);
}

function told({ finding, evaluation, severity, level }: Behind, through: GapHarm['through']): GapHarm {
  return {
    id: finding.id,
    harm: harmOf(finding),
    to: finding.to,
    severity: finding.severity,
    evaluation,
    through,
    weight: { evaluation, severity, level },
  };
}

function harmOf({ harm, situation }: HarmFinding): string {
  return harm === '' ? situation : harm;
}
