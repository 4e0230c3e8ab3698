/**
 * The risk model: a threat structure with everything that its levels follow from, as flat arrays. Engines read nothing else.
 *
 * Nodes are what can be lost: trust attributes (0 .. trustCount - 1) and consequences (trustCount ..). A threat needs all
 * causes of its own gate; where a role needs only one of its assets, each asset's causes are a gate of their own, an
 * alternative, and the threat needs one alternative of each such choice. Gates: threats first, then alternatives.
 * Levels are likelihoods unless the name says trust: lost trust is levels - 1 - trust.
 */
import type { Rows } from './rows.ts';

export interface RiskModel {
  /** Levels of the trust scale, and of the likelihood scale: their inverse. */
  readonly levels: number;
  readonly trustCount: number;
  readonly consequenceCount: number;
  readonly threatCount: number;
  /** riskTable[impact * levels + likelihood]. */
  readonly riskTable: Uint8Array;

  /** Per trust attribute: assumed level, and the consequence that undermines it or -1. */
  readonly assumedTrust: Uint8Array;
  readonly underminedBy: Int32Array;
  /** Per consequence: trust attributes that it undermines. */
  readonly undermines: Rows;
  readonly impact: Uint8Array;
  /** Consequences start as likely as the trust that they undermine is lost: older published domain models. */
  readonly lossStartsConsequence: boolean;

  /** Per gate: nodes that it needs, all of them. */
  readonly causes: Rows;
  /** Per node: gates that need it, and intricate threats that depend on it. */
  readonly uses: Rows;
  /** Per gate: how many causes and choices it waits for; in no use for intricate threats. */
  readonly waitsFor: Int32Array;
  /** Per alternative: its choice; per choice: its threat and its alternatives (gates). */
  readonly choiceOf: Int32Array;
  readonly threatOf: Int32Array;
  readonly alternatives: Rows;
  /** Per threat: its choices. */
  readonly choices: Rows;
  /** Per threat: consequences; per consequence: threats. */
  readonly effects: Rows;
  readonly broughtBy: Rows;
  /** Per threat: highest likelihood; levels - 1 where it has no such cap. */
  readonly frequency: Uint8Array;
  /** Per threat: bits of THREAT. */
  readonly threatFlags: Uint8Array;
  /** Per threat: strategies. */
  readonly blockedBy: Rows;
  readonly mitigatedBy: Rows;
  readonly triggeredBy: Rows;
  /** Threats whose strategies have optional controls, by number of the threat. */
  readonly intricate: ReadonlyMap<number, IntricateThreat>;

  /** Per strategy: controls, trust level that it lends, bits of STRATEGY. */
  readonly mandatory: Rows;
  readonly optional: Rows;
  readonly strategyEffect: Uint8Array;
  readonly strategyFlags: Uint8Array;
  /** Per control: strategies that it is mandatory or optional in. */
  readonly strategiesOf: Rows;
  /** Per strategy: threats that it blocks, mitigates or triggers. */
  readonly threatsOf: Rows;
  /** Per control: one of CONTROL, and the trust level that it covers. */
  readonly controlState: Uint8Array;
  readonly coverage: Uint8Array;
}

export const THREAT = {
  current: 1,
  future: 2,
  hasCauses: 4,
  triggered: 8,
  normalOperation: 16,
  secondary: 32,
} as const;
export const STRATEGY = { current: 1, future: 2 } as const;
export const CONTROL = { absent: 0, proposed: 1, inPlace: 2 } as const;

/** Causes by asset and role as the calculus states them, for threats where optional controls play a part. */
export interface IntricateThreat {
  readonly assets: readonly IntricateAsset[];
  /** Indexes into assets; only those with causes or side effects. */
  readonly roles: readonly { readonly any: boolean; readonly assets: readonly number[] }[];
}

export interface IntricateAsset {
  readonly causes: readonly {
    readonly node: number;
    /** Optional controls that keep this cause from counting. */
    readonly suppressedBy: readonly Contingency[];
  }[];
  /** Optional controls of triggering strategies at this asset. */
  readonly sideEffects: readonly SideEffect[];
}

export interface Contingency {
  readonly strategy: number;
  readonly control: number;
  /** Counts only when looking at future risk. */
  readonly futureOnly: boolean;
}

/** The threat is as likely as people meet the control: as often as it holds back these consequences. */
export interface SideEffect {
  readonly strategy: number;
  readonly control: number;
  /** Consequences, by number of the node. */
  readonly heldBack: readonly number[];
}
