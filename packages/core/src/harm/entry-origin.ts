import type { Source } from '../knowledge/entry.ts';
import type { ChainStep } from './harm-picture.ts';

/** A pack's entry as the origin of a step. An imported domain model has no entries with sources: then it is the source itself. */
export function entryOrigin(entry: string, source: Source | undefined, model: string): ChainStep['from'] {
  if (source === undefined) return { entry, source: model, mark: 'imported' };
  const { document, clause, mark } = source;
  return { entry, source: clause === undefined ? document : `${document}, ${clause}`, mark };
}
