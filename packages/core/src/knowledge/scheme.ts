/** What classification reasons with, as its engine is given it. */
import type { FactEntry, RuleEntry, SchemeEntry } from './fact-entry.ts';

/** A scheme with its rules, in the order of their packs. Conditions name full ids. */
export interface Scheme {
  readonly entry: SchemeEntry;
  readonly rules: readonly RuleEntry[];
}

export interface ClassificationKnowledge {
  /** By full id. */
  readonly facts: ReadonlyMap<string, FactEntry>;
  /** Full id by slug: what people write. */
  readonly bySlug: ReadonlyMap<string, string>;
  /** A scheme stands behind those whose class its conditions look at. */
  readonly schemes: readonly Scheme[];
}

/** `enters-body` of `device-facts/enters-body`. */
export function slugOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
