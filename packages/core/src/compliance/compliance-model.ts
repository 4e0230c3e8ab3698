/** What compliance reasons with, joined from packs once: requirements with full ids, what proves them and what they share. */
import type { Condition } from '../knowledge/condition.ts';
import { type EntryIndex, entriesOf, resolveRef } from '../knowledge/entry-index.ts';
import type { Knowledge } from '../knowledge/join-packs.ts';
import type {
  BaselineEntry,
  ConflictEntry,
  EvidenceKindEntry,
  InstrumentEntry,
  OneProof,
  Proof,
  RequirementEntry,
  Role,
} from '../knowledge/requirement-entry.ts';
import { resolveCondition } from '../knowledge/resolve-condition.ts';

/** A requirement of a law, guidance or standard. References are full ids. */
export interface Requirement {
  readonly id: string;
  readonly entry: RequirementEntry;
  /** Id of its instrument, and what people call it. */
  readonly instrument: string;
  readonly short: string;
  /** First and last day on which it applies; undefined: no bound. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly applies: Condition | undefined;
  readonly metBy: readonly Proof[];
  /** Requirements of other instruments that the same evidence serves, whichever of the two says so. */
  readonly sameAs: readonly string[];
}

/** Minimum controls and proofs for classes and exposures. References are full ids. */
export type Baseline = BaselineEntry & { readonly when: Condition };

export interface ComplianceModel {
  /** Never a bill, never a proposal, never what time has overtaken. */
  readonly requirements: readonly Requirement[];
  readonly byId: ReadonlyMap<string, Requirement>;
  readonly instruments: ReadonlyMap<string, InstrumentEntry>;
  readonly evidenceKinds: ReadonlyMap<string, EvidenceKindEntry>;
  /** Security capabilities that a control gives, by its id. */
  readonly capabilitiesOf: ReadonlyMap<string, readonly string[]>;
  readonly conflicts: readonly (Omit<ConflictEntry, 'applies'> & { readonly applies: Condition | undefined })[];
  readonly baselines: readonly Baseline[];
  /** Titles of controls, by id. */
  readonly controls: ReadonlyMap<string, string>;
  /** Titles of security capabilities, by id. */
  readonly capabilities: ReadonlyMap<string, string>;
  /** Roles that a party of a kind has as a rule. */
  readonly rolesOf: ReadonlyMap<string, readonly Role[]>;
}

const models = new WeakMap<EntryIndex, ComplianceModel>();

/** Worked out once for joined packs: pages, recipes and exports of one dossier ask for the same. */
export function complianceModel({ index }: Pick<Knowledge, 'index'>): ComplianceModel {
  const before = models.get(index);
  if (before !== undefined) return before;
  const fresh = modelOf(index);
  models.set(index, fresh);
  return fresh;
}

function modelOf(index: EntryIndex): ComplianceModel {
  const instruments = new Map(entriesOf(index, 'instruments').map(({ entry }) => [entry.id, entry]));
  const twins = twinsOf(index);
  const requirements = entriesOf(index, 'requirements').flatMap(({ entry, pack }) =>
    isRequirement(entry) ? [requirementOf(index, pack, entry, instruments, twins.get(entry.id) ?? new Set())] : [],
  );
  return {
    requirements,
    byId: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    instruments,
    evidenceKinds: new Map(entriesOf(index, 'evidence-kinds').map(({ entry }) => [entry.id, entry])),
    capabilitiesOf: capabilitiesOf(index),
    conflicts: entriesOf(index, 'conflicts').map(({ entry, pack }) => ({
      ...entry,
      between: entry.between.flatMap((ref) => full(index, 'instruments', ref, pack) ?? []),
      applies: entry.applies && resolveCondition(index, pack, entry.applies),
    })),
    baselines: baselinesOf(index),
    controls: new Map(entriesOf(index, 'controls').map(({ entry }) => [entry.id, entry.title])),
    capabilities: new Map(entriesOf(index, 'capabilities').map(({ entry }) => [entry.id, entry.title])),
    rolesOf: new Map(entriesOf(index, 'party-roles').map(({ entry }) => [entry.kind, entry.roles])),
  };
}

