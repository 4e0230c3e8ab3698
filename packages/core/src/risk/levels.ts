/** Levels after propagation, by index into the lists of the threat structure. Each array is owned by its reader: never written to again. */
export type RiskMode = 'current' | 'future';

export interface Levels {
  readonly mode: RiskMode;
  /** Controls that are only proposed counted as if they were in place. Absent: they did not. */
  readonly withProposed?: boolean;
  /** Trust left at each trust attribute. */
  readonly trust: Uint8Array;
  /** Trust assumed before propagation. */
  readonly assumedTrust: Uint8Array;
  /** Likelihood of each consequence. */
  readonly consequence: Uint8Array;
  /** Impact and risk of each consequence. */
  readonly impact: Uint8Array;
  readonly consequenceRisk: Uint8Array;
  /** Likelihood of each threat; NONE where it cannot happen in this mode. */
  readonly threat: Uint8Array;
  readonly threatRisk: Uint8Array;
  /** 1 where the strategy is enabled. */
  readonly strategyEnabled: Uint8Array;
}

/** No level: a threat that is not of this mode, has no causes, or that nothing triggered. */
export const NONE = 255;
