/** What `compliance import` reads, and what comes of it. */
import type { LocatedFault } from '@primum/core/fault';

export const IMPORT_KINDS = ['oscal', 'mds2', 'requirements'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export interface Imported {
  /** As the user gave it. */
  readonly file: string;
  readonly faults: readonly LocatedFault[];
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
  /** What was found, for people. */
  readonly lines: readonly string[];
  /** The same for programs. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Files of a new pack, or a new compliance.yaml; undefined where there is nothing to write. */
  readonly files?: ReadonlyMap<string, string> | undefined;
  readonly document?: string | undefined;
  /** Files that were read: none of them may be written over. */
  readonly inputs: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}