/** The only way into the list of requirements. */
export function isRequirement({ status, source }: RequirementEntry): boolean {
  return (status === 'in-force' || status === 'adopted' || status === 'guidance') && source.mark !== 'proposal';
}

function requirementOf(
  index: EntryIndex,
  pack: string,
  entry: RequirementEntry,
  instruments: ComplianceModel['instruments'],
  twins: ReadonlySet<string>,
): Requirement {
  const instrument = full(index, 'instruments', entry.instrument, pack) ?? entry.instrument;
  const of = instruments.get(instrument);
  return {
    id: entry.id,
    entry,
    instrument,
    short: of?.short ?? instrument,
    from: entry.from ?? of?.from,
    to: entry.to ?? of?.to,
    applies: entry.applies && resolveCondition(index, pack, entry.applies),
    metBy: (entry['met-by'] ?? []).map((proof) => resolveProof(index, pack, proof)),
    sameAs: [...twins].toSorted(),
  };
}

function resolveProof(index: EntryIndex, pack: string, proof: Proof): Proof {
  return 'any' in proof
    ? { any: proof.any.map((one) => resolveOne(index, pack, one)) }
    : resolveOne(index, pack, proof);
}

function resolveOne(index: EntryIndex, pack: string, proof: OneProof): OneProof {
  if ('evidence' in proof) return { evidence: full(index, 'evidence-kinds', proof.evidence, pack) ?? proof.evidence };
  if ('capability' in proof)
    return { capability: full(index, 'capabilities', proof.capability, pack) ?? proof.capability };
  if ('control' in proof) return { control: full(index, 'controls', proof.control, pack) ?? proof.control };
  return proof;
}

function twinsOf(index: EntryIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const twins = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    const known = twins.get(one);
    if (known === undefined) twins.set(one, new Set([other]));
    else known.add(other);
  };
  for (const { entry, pack } of entriesOf(index, 'requirements'))
    for (const ref of entry['same-as'] ?? []) {
      const other = full(index, 'requirements', ref, pack);
      if (other === undefined || other === entry.id) continue;
      join(entry.id, other);
      join(other, entry.id);
    }
  return twins;
}

function baselinesOf(index: EntryIndex): readonly Baseline[] {
  return entriesOf(index, 'baselines').flatMap(({ entry, pack }) => {
    const when = resolveCondition(index, pack, entry.when);
    if (when === undefined) return [];
    const asks = entry.asks?.flatMap((ask) => {
      const capability = full(index, 'capabilities', ask.capability, pack);
      return capability === undefined ? [] : [{ ...ask, capability }];
    });
    const proofs = entry.proofs?.flatMap((ref) => full(index, 'evidence-kinds', ref, pack) ?? []);
    return [{ ...entry, when, asks, proofs }];
  });
}

/** A control names capabilities by their slug; a capability of another pack names its controls. */
function capabilitiesOf(index: EntryIndex): ReadonlyMap<string, readonly string[]> {
  const given = entriesOf(index, 'capabilities').flatMap(({ entry, pack }) =>
    (entry['given-by'] ?? []).map((ref) => ({ capability: entry.id, control: full(index, 'controls', ref, pack) })),
  );
  return new Map(
    entriesOf(index, 'controls').map(({ entry, pack }) => [
      entry.id,
      [
        ...(entry.refs?.mdcg ?? []).flatMap((slug) => full(index, 'capabilities', slug, pack) ?? []),
        ...given.flatMap(({ capability, control }) => (control === entry.id ? [capability] : [])),
      ],
    ]),
  );
}

function full(index: EntryIndex, kind: Parameters<typeof resolveRef>[1], ref: string, pack: string) {
  return resolveRef(index, kind, ref, index.scopes.get(pack) ?? [pack]);
}
