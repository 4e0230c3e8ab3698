/** What a recipe asks of a dossier: everything else about it does not matter to a step. */
import type { FactsTold } from '../knowledge/holds.ts';
import type { TitleOf } from './tell-condition.ts';

/** What was found: of a name that Primum computes, as `harms-judged`, or of a kind of evidence. */
export interface Found {
  readonly holds: boolean;
  /** In plain words, without a full stop. */
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
  readonly computed: ReadonlyMap<string, Found>;
  /** By full id of the kind. It holds where there is some that counts on the day asked for. */
  readonly evidence: ReadonlyMap<string, Found>;
  readonly told: FactsTold;
  readonly titleOf: TitleOf;
  readonly ticks: readonly StepTick[];
}
