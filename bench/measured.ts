/** One measured figure of a benchmark beside the bar that it has to pass. */
export interface Measured {
  readonly name: string;
  readonly figure: number;
  /** As in `ms`, `MB`, `nodes/s`. */
  readonly unit: string;
  /** The bar in the same unit; a benchmark that only reports has none. */
  readonly bar: number | undefined;
  /** Whether the figure passes its bar; true where there is no bar. */
  readonly ok: boolean;
}
