import type { Fault } from '../fault.ts';
import type { ChainStep, HarmFinding } from './harm-picture.ts';

/** A harm with everything that does not depend on levels. */
export interface JudgedHarm
  extends Omit<
    HarmFinding,
    'likelihood' | 'p1' | 'probability' | 'probabilityLevel' | 'evaluation' | 'evaluationAtHighEnd' | 'byUse' | 'chain'
  > {
  /** Index into the consequences of the threat structure. */
  readonly consequenceIndex: number;
  readonly from: ChainStep['from'];
}

export interface JudgedHarms {
  readonly harms: readonly JudgedHarm[];
  readonly faults: readonly Fault[];
}
