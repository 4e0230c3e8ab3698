/** A fault in what people wrote. All faults of an input are told at once. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** Stable, as `unknown-type`; docs and SARIF rules go by it. */
  readonly code: string;
  readonly message: string;
  /** What was expected instead. */
  readonly expected?: string;
  /** What to do about it, as "did you mean ...?". */
  readonly hint?: string;
  /** Document kind or file, and where in it, as path of keys and indexes. */
  readonly document: string;
  readonly path: readonly (string | number)[];
}

/** A fault with its place in the text; line and column count from 1. */
export interface LocatedFault extends Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
