/** What a plain sweep works on: the threat structure with what is assumed, and the levels so far. */
import type { DomainModel } from '../knowledge/domain-model.ts';
import type { SystemFacts, SystemGraph } from '../system/system-graph.ts';
import type { SettleOptions } from './defences.ts';
import type { HeldBack } from './held-back.ts';
import type { ThreatStructure } from './threat-structure.ts';

export interface SweepInput {
  readonly structure: ThreatStructure;
  readonly graph: SystemGraph;
  readonly domain: DomainModel;
  readonly facts: SystemFacts;
}

export interface Sweep extends SweepInput {
  readonly options: SettleOptions;
  /** Levels of the likelihood scale. */
  readonly n: number;
  readonly held: HeldBack;
  readonly assumedTrust: Uint8Array;
  readonly impact: Uint8Array;
  readonly coverage: Uint8Array;
  /** Per control: does it count. */
  readonly present: readonly boolean[];
  /** Per strategy: trust level that it lends, or undefined where it is not enabled. */
  readonly strength: readonly (number | undefined)[];
  readonly trust: Uint8Array;
  readonly consequence: Uint8Array;
  readonly threat: Uint8Array;
}
