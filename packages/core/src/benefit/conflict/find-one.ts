/** The conflict that somebody asks for: by control@asset, with or without the pack. */
import { nearest } from '../../suggestion.ts';
import type { ConflictFinding } from './conflict-finding.ts';

export type FoundConflict =
  | { readonly kind: 'found'; readonly finding: ConflictFinding }
  | { readonly kind: 'unknown'; readonly suggestion: string | undefined };

/** `others`: ids that may have been meant as well. */
export function findOne(
  found: readonly ConflictFinding[],
  wanted: string,
  others: readonly string[] = [],
): FoundConflict {
  const finding = found.find(({ id }) => id === wanted) ?? found.find(({ id }) => shortId(id) === wanted);
  if (finding !== undefined) return { kind: 'found', finding };
  return {
    kind: 'unknown',
    suggestion: nearest(wanted, [...found.map(({ id }) => shortId(id)), ...others]),
  };
}

/** `lock-out@pump` of `connected-care/lock-out@pump`. */
export function shortId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
