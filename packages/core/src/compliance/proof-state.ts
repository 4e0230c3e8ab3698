/** How far one thing that counts towards a requirement is there. */
import type { Dossier } from '../dossier/dossier.ts';
import { resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type { Proof } from '../knowledge/requirement-entry.ts';
import type { ComplianceGround } from './compliance-ground.ts';
import type { ComplianceModel } from './compliance-model.ts';
import type { ProofFound, ProofState } from './compliance-picture.ts';
import type { EvidenceAt } from './evidence-at.ts';

/** A control of the dossier at one asset. */
interface Placed {
  readonly place: string;
  readonly proved: boolean;
}

export interface ProofContext {
  readonly evidence: ReadonlyMap<string, readonly EvidenceAt[]>;
  readonly controls: ReadonlyMap<string, readonly Placed[]>;
  readonly capabilities: ReadonlyMap<string, readonly Placed[]>;
  readonly computed: ComplianceGround['computed'];
}

/** Only what is in place counts; a proposed control proves nothing. */
export function proofContext(
  { controls: { controls }, compliance }: Pick<Dossier, 'controls' | 'compliance'>,
  { index }: Pick<Knowledge, 'index'>,
  { capabilitiesOf }: Pick<ComplianceModel, 'capabilitiesOf'>,
  { evidence, computed }: { readonly evidence: readonly EvidenceAt[]; readonly computed: ComplianceGround['computed'] },
): ProofContext {
  const expired = new Set(evidence.filter(({ state }) => state !== 'fresh').map(({ item }) => item.id));
  const known = new Set((compliance.evidence ?? []).map(({ id }) => id));
  const counts = (name: string) => !known.has(name) || !expired.has(name);
  const byControl = new Map<string, Placed[]>();
  const byCapability = new Map<string, Placed[]>();
  for (const { control, at, state, evidence: proofs } of controls) {
    const id = resolveRef(index, 'controls', control, index.packs);
    if (id === undefined || state !== 'in-place') continue;
    const proved = (proofs ?? []).some(counts);
    const placed = [at].flat().map((asset) => ({ place: `${id}@${asset}`, proved }));
    add(byControl, id, placed);
    for (const capability of capabilitiesOf.get(id) ?? []) add(byCapability, capability, placed);
  }
  const byKind = new Map<string, EvidenceAt[]>();
  for (const one of evidence) add(byKind, one.kind, [one]);
  return { evidence: byKind, controls: byControl, capabilities: byCapability, computed };
}

export function proofState(proof: Proof, context: ProofContext): ProofState {
  if ('any' in proof) return anyOf(proof, context);
  if ('evidence' in proof) return ofEvidence(proof, context.evidence.get(proof.evidence) ?? []);
  if ('control' in proof) return ofPlaced(proof, context.controls.get(proof.control) ?? []);
  if ('capability' in proof) return ofPlaced(proof, context.capabilities.get(proof.capability) ?? []);
  const finding = context.computed(proof.computed);
  return {
    proof,
    found: finding?.holds === true ? 'there' : 'missing',
    by: [],
    says: finding?.says ?? `nothing computes "${proof.computed}"`,
  };
}

const BEST_FIRST: readonly ProofFound[] = ['there', 'claimed', 'expired', 'missing'];

function anyOf(proof: Extract<Proof, { any: unknown }>, context: ProofContext): ProofState {
  const parts = proof.any.map((one) => proofState(one, context));
  const best = parts.toSorted((a, b) => BEST_FIRST.indexOf(a.found) - BEST_FIRST.indexOf(b.found))[0];
  return {
    proof,
    found: best?.found ?? 'missing',
    by: best?.by ?? [],
    parts,
    ...(best?.says === undefined ? {} : { says: best.says }),
    ...(best?.until === undefined ? {} : { until: best.until }),
  };
}

function ofEvidence(proof: Proof, all: readonly EvidenceAt[]): ProofState {
  const fresh = all.filter(({ state }) => state === 'fresh');
  const looked = fresh.length > 0 ? fresh : all.filter(({ state }) => state === 'expired');
  // The one that counts longest decides; one without a last day outlasts all.
  const until = looked.some((one) => one.until === undefined)
    ? undefined
    : looked
        .map((one) => one.until ?? '')
        .toSorted()
        .at(-1);
  return {
    proof,
    found: fresh.length > 0 ? 'there' : looked.length > 0 ? 'expired' : 'missing',
    by: looked.map(({ item }) => item.id),
    ...(until === undefined ? {} : { until }),
  };
}

function ofPlaced(proof: Proof, placed: readonly Placed[]): ProofState {
  const proved = placed.filter((one) => one.proved);
  const by = (proved.length > 0 ? proved : placed).map(({ place }) => place);
  return { proof, found: proved.length > 0 ? 'there' : placed.length > 0 ? 'claimed' : 'missing', by };
}

function add<T>(map: Map<string, T[]>, key: string, more: readonly T[]): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [...more]);
  else known.push(...more);
}
