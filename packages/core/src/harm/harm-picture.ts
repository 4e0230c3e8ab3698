/** From consequences to people: hazardous situations, harms, their evaluation, and the chain that explains each number. */
import type { Fault } from '../fault.ts';
import type { HarmTo, Stage } from '../knowledge/clinical-kinds.ts';

export type Acceptability = 'acceptable' | 'reduce' | 'unacceptable';

/** One step of a chain, from the harm back to what lets it begin. */
export interface ChainStep {
  readonly kind: 'harm' | 'situation' | 'consequence' | 'threat' | 'trust' | 'assumption' | 'control';
  /** Id of the thing in the picture, as `primum explain` takes it. */
  readonly id: string;
  readonly title: string;
  /** Level as shown, as `high`; absent where the step has none. */
  readonly level?: string;
  /** The scale that the level is of. */
  readonly scale?: 'likelihood' | 'trust' | 'severity' | 'probability';
  /** Where it comes from: a document with its path, or a pack's entry with its source. */
  readonly from:
    | { readonly document: string; readonly path: readonly (string | number)[] }
    | { readonly entry: string; readonly source: string; readonly mark: string };
}

/** What one use of a harm says of it, by its own criteria or by the dossier's. */
export interface UseEvaluation {
  readonly use: string;
  readonly evaluation: Acceptability;
  readonly evaluationAtHighEnd: Acceptability;
}

export interface HarmFinding {
  /** Id of the written harm, or `template#harm@asset` for a proposal. */
  readonly id: string;
  readonly state: 'written' | 'accepted' | 'changed' | 'proposed' | 'rejected';
  readonly situation: string;
  readonly harm: string;
  readonly to: HarmTo;
  readonly kind: 'safety' | 'privacy' | 'continuity';
  /** The consequence that it hangs on. */
  readonly consequence: string;
  readonly asset: string;
  /** Use contexts and stage. */
  readonly uses: readonly string[];
  readonly stage: Stage;
  readonly responsible: string | undefined;
  readonly severity: string;
  readonly p2: readonly [number, number];
  readonly basis: string;
  /** Likelihood level of the consequence, and the yearly frequency per device that stands for it (P1). */
  readonly likelihood: string;
  readonly p1: readonly [number, number];
  /** P1 x P2, per device-year. */
  readonly probability: readonly [number, number];
  /** By the point of the range (see evaluate), as is the evaluation. */
  readonly probabilityLevel: string;
  /** By the strictest criteria of its uses. */
  readonly evaluation: Acceptability;
  /** What the evaluation would be at the high end of the range; milder never, worse where the uncertainty matters. */
  readonly evaluationAtHighEnd: Acceptability;
  /** By use, where one of its uses has criteria of its own; absent: all are judged by the dossier's. */
  readonly byUse?: readonly UseEvaluation[];
  /** Template that it is, or was accepted or changed from. */
  readonly template: string | undefined;
  /** Why it was rejected or changed. */
  readonly reason: string | undefined;
  readonly chain: readonly ChainStep[];
}

export interface HarmPicture {
  /** Worst first. Rejected ones are listed last and count for nothing. */
  readonly findings: readonly HarmFinding[];
  /** Harms that nothing can bring about, decisions about proposals that do not exist, criteria that are missing. */
  readonly faults: readonly Fault[];
}
