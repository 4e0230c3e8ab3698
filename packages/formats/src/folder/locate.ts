/** Where faults of a folder stand: by the document that they name, in the file that it was read from. */
import type { Fault, LocatedFault } from '@primum/core/fault';

export interface FilePlace {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** The place of a part of a document; the nearest enclosing part, or the file's start, where there is nothing there. */
export type Locate = (document: string, path: Fault['path'], part?: 'key' | 'value') => FilePlace;

/** Gives a fault of the core its place. */
export function located(fault: Fault, locate: Locate): LocatedFault {
  const part = fault.code === 'unknown-field' || fault.code === 'wrong-key' ? 'key' : 'value';
  return { ...fault, ...locate(fault.document, fault.path, part) };
}
