/** What a recipe asks of a dossier: everything else about it does not matter to a step. */
import type { FactsTold } from '../knowledge/holds.ts';

/** What Primum itself found in the dossier under a name, as `harms-judged`. */
export interface Computed {
  readonly holds: boolean;
  readonly says: string;
}

/** What somebody said is done, where nothing in the dossier can show it. */
export interface StepTick {
  /** Full id. */
  readonly recipe: string;
  readonly step: string;
  /** Year-month-day. */
  readonly on: string;
  readonly note?: string | undefined;
}

export interface DossierState {
  readonly computed: ReadonlyMap<string, Computed>;
  /** Full id of a kind of evidence to what there is of it and still counts; what expired is not here. */
  readonly evidence: ReadonlyMap<string, string>;
  readonly told: FactsTold;
  readonly ticks: readonly StepTick[];
}
