/** What the server answers, as far as core does not define it. */
import type { DossierSummary } from '@primum/core/api/dossiers';

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page; absent: this was the last. */
  readonly next?: string;
}

/** A dossier in a list, with the figures of its assessment where they are known. */
export type DossierRow = DossierSummary & {
  /** Of a part: requests that wait for an answer of its party. */
  readonly asked?: number;
  readonly figures?: {
    readonly unacceptable: number;
    readonly reduce: number;
    readonly acceptable: number;
    readonly waiting: number;
    /** Decisions that want somebody. */
    readonly decisions?: number | undefined;
  };
};

export interface PresentPerson {
  readonly id: string;
  readonly name: string;
  readonly at?: string;
}
