/**
 * What stands between the system graph and the flat arrays: every threat, trust attribute, consequence, control and strategy
 * at its place. Plain values for people and reports; references are indexes into the lists of this structure.
 */
export interface AtAsset {
  /** Full id of the trust attribute, consequence or control. */
  readonly property: string;
  /** Asset id. */
  readonly asset: string;
}

export interface ThreatInstance {
  /** `threat@role=asset,...` by its key roles in order of the pattern: stable from run to run. */
  readonly id: string;
  /** Full id of the pack's threat; index into the domain model's threats. */
  readonly threat: string;
  readonly domainIndex: number;
  /** Role to assets; several where the role has a quantifier. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
  /** Indexes into trust; each at an asset that holds a role. */
  readonly entryPoints: readonly number[];
  /** Indexes into consequences; each at an asset that holds a role. */
  readonly conditions: readonly number[];
  /** Indexes into consequences. */
  readonly effects: readonly number[];
  /** Indexes into strategies. */
  readonly blockedBy: readonly number[];
  readonly mitigatedBy: readonly number[];
  readonly triggeredBy: readonly number[];
}

export interface StrategyInstance {
  readonly id: string;
  readonly strategy: string;
  readonly domainIndex: number;
  /** Indexes into controls. */
  readonly mandatory: readonly number[];
  readonly optional: readonly number[];
}

export interface ThreatStructure {
  readonly trust: readonly AtAsset[];
  readonly consequences: readonly AtAsset[];
  readonly controls: readonly AtAsset[];
  /** underminedBy[trust index] = consequence index, or -1. */
  readonly underminedBy: readonly number[];
  readonly threats: readonly ThreatInstance[];
  readonly strategies: readonly StrategyInstance[];
}
