/** How much of an untrusted file is taken in. Far above any real document, far below what makes a machine stand still. */
export interface Limits {
  readonly bytes: number;
  /** Levels of nesting. */
  readonly depth: number;
  /** Values that aliases may repeat, all together. */
  readonly repeated: number;
}

export const DEFAULT_LIMITS: Limits = { bytes: 8 * 1024 * 1024, depth: 64, repeated: 10_000 };
